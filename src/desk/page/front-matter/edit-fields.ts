import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  Lexer,
  type Pair,
  parseDocument,
  Scalar,
  stringify,
} from 'yaml';
import type { Edit } from '#linter/fix/fix.ts';
import { quoted } from '../../../new-content/write-file.ts';
import { frontMatterIn, type Place } from './place.ts';

/** Where a value stands: names of fields, and numbers of items in lists. */
export type Path = readonly (string | number)[];

/** What one field of a form can hold; undefined takes it away. */
export type Value = string | boolean | Readonly<Record<string, unknown>> | undefined;

/** The fields at the top of an article. */
export interface FrontMatter {
  place: Place;
  yaml: string;
  document: Document;
  /** All values, as data. */
  values: Readonly<Record<string, unknown>>;
}

/** Reads the fields at the top of an article; undefined where they cannot be read, so that a form can change nothing. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const place = frontMatterIn(text);
  if (!place) return undefined;
  const yaml = text.slice(place.start, place.end);
  const { document, errors, values } = readYaml(yaml);
  const isBlock = document.contents === null || isMap(document.contents);
  return errors.length === 0 && isBlock ? { place, yaml, document, values } : undefined;
}

function readYaml(yaml: string) {
  const document = parseDocument(yaml);
  try {
    return { document, errors: document.errors, values: document.toJS() ?? {} };
  } catch (error) {
    return { document, errors: [error], values: {} };
  }
}

/**
 * The one edit of a text that gives a field another value: all else, comments included, stays as it is written.
 *
 * @param order names of all fields, so that a new one comes where people look for it
 * @returns undefined where the text cannot be changed so, or says it already
 */
export function editField(
  text: string,
  path: Path,
  value: Value,
  order: readonly string[],
): Edit | undefined {
  const before = readFrontMatter(text);
  if (!before) return undefined;
  const edits = [
    editOfScalar(before, path, value, written),
    /* In a list in brackets a comma would part the words. */
    editOfScalar(before, path, value, JSON.stringify),
    editOfField(before, path, value, order),
  ];
  const right = edits.find((edit) => edit && isMeant(before, edit, path, value));
  return right && { ...right, start: right.start + before.place.start, end: right.end + before.place.start };
}

/** Whether YAML reads an edit as it was meant, and no comment is lost: else it is not made at all. */
function isMeant({ yaml }: FrontMatter, { start, end, text }: Edit, path: Path, value: Value): boolean {
  const after = yaml.slice(0, start) + text + yaml.slice(end);
  const { errors, ...document } = readYaml(after);
  const isRead = errors.length === 0 && isSame(document.values, wanted(yaml, path, value));
  return isRead && commentsIn(after) === commentsIn(yaml);
}

/** Words in the place of other words: only they are touched. */
function editOfScalar(
  { document, yaml }: FrontMatter,
  path: Path,
  value: Value,
  write: (value: string | boolean) => string,
): Edit | undefined {
  if (typeof value !== 'string' && typeof value !== 'boolean') return undefined;
  const node = document.getIn(path, true);
  const [start, end] = (isScalar(node) && node.range) || [];
  if (start === undefined || end === undefined || yaml.slice(start, end).trim() === '') return undefined;
  return { start, end, text: write(value) + (/\n$/.test(yaml.slice(start, end)) ? '\n' : '') };
}

/** A whole field, written anew; or a new one; or none. */
function editOfField(
  { document, yaml }: FrontMatter,
  path: Path,
  value: Value,
  order: readonly string[],
): Edit | undefined {
  const [name, ...rest] = path;
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const pair = pairs.find((one) => isPair(one) && isScalar(one.key) && one.key.value === name);
  if (!pair) {
    if (value === undefined) return undefined;
    const start = placeFor(String(name), pairs, yaml, order);
    const gap = start > 0 && yaml[start - 1] !== '\n' ? '\n' : '';
    return { start, end: start, text: `${gap}${fieldText(String(name), rest, value)}` };
  }
  const [from, to] = stretchOf(pair, yaml);
  const copy = parseDocument(yaml.slice(from, to));
  setIn(copy, path, value);
  const isGone = copy.getIn([name]) === undefined;
  if (isGone)
    return { start: from, end: Math.min(yaml.length, yaml.indexOf('\n', to) + 1 || yaml.length), text: '' };
  return { start: from, end: to, text: copy.toString({ lineWidth: 0 }).trimEnd() };
}

