import type { Definition, Image, Link } from 'mdast';
import { rangeOf } from '../text/blocks.ts';
import { type AddressUse, addressRisk } from './address.ts';
import type { Risk } from './risk.ts';

/** What is wrong with the address of a link, a picture or a definition of Markdown. */
export function linkRisk(node: Link | Image | Definition, source: string, use: AddressUse): Risk | undefined {
  const risk = addressRisk(node.url, use);
  const range = rangeOf(node);
  if (!risk || !range) return undefined;
  return { code: `address-${risk}`, name: node.url, ...placeOfAddress(source, range, node) };
}

/** The address as it is written, or all of the link where it is written in another way than it is read. */
function placeOfAddress(
  source: string,
  range: { start: number; end: number },
  node: Link | Image | Definition,
) {
  const { url } = node;
  const last = 'children' in node ? node.children.at(-1) : undefined;
  const from = last ? (rangeOf(last)?.end ?? range.start) : range.start;
  const written = source.slice(from, range.end);
  for (const mark of ['](', '](<', ']:']) {
    const opening = written.indexOf(mark);
    const at = opening === -1 ? -1 : written.indexOf(url, opening + mark.length);
    if (at !== -1) return { start: from + at, end: from + at + url.length };
  }
  return range;
}
