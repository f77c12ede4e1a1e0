import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SetUpError } from '../rule/rule-set.ts';
import { baselineName } from './name.ts';

/** A finding that a site has agreed to live with for now. */
export interface BaselineEntry {
  /** Path of the article it was found in; a renamed article keeps its entries all the same. */
  article: string;
  rule: string;
  /** The fingerprint of the finding. */
  print: string;
  /** The beginning of the writer's own words, for people who read the file. */
  words: string;
}

const longestWords = 60;

/** Makes an entry of a finding. */
export function entryOf(
  article: string,
  { rule, fingerprint, text }: { rule: string; fingerprint: string; text: string },
): BaselineEntry {
  const words = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(words);
  const shown = letters.length > longestWords ? `${letters.slice(0, longestWords).join('')}…` : words;
  return { article, rule, print: fingerprint, words: shown };
}

/**
 * Reads the baseline of a folder; undefined where there is none.
 *
 * @throws SetUpError when a line is no entry
 */
export function readBaseline(cwd: string): BaselineEntry[] | undefined {
  let text: string;
  try {
    text = readFileSync(resolve(cwd, baselineName), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new SetUpError(`The file ${baselineName} cannot be read.`, { cause: error });
  }
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseEntry(line, index + 1)]));
}

/** The file as it is written: one line for each finding, sorted, so that two branches merge and a person can read it. */
export function writeEntries(entries: readonly BaselineEntry[]): string {
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { article, rule, print, words }]) => `${JSON.stringify({ article, rule, print, words })}\n`)
    .join('');
}

/** What tells one entry from another. */
export function keyOf({ article, rule, print }: Pick<BaselineEntry, 'article' | 'rule' | 'print'>): string {
  return [article, rule, print].join('\n');
}

function parseEntry(line: string, number: number): BaselineEntry {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {}
  const { article, rule, print, words = '' } = (value ?? {}) as Record<string, unknown>;
  const isEntry = [article, rule, print, words].every((field) => typeof field === 'string');
  if (!isEntry) {
    const hint = /^(?:<{7}|={7}|>{7})/.test(line) ? ' Git left two versions side by side there.' : '';
    throw new SetUpError(`Line ${number} of ${baselineName} is no entry of a baseline.${hint}`);
  }
  return { article, rule, print, words } as BaselineEntry;
}
