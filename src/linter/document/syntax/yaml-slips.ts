import { type Document, isAlias, isPair, isScalar, isSeq, Scalar, visit } from 'yaml';
import { isWrittenAsDay } from '#calendar/day.ts';
import { lineAt } from './lines.ts';
import { keyOf } from './yaml-fields.ts';
import { inQuotes } from './yaml-repairs.ts';

/** YAML that can be read and does not say what was meant. Offsets count in the YAML text. */
export interface YamlSlip {
  /** `cut`: a comment took the end of a value; `anchor` and `tag`: a sign took its first word; `folded-item`: two items became one; `open-quote`: it never ends. */
  code: 'cut' | 'anchor' | 'tag' | 'folded-item' | 'open-quote';
  start: number;
  end: number;
  /** The line as it should be, without the spaces it begins with; empty where none can be given. */
  line: string;
  /** The sign at fault. */
  sign: string;
}

/** Words after which no sentence ends: what follows the "#" belongs to it. */
const dangling =
  /(?:^|\s)(?:a|an|and|as|at|button|by|choose|dial|enter|for|from|hash|her|his|in|is|key|my|no|number|of|on|option|or|our|pound|press|room|so|than|that|the|then|their|to|type|unit|ward|with|your)$/i;

/** Notes that people leave to each other. */
const note = /^(?:todo|fixme|note|nb|tbc|tbd|xxx|check|ask)\b/i;

