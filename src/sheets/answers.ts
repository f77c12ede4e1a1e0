import { createHash } from 'node:crypto';
import { isMap, isScalar, type Pair, parseDocument } from 'yaml';
import type { z } from 'zod';
import { SetUpError } from '#linter/rule/rule-set.ts';
import { plainReference } from '#schemas/parts.ts';
import { sheetsSchema } from '#schemas/sheets.ts';
import { instruments, type SheetName } from './instruments.ts';

const schema = sheetsSchema(plainReference);

/** The answers that an article holds, sheet by sheet. */
export type Answers = z.output<typeof schema>;

/** One answer of a person. */
export type GivenAnswer = Answers[SheetName][number];

/** The text of an article, and where in it the answers stand. */
export interface SheetText {
  answers: Answers;
  /** What the text without its answers is known by: 16 hexadecimal digits. */
  mark: string;
  /** The fields at its top that say what kind of article it is. */
  fields: Readonly<Record<string, unknown>>;
  /** The same text with other answers; nothing outside of them changes. */
  withAnswers: (answers: Answers) => string;
}

/**
 * Reads the answers at the top of an article.
 *
 * @throws SetUpError when they have no place there, or cannot be read
 */
export function readSheets(path: string, source: string): SheetText {
  const [head, opening = '', yaml = ''] =
    /^(\uFEFF?---[ \t]*(?:\r\n|\r|\n))([\s\S]*?)^---[ \t]*$/m.exec(source) ?? [];
  if (head === undefined)
    throw new SetUpError(`${path} has no fields at its top, between two lines of "---", to keep answers in.`);
  /* YAML parsers do not know the line ends of old Macs; offsets stay as they are. */
  const document = parseDocument(yaml.replace(/\r(?!\n)/g, '\n'));
  const { contents } = document;
  if (document.errors.length > 0 || (contents && (!isMap(contents) || contents.flow)))
    throw new SetUpError(`The fields at the top of ${path} cannot be read. Check it first.`);
  const fields = (document.toJS() ?? {}) as Record<string, unknown>;
  const read = schema.safeParse(fields.sheets ?? {});
  if (!read.success)
    throw new SetUpError(`The field "sheets" of ${path} is not in order: ${read.error.issues[0]?.message}`);
  const pair = contents?.items.find(({ key }) => isScalar(key) && key.value === 'sheets');
  const block = pair ? rangeOf(path, yaml, pair) : { start: yaml.length, end: yaml.length };
  const [start, end] = [opening.length + block.start, opening.length + block.end];
  const eol = /\r\n|\r|\n/.exec(opening)?.[0] ?? '\n';
  return {
    answers: read.data,
    mark: markOf(source.slice(0, start) + source.slice(end)),
    fields,
    withAnswers: (answers) => source.slice(0, start) + write(answers, eol) + source.slice(end),
  };
}

/** Where the field stands, whole lines. */
function rangeOf(path: string, yaml: string, { key, value }: Pair): { start: number; end: number } {
  const start = (isScalar(key) && key.range?.[0]) || 0;
  const last = (value as { range?: [number, number, number] } | null)?.range?.[1] ?? start;
  const written = yaml.slice(start, last).trimEnd();
  if (/(?:^|\s)#/.test(written.replace(/"[^"]*"|'[^']*'/g, '')))
    throw new SetUpError(`There is a comment in the field "sheets" of ${path}. Take it out first.`);
  const after = /^[^\r\n]*(?:\r\n|\r|\n|$)/.exec(yaml.slice(start + written.length))?.[0] ?? '';
  return { start, end: start + written.length + after.length };
}

/** Line ends and a byte order mark are no part of what is read. */
function markOf(text: string): string {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return createHash('sha256').update(plain).digest('hex').slice(0, 16);
}

/** One line for each answer: an answer that changes is one changed line. */
function write(answers: Answers, eol: string): string {
  const sheets = (Object.keys(instruments) as SheetName[]).filter((sheet) => answers[sheet].length > 0);
  const lines = sheets.flatMap((sheet) => [
    `  ${sheet}:`,
    ...answers[sheet]
      .toSorted((a, b) => a.item - b.item)
      .map(
        ({ item, answer, by, date, of }) =>
          `    - { item: ${item}, answer: "${answer}", by: ${by}, date: ${date}, of: "${of}" }`,
      ),
  ]);
  return ['sheets:', ...lines, ''].join(eol);
}
