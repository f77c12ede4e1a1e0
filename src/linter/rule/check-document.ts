import type { Node, Parent } from 'unist';
import { Block, type Document } from '../document/document.ts';
import type { PhraseIndex } from '../document/phrases/phrase-index.ts';
import { findLastStart } from '../document/text/binary-search.ts';
import { english } from '../document/words/language.ts';
import { allowedFixes } from '../fix/guard.ts';
import type { AnyRule, Circumstances, Details, Hooks, Place } from './define-rule.ts';
import { readsEnglish } from './reads-english.ts';
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
  const called = <Name extends keyof Hooks>(name: Name) => hooksNamed(running, name);

  showBlocks(document, document.blocks, running, phrases);
  /* Nobody can reword a name: only what must not be published at all is told. */
  const stopping = running.filter(({ active }) => active.rule.level === 'must-fix');
  if (document.labels.length > 0) showBlocks(document, document.labels, stopping, phrases);
  for (const hook of called('comment')) for (const comment of document.comments) hook(comment);
  const onNode = called('node');
  if (onNode.length > 0) walk(document.tree, [], onNode);
  const whole = running.filter(({ active }) => !document.isEntry || active.rule.readsFields === true);
  for (const { hooks } of whole) hooks.document?.(document);
  return withoutDoubles(findings);
}

/** Shows blocks, their sentences, words and phrases to the rules that ask for them. */
function showBlocks(
  document: Document,
  blocks: readonly Block[],
  running: readonly Running[],
  phrases: PhraseIndex<AnyRule>,
): void {
  const byRule = new Map(
    running.flatMap(({ active, hooks }) => (hooks.phrase ? [[active.rule, hooks.phrase]] : [])),
  );
  const [onBlock, onSentence] = [hooksNamed(running, 'block'), hooksNamed(running, 'sentence')];
  const onWord = hooksNamed(running, 'word');
  for (const block of blocks) {
    for (const hook of onBlock) hook(block);
    for (const sentence of block.sentences) {
      for (const hook of onSentence) hook(sentence);
      if (onWord.length > 0) {
        for (const word of sentence.words) if (word.kind === 'word') for (const hook of onWord) hook(word);
      }
      if (!isPhrased(block, document)) continue;
      for (const { owner, hit } of phrases.find(sentence)) byRule.get(owner)?.(hit);
    }
  }
}

/** No two rules charge for the same words: a finding inside one of a rule that knows better is dropped. */
function withoutDoubles(findings: RawFinding[]): RawFinding[] {
  const reaches = new Map<string, (start: number) => number>();
  const reachOf = (id: string) => {
    const known = reaches.get(id) ?? reachBy(findings.filter(({ active }) => active.rule.id === id));
    reaches.set(id, known);
    return known;
  };
  return findings.filter(
    ({ active, start, end }) => !active.rule.yieldsTo?.some((id) => reachOf(id)(start) >= end),
  );
}

/** How far the findings reach that begin at or before an offset; -1 where there are none. */
function reachBy(findings: readonly RawFinding[]): (start: number) => number {
  const inOrder = findings.toSorted((a, b) => a.start - b.start);
  const starts = inOrder.map(({ start }) => start);
  let furthest = -1;
  const ends = inOrder.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return (start) => {
    const first = starts[0];
    return first === undefined || first > start ? -1 : (ends[findLastStart(starts, start)] as number);
  };
}

/** Whether phrases, which are English, are looked for in a block. */
function isPhrased({ language }: Block, document: Document): boolean {
  return (language ?? document.language.code) === english.code;
}

/** A rule at work on one document. */
interface Running {
  active: ActiveRule;
  hooks: Hooks;
}

function hooksNamed<Name extends keyof Hooks>(
  running: readonly Running[],
  name: Name,
): NonNullable<Hooks[Name]>[] {
  return running.flatMap(({ hooks }) => (hooks[name] ? [hooks[name] as NonNullable<Hooks[Name]>] : []));
}

/** Starts every rule for a document and gives it its own `report`. */
export function hooksOf(
  document: Document,
  rules: readonly ActiveRule[],
  circumstances: Circumstances,
  findings: RawFinding[],
  kept: Record<string, unknown[]> = {},
): Running[] {
  const isEnglish = document.language.code === english.code;
  const hasEnglishParts = document.blocks.some(({ language }) => language === english.code);
  return rules.flatMap((active) => {
    const report = (place: Place, details: Details<unknown> = {}) => {
      const fix = details.fix && allowedFixes(document, details.fix);
      findings.push({
        active,
        ...toSource(place, document),
        details: fix ? { ...details, fix } : details,
      });
    };
    const keep = (value: unknown) => {
      const values = kept[active.rule.id] ?? [];
      kept[active.rule.id] = values;
      values.push(value);
    };
    const hooks = active.rule.check?.({ ...circumstances, document, options: active.options, report, keep });
    if (!hooks) return [];
    if (isEnglish || !readsEnglish(active.rule, hooks)) return [{ active, hooks }];
    // Of an article in another language the parts in English are read, but only for what is said in them.
    return hooks.phrase && hasEnglishParts ? [{ active, hooks: { phrase: hooks.phrase } }] : [];
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