function fieldText(name: string, rest: Path, value: Value): string {
  const copy = parseDocument('{}');
  setIn(copy, [name, ...rest], value);
  const plain = copy.toJS();
  return stringify(plain, { lineWidth: 0, defaultStringType: 'PLAIN' });
}

/** From the name of a field to the end of what it holds. */
function stretchOf(pair: Pair, yaml: string): [from: number, to: number] {
  const { key, value } = pair as Pair<Scalar, Scalar | undefined>;
  const from = key.range?.[0] ?? 0;
  const last = value?.range?.[1] ?? key.range?.[1] ?? from;
  const to = Math.max(last, yaml.indexOf(':', key.range?.[1] ?? from) + 1);
  return [from, from + yaml.slice(from, to).trimEnd().length];
}

/** After the last of the fields that come before it, else at the top. */
function placeFor(name: string, pairs: readonly Pair[], yaml: string, order: readonly string[]): number {
  const before = new Set(order.slice(0, order.indexOf(name)));
  const last = pairs.findLast(({ key }) => isScalar(key) && before.has(String(key.value)));
  if (!last) return 0;
  const [, to] = stretchOf(last, yaml);
  const eol = yaml.indexOf('\n', to);
  return eol === -1 ? yaml.length : eol + 1;
}

/** Puts a value into a document; lists and blocks that are empty then are gone. */
function setIn(document: Document, path: Path, value: Value): void {
  if (value !== undefined) {
    for (let depth = 1; depth < path.length; depth += 1) {
      const parent = document.getIn(path.slice(0, depth));
      if (!isCollection(parent))
        document.setIn(path.slice(0, depth), document.createNode(typeof path[depth] === 'number' ? [] : {}));
    }
    document.setIn(path, typeof value === 'object' ? document.createNode(value) : scalarOf(value));
    return;
  }
  document.deleteIn(path);
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const parent = document.getIn(path.slice(0, depth));
    if (!isCollection(parent) || parent.items.length > 0) return;
    document.deleteIn(path.slice(0, depth));
  }
}

function scalarOf(value: string | boolean): Scalar {
  const scalar = new Scalar(value);
  const text = written(value);
  if (text.startsWith('"')) scalar.type = 'QUOTE_DOUBLE';
  if (text.startsWith("'")) scalar.type = 'QUOTE_SINGLE';
  return scalar;
}

/** A day needs no quotation marks, and neither does yes or no. */
function written(value: string | boolean): string {
  return typeof value === 'boolean' || /^\d{4}-\d{2}-\d{2}$/.test(value) ? String(value) : quoted(value);
}

function wanted(yaml: string, path: Path, value: Value): unknown {
  const copy = parseDocument(yaml.trim() === '' ? '{}' : yaml);
  setIn(copy, path, value);
  return copy.toJS();
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other ?? {}));
}

/** The order of fields says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

function commentsIn(yaml: string): string {
  const comments = [...new Lexer().lex(yaml)].filter((token) => token.startsWith('#'));
  return comments.sort().join('\n');
}

/** The field at the top of an article that an offset of its text lies in. */
export function fieldAt({ document, yaml, place }: FrontMatter, offset: number): string | undefined {
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const pair = pairs.find((one) => {
    const [from, to] = stretchOf(one, yaml);
    return from + place.start <= offset && offset <= to + place.start;
  });
  return pair && isScalar(pair.key) ? String(pair.key.value) : undefined;
}

/** Where a field stands in the text of its article. */
export function placeOfField({ document, yaml, place }: FrontMatter, name: string): Place | undefined {
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const pair = pairs.find(({ key }) => isScalar(key) && key.value === name);
  if (!pair) return undefined;
  const [from, to] = stretchOf(pair, yaml);
  return { start: from + place.start, end: to + place.start };
}
