import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type CallingWords, findPhones } from './find-phones.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Where a link cannot stand, and where numbers are examples or code. */
const leftAlone = new Set(['a', 'button', 'code', 'kbd', 'label', 'pre', 'samp', 'summary', 'textarea']);
/** What holds no words for readers. */
const wordless = new Set(['head', 'iframe', 'noscript', 'option', 'script', 'style', 'svg', 'template']);
/** Elements that stand inside a sentence; any other element ends it. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

/** A run of text in a page: offsets in the page, and whether a link may stand there. */
interface Stretch {
  start: number;
  end: number;
  isFree: boolean;
}

/**
 * Makes the phone numbers in the words of a page tappable, and leaves all else as it is, sign by sign.
 * @param known numbers as people write them
 */
export function linkPhones(html: string, known: readonly string[], words: CallingWords): string {
  const links: { start: number; end: number; open: string }[] = [];
  for (const block of blocksOf(html)) {
    const text = block.map(({ start, end }) => sameLength(html.slice(start, end))).join('');
    for (const phone of findPhones(text, known, words)) {
      const whole = placeIn(block, phone.start, phone.end);
      const number = placeIn(block, phone.number, phone.end);
      const label = whole && phone.start < phone.number ? '' : ` aria-label="${phone.label}"`;
      const place = whole ?? number;
      if (place) links.push({ ...place, open: `<a class="phone" href="${phone.href}"${label}>` });
    }
  }
  return links
    .sort((a, b) => b.start - a.start)
    .reduce(
      (page, { start, end, open }) =>
        `${page.slice(0, start)}${open}${page.slice(start, end)}</a>${page.slice(end)}`,
      html,
    );
}

/** Where a part of a sentence stands in the page; undefined when it lies across elements, or in a link already. */
function placeIn(
  block: readonly Stretch[],
  from: number,
  to: number,
): { start: number; end: number } | undefined {
  let passed = 0;
  for (const { start, end, isFree } of block) {
    const length = end - start;
    if (from >= passed && to <= passed + length)
      return isFree ? { start: start + from - passed, end: start + to - passed } : undefined;
    passed += length;
  }
  return undefined;
}

/** Character references as the signs they stand for, padded, so that places in the text are places in the page. */
function sameLength(raw: string): string {
  const signs: Record<string, string> = {
    amp: '&',
    '#38': '&',
    quot: '"',
    '#34': '"',
    '#x22': '"',
    '#39': "'",
    '#x27': "'",
    nbsp: ' ',
  };
  return raw.replace(/&(#?\w+);/g, (whole, name: string) =>
    (signs[name] ?? '…').padEnd(whole.length, '\u2060'),
  );
}

function blocksOf(html: string): Stretch[][] {
  const blocks: Stretch[][] = [[]];
  const visit: { node: Node | 'end of block'; isFree: boolean }[] = [
    { node: parse(html, { sourceCodeLocationInfo: true }), isFree: true },
  ];
  // No recursion: a page may nest as deeply as it likes.
  for (let next = visit.pop(); next; next = visit.pop()) {
    const { node } = next;
    if (node === 'end of block') {
      blocks.push([]);
      continue;
    }
    const place = node.nodeName === '#text' ? node.sourceCodeLocation : undefined;
    if (place) blocks.at(-1)?.push({ start: place.startOffset, end: place.endOffset, isFree: next.isFree });
    if (!('childNodes' in node)) continue;
    const name = 'tagName' in node ? node.tagName : '';
    if (wordless.has(name)) continue;
    const isFree = next.isFree && !leftAlone.has(name);
    if (!inline.has(name)) {
      blocks.push([]);
      visit.push({ node: 'end of block', isFree });
    }
    for (const child of node.childNodes.toReversed()) visit.push({ node: child, isFree });
  }
  return blocks.filter((block) => block.length > 0);
}
