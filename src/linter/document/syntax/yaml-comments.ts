import { isMap, isScalar, isSeq } from 'yaml';
import type { Comment } from '../text/blocks.ts';
import { startOfLine } from './lines.ts';

interface Stretch {
  start: number;
  end: number;
}

/** A sign of a comment at the start of a line or behind a space; in a text it means nothing. */
const mark = /(?<![^\s])#([^\r\n]*)/g;

/**
 * Finds the comments of YAML, for exceptions are written in them: one on a line of its own speaks for the field below
 * it, one behind a field for that field.
 *
 * @param offset where the YAML begins in the source
 */
export function readYamlComments(contents: unknown, yaml: string, offset: number): Comment[] {
  if (!yaml.includes('#')) return [];
  const { fields, texts } = stretchesOf(contents, yaml);
  let next = 0;
  return [...yaml.matchAll(mark)].flatMap(({ 0: whole, 1: text = '', index: start }) => {
    const end = start + whole.trimEnd().length;
    while (next < texts.length && (texts[next] as Stretch).end <= start) next += 1;
    if ((texts[next]?.start ?? start) < start) return [];
    const covers = fieldFor(fields, yaml, start, end);
    return [
      {
        text: text.trim(),
        start: offset + start,
        end: offset + end,
        /* With nothing below it, it speaks for nothing. */
        covers: covers
          ? { start: offset + covers.start, end: offset + covers.end }
          : { start: offset + start, end: offset + end },
      },
    ];
  });
}

/** The field in the same line that ends before the comment, else the first and largest that begins behind it. */
function fieldFor(fields: readonly Stretch[], yaml: string, start: number, end: number): Stretch | undefined {
  const lineStart = startOfLine(yaml, start);
  if (yaml.slice(lineStart, start).trim() !== '') {
    return fields.findLast((field) => field.start < start && field.end > lineStart && field.end <= start);
  }
  return fields.find((field) => field.start >= end);
}

/** Where fields and list items stand, larger ones first, and where texts stand, all in reading order. */
function stretchesOf(contents: unknown, yaml: string): { fields: Stretch[]; texts: Stretch[] } {
  const fields: Stretch[] = [];
  const texts: Stretch[] = [];
  const rangeOf = (node: unknown): [number, number] | undefined => {
    const range = (node as { range?: [number, number, number] | null } | null)?.range;
    return range ? [range[0], range[1]] : undefined;
  };
  /* The last line end of a block belongs to nobody. */
  const addField = (start: number, end: number) =>
    fields.push({ start, end: start + yaml.slice(start, end).trimEnd().length });
  const visit = (node: unknown): void => {
    if (isScalar(node)) {
      const range = rangeOf(node);
      if (range) texts.push({ start: range[0], end: range[1] });
    } else if (isSeq(node)) {
      for (const item of node.items) {
        const range = rangeOf(item);
        if (range) addField(range[0], range[1]);
        visit(item);
      }
    } else if (isMap(node)) {
      for (const { key, value } of node.items) {
        const [from, to] = [rangeOf(key), rangeOf(value)];
        if (from) addField(from[0], to?.[1] ?? from[1]);
        visit(key);
        visit(value);
      }
    }
  };
  visit(contents);
  return { fields, texts };
}
