import { join } from 'node:path';
import type { AnyRule } from '../linter/rule/define-rule.ts';
import { DataError, readNumberedRows } from './read-rows.ts';

/** Where a finding stands, without a word of the text: it stays the same when the article changes elsewhere. */
export interface FindingKey {
  /** The first 16 digits of the SHA-256 hash of the sentence, its white space made single. */
  sentence: string;
  /** How far into the sentence, as it is written, the finding begins, in UTF-16 code units. */
  at: number;
}

/** What a person who read a finding says of it. */
export interface Label extends FindingKey {
  right: boolean;
  /** The kind of text it stands in, such as "marketing", so that figures by kind need no articles. */
  kind?: string;
  /** True of a finding that the rule tells as an idea, though others cost points: no bar holds it. */
  mild?: boolean;
  /** Why it is wrong, in a few words of the reader's own. */
  note?: string;
}

/** What names a rule and its folder. */
export type RuleName = Pick<AnyRule, 'goal' | 'id'>;

const fields = ['sentence', 'at', 'right', 'kind', 'mild', 'note'];

/** The labels of a rule, in the folder of the rule. */
export function labelsPath(rulesFolder: string, { goal, id }: RuleName): string {
  return join(rulesFolder, goal, id, 'labels.jsonl');
}

/** A key as one word, to look labels up by and to put findings in order. */
export function nameOf({ sentence, at }: FindingKey): string {
  return `${sentence} ${at}`;
}

/**
 * The labels of a rule, in the order they are written in. Undefined when its findings were never looked at; an empty
 * list when it found nothing.
 *
 * @throws DataError naming the line that is no label, or that says the same place again
 */
export function readLabels(rulesFolder: string, rule: RuleName): Label[] | undefined {
  const shown = `lint-rules/${rule.goal}/${rule.id}/labels.jsonl`;
  const known = new Map<string, number>();
  return readNumberedRows(labelsPath(rulesFolder, rule), shown)?.map(({ line, value }) => {
    const fault = faultOf(value);
    if (fault) throw new DataError(`Line ${line} of ${shown} ${fault}`);
    const label = value as Label;
    const earlier = known.get(nameOf(label));
    if (earlier) throw new DataError(`Line ${line} of ${shown} is about the same place as line ${earlier}.`);
    known.set(nameOf(label), line);
    return label;
  });
}

/** The labels a rule is held to: those of findings that cost points where others of it are ideas. */
export function thatCost(labels: readonly Label[]): readonly Label[] {
  return labels.filter(({ mild }) => mild !== true);
}

/** Labels as they are kept: one on a line, by sentence and then by place. */
export function writeLabels(labels: readonly Label[]): string {
  return [...labels]
    .sort((a, b) => (a.sentence === b.sentence ? a.at - b.at : a.sentence < b.sentence ? -1 : 1))
    .map(
      ({ sentence, at, right, kind, mild, note }) =>
        `${JSON.stringify({ sentence, at, right, kind, mild, note })}\n`,
    )
    .join('');
}

function faultOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is not an object.';
  const { sentence, at, right, kind, mild, note } = value as Record<string, unknown>;
  if (typeof sentence !== 'string' || !/^[0-9a-f]{16}$/.test(sentence))
    return 'has no "sentence" of 16 digits, 0 to 9 and a to f.';
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0)
    return 'has no "at" that is a whole number, 0 or more.';
  if (typeof right !== 'boolean') return 'has no answer: "right" must be true or false.';
  if (kind !== undefined && typeof kind !== 'string') return 'has a "kind" that is no name.';
  if (mild !== undefined && mild !== true) return 'has a "mild" that is not true. Leave it out.';
  if (note !== undefined && (typeof note !== 'string' || note.trim() === ''))
    return 'has a "note" that says nothing. Write a few words, or leave it out.';
  const extra = Object.keys(value).find((key) => !fields.includes(key));
  return extra === undefined ? undefined : `holds "${extra}", and a label only ${fields.join(', ')}.`;
}
