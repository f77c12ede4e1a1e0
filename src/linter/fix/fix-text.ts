import { LineIndex } from '../document/text/line-index.ts';
import type { Vocabulary } from '../document/words/vocabulary.ts';
import type { Finding } from '../finding/report.ts';
import { applyEdits, type Fix, withoutOverlaps } from './fix.ts';
import { guardedIn } from './guarded-words.ts';

/** What is found in a text. */
export type Check = (text: string) => readonly Finding[];

/** A fix that was made. */
export interface Made {
  finding: Finding;
  fix: Fix;
  /** Numbers of the lines that it changed, from 1. */
  lines: readonly number[];
}

/** What was mended in a text, or why nothing was. */
export interface Fixed {
  /** The text with all fixes made in it, or as it was. */
  text: string;
  /** What was mended, in reading order, each with the lines it changed, as they were numbered before. */
  made: readonly Made[];
  /** Why the text stays as it was though there were fixes. */
  refused?: 'unreadable' | 'new-must-fix' | 'words-changed' | 'unsettled';
}

/**
 * A fix may lay open what another can mend, and of slips only twenty are told at once: this often is enough, and a text that
 * never settles is left alone.
 */
const mostRounds = 16;

/** The rule that tells what cannot be read. */
const unreadableRule = 'can-read-article';

/**
 * Makes every fix that keeps the meaning for sure, and looks at the text again: unless all can still be read, nothing
 * new must be fixed, and no number and no guarded word is lost or new, it stays as it was. A second time changes nothing.
 */
export function fixText(text: string, check: Check, vocabulary: Vocabulary): Fixed {
  const first = check(text);
  const made: Made[] = [];
  let now = text;
  let findings = first;
  for (let round = 0; ; round += 1) {
    const chosen = withoutOverlaps(findings.flatMap(surest));
    if (chosen.length === 0) break;
    if (round === mostRounds) return { text, made: [], refused: 'unsettled' };
    const index = new LineIndex(now);
    made.push(...chosen.map(({ finding, fix }) => ({ finding, fix, lines: linesOf(fix, index) })));
    now = applyEdits(
      now,
      chosen.flatMap(({ edits }) => edits),
    );
    findings = check(now);
  }
  if (made.length === 0) return { text, made };
  const hasMendedSlips = made.some(({ finding }) => finding.rule === unreadableRule);
  const refused = whyNot({ text, findings: first }, { text: now, findings }, { vocabulary, hasMendedSlips });
  return refused ? { text, made: [], refused } : { text: now, made };
}

function linesOf({ edits }: Fix, index: LineIndex): number[] {
  return [...new Set(edits.map(({ start }) => index.toPoint(start).line))].sort((a, b) => a - b);
}

function surest(finding: Finding): { finding: Finding; fix: Fix; edits: Fix['edits'] }[] {
  const fix = finding.fix?.find(({ kind }) => kind === 'fix');
  return fix ? [{ finding, fix, edits: fix.edits }] : [];
}

interface State {
  text: string;
  findings: readonly Finding[];
}

/** @param hasMendedSlips whether some of the fixes were to let the text be read */
function whyNot(
  before: State,
  after: State,
  { vocabulary, hasMendedSlips }: { vocabulary: Vocabulary; hasMendedSlips: boolean },
): Fixed['refused'] {
  const slips = ({ findings }: State) => findings.filter(({ rule }) => rule === unreadableRule);
  const known = slips(before).map(({ say }) => say);
  const isHelping = !hasMendedSlips || slips(after).length < known.length;
  if (!isHelping || slips(after).some(({ say }) => !known.includes(say))) return 'unreadable';
  if (!isSame(guardedIn(before.text, vocabulary), guardedIn(after.text, vocabulary))) return 'words-changed';
  /* Of an article that could not be read whole, more is seen now, and more may be told. */
  if (known.length > 0) return undefined;
  const had = mustFixes(before);
  for (const [rule, count] of mustFixes(after)) if (count > (had.get(rule) ?? 0)) return 'new-must-fix';
  return undefined;
}

function mustFixes({ findings }: State): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, level } of findings) {
    if (level === 'must-fix') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

function isSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([word, count]) => other.get(word) === count);
}
