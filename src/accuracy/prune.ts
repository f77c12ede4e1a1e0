import { existsSync, readFileSync, rmSync } from 'node:fs';
import { writeReport } from '../linter/cli/write-file.ts';
import type { AnyRule } from '../linter/rule/define-rule.ts';
import { kindOf } from './kinds.ts';
import { type FoundByRule, splitLabels } from './labelled-findings.ts';
import { ofSets } from './labelled-sentences.ts';
import { type Label, labelsPath, nameOf, type RuleName, readLabels, writeLabels } from './labels.ts';
import { DataError } from './read-rows.ts';

/**
 * Brings labels up to date: each says the kind of text it stands in, those of labelled sentences are taken from the sets
 * anew, and the labels of findings that are gone are dropped. A rule that finds nothing gets an empty file, so that its page can say so;
 * a rule that finds something and has no label left gets none.
 *
 * @returns what was done, a line for each rule
 * @throws DataError when most labels would go: they were made on other articles then, and nothing is written
 */
export function pruneLabels(
  rulesFolder: string,
  rules: readonly (RuleName & Pick<AnyRule, 'mildLevel'>)[],
  foundByRule: FoundByRule,
  labelsOfSets: ReadonlyMap<string, readonly Label[]> = new Map(),
): string[] {
  const pruned = rules.map((rule) => {
    const found = foundByRule.get(rule.id) ?? [];
    const { kept, gone } = splitLabels(found, readLabels(rulesFolder, rule) ?? []);
    const kinds = new Map(found.map((one) => [nameOf(one), kindOf(one.path)]));
    const ideas = new Set(found.filter(({ finding }) => finding.level === 'idea').map(nameOf));
    const isMild = (label: Label) => rule.mildLevel === 'idea' && ideas.has(nameOf(label));
    const read = kept
      .filter(({ kind }) => kind !== ofSets)
      .map(
        ({ mild: _mild, ...label }): Label => ({
          ...label,
          kind: kinds.get(nameOf(label)) ?? 'other',
          ...(isMild(label) ? { mild: true } : {}),
        }),
      );
    const names = new Set(read.map(nameOf));
    const taken = (labelsOfSets.get(rule.id) ?? []).filter((label) => !names.has(nameOf(label)));
    return { rule, kept: [...read, ...taken], gone: gone.length, isSilent: found.length === 0 };
  });
  const kept = pruned.reduce((sum, one) => sum + one.kept.length, 0);
  const gone = pruned.reduce((sum, one) => sum + one.gone, 0);
  if (gone > kept) {
    throw new DataError(
      `Nothing was dropped: ${gone} of all ${kept + gone} labels have no finding in these articles, so they seem to ` +
        'be about others. docs/accuracy.md says which.',
    );
  }
  return pruned.flatMap(({ rule, kept, gone, isSilent }) => {
    const path = labelsPath(rulesFolder, rule);
    const wasSilent = existsSync(path) && kept.length + gone === 0;
    if (gone === 0 && kept.length === 0 && isSilent === wasSilent) return [];
    if (kept.length > 0 && existsSync(path) && readFileSync(path, 'utf8') === writeLabels(kept)) return [];
    keep(path, isSilent || kept.length > 0 ? kept : undefined);
    if (gone > 0) return [`${rule.id}: ${gone} dropped, ${kept.length} kept`];
    if (kept.length > 0) return [`${rule.id}: ${kept.length} labels, each with its kind`];
    return [`${rule.id}: finds ${isSilent ? 'nothing' : 'something'} now`];
  });
}

function keep(path: string, labels: readonly Label[] | undefined): void {
  if (labels) writeReport(path, writeLabels(labels));
  else rmSync(path, { force: true });
}
