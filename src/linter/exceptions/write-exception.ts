import type { ArticleReport, Finding, Report } from '../finding/report.ts';
import { applyEdits, type Edit } from '../fix/fix.ts';
import { type CommentForm, placesFor } from './exception-places.ts';
import { parseExceptionText } from './exception-text.ts';

/** What an exception says besides its rule. */
export interface Wording {
  /** Why the finding may stay, for the next editor. */
  reason: string;
  /** The last day it holds, as YYYY-MM-DD. */
  until?: string | undefined;
}

/** An exception as it is put into a text. */
export interface WrittenInto {
  text: string;
  edit: Edit;
  /** How many other findings of the same rule it speaks for as well. */
  besides: number;
}

/** What is told of a text, alone or beside others. */
export type Tell = (text: string) => Report;

/** Fewer letters tell nobody why. */
const fewestLetters = 8;

/**
 * What keeps an exception from being written in these words, in one sentence; undefined when nothing does.
 *
 * @param today as YYYY-MM-DD
 */
export function faultOfWording(rule: string, { reason, until }: Wording, today: string): string | undefined {
  const letters = reason.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters)
    return 'The reason is too short. Say in a few words why it may stay, for the next editor.';
  if (/\*\/|-->|--!>|[\p{Cc}]/u.test(reason))
    return 'The reason holds signs that would end the comment. Leave them out.';
  if (until !== undefined && until < today) return `${until} is over. Name a day that is still to come.`;
  const read = parseExceptionText(textOf(rule, { reason, until }));
  const isSame = read?.reason === reason && read.until === until && read.unclear === undefined;
  return isSame ? undefined : 'The reason holds a day of its own. Give the last day with "--until".';
}

/** A reason as it is written: on one line, with single spaces. */
export function tidyReason(reason: string): string {
  return reason.replace(/\s+/g, ' ').trim();
}

/**
 * Writes an exception for one finding where it speaks for no more than it has to. Each place is tried and judged: the
 * finding must be waived, and all else must be told and read as before.
 *
 * @param finding as it was told of this text
 * @returns undefined where no place does
 */
export function writeException(
  text: string,
  finding: Finding,
  { wording, form, tell }: { wording: Wording; form: CommentForm; tell: Tell },
): WrittenInto | undefined {
  const before = tell(text);
  const said = { text: textOf(finding.rule, wording), rule: finding.rule, ...wording };
  let best: WrittenInto | undefined;
  for (const edit of placesFor(text, finding, form, said)) {
    const after = applyEdits(text, [edit]);
    const besides = spokenForBesides(before, tell(after), { edit, finding, wording });
    if (besides === undefined || (best && besides >= best.besides)) continue;
    best = { text: after, edit, besides };
    if (besides === 0) break;
  }
  return best;
}

function textOf(rule: string, { reason, until }: Wording): string {
  return `lint-ok ${rule}: ${reason}${until === undefined ? '' : ` until ${until}`}`;
}

/** How many findings of the rule are gone besides the one that is meant; undefined when anything else changed. */
function spokenForBesides(
  before: Report,
  after: Report,
  { edit, finding, wording }: { edit: Edit; finding: Finding; wording: Wording },
): number | undefined {
  if (!isReadAlike(before.articles[0], after.articles[0])) return undefined;
  const isUsed = after.exceptions.some(
    ({ rule, reason, state }) => rule === finding.rule && reason === wording.reason && state === 'used',
  );
  if (!isUsed) return undefined;
  const left = new Map<string, number>();
  for (const one of toldIn(after)) count(left, keyOf(one.rule, one.start.offset), 1);
  const gone: Finding[] = [];
  for (const one of toldIn(before)) {
    const key = keyOf(one.rule, moved(one.start.offset, edit));
    if ((left.get(key) ?? 0) > 0) count(left, key, -1);
    else gone.push(one);
  }
  const isNothingNew = [...left.values()].every((number) => number === 0);
  const isMeant = gone.some((one) => isSameFinding(one, finding));
  return isNothingNew && isMeant && gone.every(({ rule }) => rule === finding.rule)
    ? gone.length - 1
    : undefined;
}

/** Whether two findings of one text are the same. */
export function isSameFinding(one: Finding, other: Finding): boolean {
  return one.fingerprint === other.fingerprint && one.rule === other.rule;
}

function isReadAlike(one: ArticleReport | undefined, other: ArticleReport | undefined): boolean {
  return one?.words === other?.words && one?.title === other?.title && one?.grade === other?.grade;
}

/** All findings of a report about one article. */
export function toldIn({ articles, corpus }: Report): Finding[] {
  return [...articles.flatMap(({ findings }) => findings), ...corpus.findings];
}

function moved(offset: number, { start, text }: Edit): number {
  return offset < start ? offset : offset + text.length;
}

function keyOf(rule: string, offset: number): string {
  return `${rule} ${offset}`;
}

function count(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
