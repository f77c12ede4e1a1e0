import type { Node, Parent } from 'unist';
import { Block, type Document } from '../document/document.ts';
import type { PhraseIndex } from '../document/phrases/phrase-index.ts';
import type { AnyRule, Circumstances, Details, Hooks, Place } from './define-rule.ts';
import type { ActiveRule } from './rule-set.ts';

/** A finding before its words and its line are worked out: the rule, the place, and what the rule added. */
export interface RawFinding {
  active: ActiveRule;
  /** Offsets into the source, in UTF-16 code units. */
  start: number;
  end: number;
  details: Details<unknown>;
}

/**
 * Runs all rules over one article in one traversal.
 *
 * @param kept is given what corpus rules keep of the article, by the name of the rule
 */
export function checkDocument(
  document: Document,
  rules: readonly ActiveRule[],
  phrases: PhraseIndex<AnyRule>,
  circumstances: Circumstances,
  kept: Record<string, unknown[]> = {},
): RawFinding[] {
  const findings: RawFinding[] = [];
  const running = hooksOf(document, rules, circumstances, findings, kept);
  const byRule = new Map(
    running.flatMap(({ active, hooks }) => (hooks.phrase ? [[active.rule, hooks.phrase]] : [])),
  );
  const called = <Name extends keyof Hooks>(name: Name) =>
    running.flatMap(({ hooks }) => (hooks[name] ? [hooks[name] as NonNullable<Hooks[Name]>] : []));
  const [onBlock, onSentence, onWord] = [called('block'), called('sentence'), called('word')];

  for (const block of document.blocks) {
    for (const hook of onBlock) hook(block);
    for (const sentence of block.sentences) {
      for (const hook of onSentence) hook(sentence);
      if (onWord.length > 0) {
        for (const word of sentence.words) if (word.kind === 'word') for (const hook of onWord) hook(word);
      }
      for (const { owner, hit } of phrases.find(sentence)) byRule.get(owner)?.(hit);
    }
  }
  for (const hook of called('comment')) for (const comment of document.comments) hook(comment);
  const onNode = called('node');
  if (onNode.length > 0) walk(document.tree, [], onNode);
  for (const hook of called('document')) hook(document);
  return withoutDoubles(findings);
}

/** No two rules charge for the same words: a finding inside one of a rule that knows better is dropped. */
function withoutDoubles(findings: RawFinding[]): RawFinding[] {
  return findings.filter(({ active, start, end }) => {
    const { yieldsTo } = active.rule;
    if (!yieldsTo) return true;
    return !findings.some(
      (other) => yieldsTo.includes(other.active.rule.id) && other.start <= start && end <= other.end,
    );
  });
}

/** Starts every rule for a document and gives it its own `report`. */
export function hooksOf(
  document: Document,
  rules: readonly ActiveRule[],
  circumstances: Circumstances,
  findings: RawFinding[],
  kept: Record<string, unknown[]> = {},
): { active: ActiveRule; hooks: Hooks }[] {
  return rules.flatMap((active) => {
    const report = (place: Place, details: Details<unknown> = {}) => {
      findings.push({ active, ...toSource(place, document), details });
    };
    const keep = (value: unknown) => {
      kept[active.rule.id] = [...(kept[active.rule.id] ?? []), value];
    };
    const hooks = active.rule.check?.({ ...circumstances, document, options: active.options, report, keep });
    return hooks ? [{ active, hooks }] : [];
  });
}

/** @param parents the nodes around `node`, outermost first; one array for the whole walk */
function walk(node: Node, parents: Node[], hooks: readonly NonNullable<Hooks['node']>[]): void {
  for (const hook of hooks) hook(node, parents);
  const children = (node as Partial<Parent>).children;
  if (!children) return;
  parents.push(node);
  for (const child of children) walk(child, parents, hooks);
  parents.pop();
}

function toSource(place: Place, document: Document): { start: number; end: number } {
  if ('frontMatter' in place) return document.frontMatter.placeOf(place.frontMatter);
  if ('sourceStart' in place) return { start: place.sourceStart, end: place.sourceEnd };
  const block = place instanceof Block ? place : place.block;
  const [start, end] = place instanceof Block ? [0, place.text.length] : [place.start, place.end];
  return { start: block.source.startInSource(start), end: block.source.endInSource(end) };
}
