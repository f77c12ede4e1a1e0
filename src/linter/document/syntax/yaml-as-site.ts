import { type Document, isMap, isPair, isScalar, isSeq, Scalar, visit } from 'yaml';
import { isDay, isWrittenAsDay } from '#calendar/day.ts';

/** How front matter is read, wherever it is: as the site reads it, "<<: *box" brings in the fields of another block. */
export const asTheSite = { merge: true } as const;

/**
 * The site reads front matter with another YAML reader (js-yaml), which takes a few plain values for more than text. A
 * test holds the two together.
 *
 * @param data what our own reader gives
 * @returns the same with days and binary numbers as the site has them
 */
export function siteDataOf(document: Document.Parsed, data: unknown): unknown {
  const changed: { path: (string | number)[]; value: unknown }[] = [];
  visit(document, {
    Scalar(_, node, ancestors) {
      if (node.type !== Scalar.PLAIN || node.source === undefined) return;
      const value = asSiteReads(node.source);
      const keys = value === undefined ? undefined : pathTo(node, ancestors as unknown[]);
      if (keys) changed.push({ path: keys, value });
    },
  });
  if (changed.length === 0) return data;
  const copy = structuredClone(data);
  for (const { path, value } of changed) {
    if (path.length === 0) return value;
    put(copy, path, value);
  }
  return copy;
}

/** A day with a time of the day. Without seconds, or with an hour no clock shows, it is only text. */
const timestamp =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(?:[01]?\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+](?:0?\d|1[0-4])(?::[0-5]\d)?))?$/;

function asSiteReads(text: string): unknown {
  if (isWrittenAsDay(text)) return isDay(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  const written = timestamp
    .exec(text)
    ?.slice(1)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  if (written !== undefined) return isDay(written) ? new Date(`${written}T00:00:00Z`) : undefined;
  if (/^[-+]\.\d/.test(text)) return text;
  if (!/^[-+]?0b[01]+$/.test(text)) return undefined;
  return Number(text.replace(/^[-+]/, '')) * (text.startsWith('-') ? -1 : 1);
}

/** The keys that lead to a value; undefined for a key itself. */
function pathTo(node: unknown, ancestors: readonly unknown[]): (string | number)[] | undefined {
  const path: (string | number)[] = [];
  const chain = [...ancestors, node];
  for (let at = 1; at < chain.length; at += 1) {
    const [parent, child] = [chain[at - 1], chain[at]];
    if (isSeq(parent)) path.push(parent.items.indexOf(child as never));
    else if (isPair(parent)) {
      if (parent.key === child) return undefined;
      path.push(String(isScalar(parent.key) ? parent.key.value : parent.key));
    } else if (!isMap(parent) && at > 1) return undefined;
  }
  return path;
}

function put(data: unknown, path: readonly (string | number)[], value: unknown): void {
  let at = data as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) {
    const next = at?.[key];
    if (typeof next !== 'object' || next === null) return;
    at = next as Record<string | number, unknown>;
  }
  const last = path.at(-1);
  if (last !== undefined && at && Object.hasOwn(at, last)) at[last] = value;
}