/** How a note opens that is written in small letters: what was there, is to be done, or is meant by the line. */
const quietNote =
  /^(?:add|agreed|also|always|approved|as|at|by|cf|change[ds]?|confirm(?:ed)?|copied|default|delete|do(?:n['’]t| not)|e\.g|example|fix|for|from|here|i\b|i\.e|internal|keep|lint|like|longest|make|max|maybe|min|must|need(?:s|ed)?|new|no|not|now|old|only|optional|our|per|please|printed|remove[ds]?|replace[ds]?|required|review(?:ed)?|same|see|set|shortened|should|shown|since|source|still|taken|temporary|the|these|this|to|under|until|up|update[ds]?|use[ds]?|via|was|were|we|will|working|wrote)\b/;
/** What notes speak of: the line itself, and who works on it. */
const ofTheLine =
  /\b(?:article|characters|chars|draft|editors?|field|heading|headline|letters|line|menus?|name|page|placeholder|reviewers?|seo|site|spelling|style|subtitle|text|title|url|version|words?|wording|writers?)\b|https?:|\d{4}/i;

/**
 * Finds the slips of one YAML text.
 *
 * @param isPrinted whether readers see the text of a field
 */
export function findYamlSlips(
  document: Document.Parsed,
  yaml: string,
  isPrinted: (path: readonly string[]) => boolean,
): YamlSlip[] {
  const slips: YamlSlip[] = [];
  const aliases = new Set<string>();
  visit(document, { Alias: (_, node) => void aliases.add(node.source) });
  visit(document, {
    Node(_, node, path) {
      if (isAlias(node) || !node.range) return;
      const [start, end] = node.range;
      if (node.tag) slips.push(...signSlip('tag', yaml, yaml.lastIndexOf('!', start)));
      else if ('anchor' in node && node.anchor && !aliases.has(node.anchor)) {
        slips.push(...signSlip('anchor', yaml, yaml.lastIndexOf(`&${node.anchor}`, start)));
      } else if (isScalar(node)) {
        if (node.type === Scalar.QUOTE_DOUBLE) slips.push(...openQuote(yaml, start, end));
        const isSeen = () => isPrinted(fieldOf(node, path));
        if (node.type === Scalar.PLAIN) slips.push(...cutSlips(node, yaml, isSeen));
        const parent = path.at(-1);
        if (node.type === Scalar.PLAIN && isSeq(parent)) slips.push(...foldedItems(yaml, start, end));
      }
    },
  });
  return slips.sort((a, b) => a.start - b.start);
}

/** A value with a sign of YAML before it, on its line. */
const signed = /^([ \t]*(?:- +)*(?:[\w-]+:[ \t]+)?)([&!].*?)[ \t]*$/;

function signSlip(code: 'anchor' | 'tag', yaml: string, at: number): YamlSlip[] {
  const line = lineAt(yaml, at);
  const [, lead = '', value = ''] = signed.exec(line.text) ?? [];
  if (value === '') return [{ code, sign: yaml[at] ?? '!', start: at, end: line.end, line: '' }];
  const start = line.start + lead.length;
  const sign = value[0] as string;
  return [{ code, sign, start, end: start + value.length, line: `${lead.trimStart()}${inQuotes(value)}` }];
}

/** `"\\"` is taken for closed, though its last quotation mark belongs to the text. */
function openQuote(yaml: string, start: number, end: number): YamlSlip[] {
  if (/^"(?:[^"\\]|\\[\s\S])*"$/.test(yaml.slice(start, end))) return [];
  return [{ code: 'open-quote', sign: '"', start, end, line: '' }];
}

/** A comment on the line of a plain value: a note, or the rest of the sentence? Its shape says. */
function cutSlips(node: Scalar, yaml: string, isPrinted: () => boolean): YamlSlip[] {
  const [start, end] = node.range as [number, number, number];
  const isEmpty = start === end;
  if (!isEmpty && !/[ \t#]/.test(yaml[end] ?? '')) return [];
  const line = lineAt(yaml, start === end ? start : end);
  const rest = yaml.slice(end, line.end);
  const [, gap = '', comment = ''] = /^([ \t]*)#(.*)$/.exec(rest) ?? [];
  if (comment.trim() === '' || note.test(comment.trim()) || (gap === '' && !isEmpty)) return [];
  const isGlued = !/^\s/.test(comment);
  const value = typeof node.value === 'string' ? node.value : '';
  const isWords = /\s|^\p{Lu}/u.test(value) && !isWrittenAsDay(value);
  const isSpokenOf = /^\d+\s+\p{L}/u.test(comment);
  const isCut = isEmpty
    ? isGlued && isSpokenOf
    : isWords && (isGlued || dangling.test(value) || (goesOn(value, comment.trim()) && isPrinted()));
  if (!isCut) return [];
  const text = `${yaml.slice(start, end)}${gap}#${comment}`.trim();
  const lead = yaml.slice(line.start, start).trim();
  const mended = start >= line.start ? `${lead} ${inQuotes(text)}` : '';
  return [{ code: 'cut', sign: '#', start: end + gap.length, end: line.end, line: mended }];
}

/**
 * "What helps # a lonely day": several words without an end, and several in small letters that are no note. Where it is
 * not sure, it is a note.
 */
function goesOn(value: string, comment: string): boolean {
  const isOpen = /\S\s+\S/.test(value) && /[\p{L}\p{N},]$/u.test(value);
  const isMore = /^\p{Ll}[\p{L}'’-]*,?\s+\p{L}/u.test(comment);
  return isOpen && isMore && !quietNote.test(comment) && !ofTheLine.test(comment);
}

/** The keys that lead to a node. */
function fieldOf(node: unknown, path: readonly unknown[]): string[] {
  return path.flatMap((step, index) => {
    if (isPair(step)) return [keyOf(step)];
    return isSeq(step) ? [String(step.items.indexOf(path[index + 1] ?? node))] : [];
  });
}

/** `- one` with `- two` a space too far in is read as one item: "one - two". */
function foldedItems(yaml: string, start: number, end: number): YamlSlip[] {
  const slips: YamlSlip[] = [];
  for (const match of yaml.slice(start, end).matchAll(/[\r\n]([ \t]*)(- ?\S[^\r\n]*)/g)) {
    const from = start + match.index + 1 + (match[1] as string).length;
    slips.push({
      code: 'folded-item',
      sign: '-',
      start: from,
      end: from + (match[2] as string).length,
      line: '',
    });
  }
  return slips;
}
