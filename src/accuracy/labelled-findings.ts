import type { AnyRule } from '../linter/rule/define-rule.ts';
import { barOf } from './bars.ts';
import type { FoundFinding } from './found-findings.ts';
import { isFresh } from './fresh.ts';
import { kindOf } from './kinds.ts';
import { ofSets } from './labelled-sentences.ts';
import { type Label, nameOf, thatCost } from './labels.ts';
import { count, type Figure, type Section, share } from './section.ts';

/** How many findings of a rule are read in each kind of text: with 40, a share is known to within 12 of 100. */
const sampleOfKind = 40;

/** Findings of each rule, by its id. */
export type FoundByRule = ReadonlyMap<string, readonly FoundFinding[]>;

/** The labels of a rule; undefined when it has none. */
export type LabelsOf = (rule: AnyRule) => readonly Label[] | undefined;

/** How often each rule is right, by the labels of what it still finds. */
export function measureLabels(rules: readonly AnyRule[], found: FoundByRule, labelsOf: LabelsOf): Section[] {
  const figures = rules.flatMap((rule) => figuresOf(rule, found.get(rule.id) ?? [], labelsOf(rule) ?? []));
  if (figures.length === 0) return [];
  return [{ data: 'health', about: 'findings that were read and labelled one by one', figures }];
}

function figuresOf(rule: AnyRule, found: readonly FoundFinding[], labels: readonly Label[]): Figure[] {
  if (found.length === 0 && labels.length === 0) return [];
  const { kept: all, gone } = splitLabels(found, labels);
  const kept = thatCost(all);
  const right = kept.filter((label) => label.right).length;
  const bar = barOf(rule, kept.length);
  return [
    count(`${rule.id}: findings`, found.length, `${kept.length} labelled`),
    ...(kept.length === 0
      ? []
      : [
          share(`${rule.id}: precision`, right, kept.length, bar === undefined ? undefined : `>= ${bar}`),
          ...freshOf(rule, kept),
          ...byKind(rule, found, kept),
        ]),
    ...(gone.length === 0
      ? []
      : [count(`${rule.id}: labels of findings no longer there`, gone.length, '--prune drops them', '0')]),
  ];
}

/** The share of those that nobody looks at while the rule is mended. */
function freshOf(rule: AnyRule, kept: readonly Label[]): Figure[] {
  const fresh = kept.filter((label) => isFresh(label) && label.kind !== ofSets);
  if (fresh.length === 0) return [];
  const right = fresh.filter((label) => label.right).length;
  return [share(`${rule.id}: precision, kept apart`, right, fresh.length)];
}

/** The same for each kind of text, so that a rule is not judged by the kind it was made on. */
function byKind(rule: AnyRule, found: readonly FoundFinding[], kept: readonly Label[]): Figure[] {
  const kindByName = new Map(found.map((one) => [nameOf(one), kindOf(one.path)]));
  const kinds = Map.groupBy(kept, (label) => kindByName.get(nameOf(label)) ?? label.kind ?? 'other');
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, labels]) =>
      share(`${rule.id}: precision, ${kind}`, labels.filter(({ right }) => right).length, labels.length),
    );
}

/** The labels of findings that are still there, and the others. */
export function splitLabels(
  found: readonly FoundFinding[],
  labels: readonly Label[],
): { kept: Label[]; gone: Label[] } {
  const names = new Set(found.map(nameOf));
  return {
    kept: labels.filter((label) => label.kind === ofSets || names.has(nameOf(label))),
    gone: labels.filter((label) => label.kind !== ofSets && !names.has(nameOf(label))),
  };
}

/**
 * The findings of the sample nobody has labelled yet, in the order they are to be read in: the first of each kind of
 * text. Those kept apart are left out, unless it is them that are asked for.
 */
export function findUnlabelled(
  found: readonly FoundFinding[],
  labels: readonly Label[],
  onlyFresh = false,
): readonly FoundFinding[] {
  const names = new Set(labels.map(nameOf));
  const kinds = Map.groupBy(
    found.filter((one) => isFresh(one) === onlyFresh),
    ({ path }) => kindOf(path),
  );
  const sample = new Set([...kinds.values()].flatMap((ofKind) => ofKind.slice(0, sampleOfKind)));
  return found.filter((one) => sample.has(one) && !names.has(nameOf(one)));
}
