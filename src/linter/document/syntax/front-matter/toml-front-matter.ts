import type { TomlDate } from 'smol-toml';
import type { ContentModel } from '../../../model/content-model.ts';
import type { BlockDraft, Comment } from '../../text/blocks.ts';
import { SourceText } from '../../text/source-text.ts';
import type { Stretch } from '../diagnosis.ts';
import { type FrontMatter, nothingWritten } from '../front-matter.ts';
import { toml } from './load-toml.ts';
import { findTomlPlaces, idOf, type TomlPlace } from './toml-places.ts';
import { alignTomlText } from './toml-text.ts';

/** More brackets than this inside each other are no front matter, and would stop a parser. */
const mostBrackets = 200;

/**
 * Reads the TOML of an article.
 *
 * @param text what stands between the fences
 * @param offset where that text begins in `source`
 * @param model says which of its texts readers see
 */
export function readTomlFrontMatter(
  text: string,
  offset: number,
  source: string,
  model: ContentModel,
): FrontMatter {
  const read = parseToml(text);
  if ('fault' in read) {
    const at = offset + Math.min(read.fault, Math.max(0, text.length - 1));
    const atTop = { start: offset, end: offset };
    const problem = { message: 'no TOML', code: 'toml', offset: at, end: at + 1 };
    return { ...nothingWritten, problem, placeOf: () => atTop };
  }
  const places = findTomlPlaces(text);
  const byPath = new Map<string, TomlPlace>();
  for (const place of places) if (!byPath.has(idOf(place.path))) byPath.set(idOf(place.path), place);
  const moved = ({ start, end }: Stretch): Stretch => ({ start: offset + start, end: offset + end });
  const trimmed = text.trimEnd().length;
  return {
    ...nothingWritten,
    data: plainOf(read.data, dayOf) as Record<string, unknown>,
    siteData: plainOf(read.data, (date) => new Date(date.getTime())),
    contents: { start: offset + (text.length - text.trimStart().length), end: offset + trimmed },
    placeOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const place = byPath.get(idOf(path.slice(0, length)));
        if (place) return moved(place.value);
      }
      return { start: offset, end: offset };
    },
    placeOfKey: (path) => {
      const key = byPath.get(idOf(path))?.key;
      return key && moved(key);
    },
    blocks: places.flatMap((place) => blockOf(place, read.data, offset, source, model)),
    comments: commentsOf(text, places).map(({ covers, ...comment }) => ({
      ...comment,
      ...moved(comment),
      covers: moved(covers),
    })),
  };
}

function parseToml(text: string): { data: Record<string, unknown> } | { fault: number } {
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  if (brackets > mostBrackets && deepest(text) > mostBrackets) return { fault: 0 };
  try {
    return { data: toml().parse(text, { integersAsBigInt: false }) as Record<string, unknown> };
  } catch (error) {
    const { line = 1, column = 1 } = error as { line?: number; column?: number };
    const before = text.split('\n').slice(0, line - 1);
    return { fault: before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1 };
  }
}

function deepest(text: string): number {
  let [open, most] = [0, 0];
  for (const sign of text) {
    if (sign === '[' || sign === '{') most = Math.max(most, ++open);
    else if (sign === ']' || sign === '}') open -= 1;
  }
  return most;
}

function dayOf(date: Date): string {
  return date.toISOString();
}

/** Data of ordinary kinds: dates as they are wanted, records with the usual prototype. */
function plainOf(value: unknown, ofDate: (date: TomlDate) => unknown): unknown {
  if (value instanceof Date) return ofDate(value as TomlDate);
  if (Array.isArray(value)) return value.map((item) => plainOf(item, ofDate));
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainOf(item, ofDate)]));
}

function blockOf(
  { path, value, isText }: TomlPlace,
  data: unknown,
  offset: number,
  source: string,
  { useOfField }: ContentModel,
): BlockDraft[] {
  const names = path.map(String);
  const use = isText ? useOfField(names) : undefined;
  const text = use ? valueAt(data, path) : undefined;
  if (!use || typeof text !== 'string') return [];
  const [start, end] = [offset + value.start, offset + value.end];
  return [
    {
      kind: 'front-matter',
      source: new SourceText(alignTomlText(text, source, start, end)),
      spans: [],
      components: [],
      isQuoted: false,
      isFootnote: false,
      isLabel: use === 'label',
      name: names.join('.'),
      start,
      end,
    },
  ];
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let at = data;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/** One on a line of its own speaks for what stands below it, one after a field for that field. */
function commentsOf(text: string, places: readonly TomlPlace[]): (Comment & { covers: Stretch })[] {
  const texts = places.filter(({ isText }) => isText).map(({ value }) => value);
  return [...text.matchAll(/#([^\r\n]*)/g)].flatMap(({ 0: whole, 1: words = '', index: start }) => {
    if (texts.some((one) => one.start < start && start < one.end)) return [];
    const comment = { text: words.trim(), start, end: start + whole.trimEnd().length };
    const line = text.lastIndexOf('\n', start) + 1;
    const fields = places.map(({ key, value }) => ({ start: (key ?? value).start, end: value.end }));
    const field =
      text.slice(line, start).trim() === ''
        ? fields.find((one) => one.start >= start)
        : fields.find((one) => one.start >= line && one.end <= start);
    return [{ ...comment, covers: field ?? comment }];
  });
}
