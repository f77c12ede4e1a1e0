import type { Block, Document } from '#linter/document/document.ts';

/** A source that the text of an article names. */
export interface NamedSource {
  words: string;
  url?: string;
  block: Block;
}

/** Headings over a list of sources. */
const heading =
  /^(?:\d+\.?\s*)?(?:(?:our|key|selected|main|the|more|web)\s+)?(?:references?(?: and (?:sources|further reading|notes|links))?|sources?(?: and (?:references|further reading))?|further reading|bibliography|citations?|works cited|literature|evidence|where (?:this|our|the) (?:information|facts|advice|numbers?) comes? from)(?: (?:used|cited|and resources|for this (?:page|article)))?\s*:?$/i;
/** A line that names them without a heading: "Sources: NHS, WHO". */
const line = /^(?:sources?|references?|further reading)\s*:\s*\S/i;

/** The sources named in the text: below a heading such as "References", after "Sources:", or in footnotes. */
export function sourcesInText({ blocks, links }: Document): NamedSource[] {
  const found: NamedSource[] = [];
  let depth: number | undefined;
  for (const [index, block] of blocks.entries()) {
    if (!block.isBody) continue;
    const title = block.text.trim();
    const isTitle = block.kind === 'heading' || isBoldLine(block, blocks[index + 1]);
    if (isTitle && heading.test(title)) {
      depth = block.kind === 'heading' ? (block.depth ?? 6) : 7;
      continue;
    }
    if (block.kind === 'heading' && depth !== undefined && (block.depth ?? 6) <= depth) depth = undefined;
    const isSource = depth !== undefined || block.isFootnote || line.test(title);
    if (!isSource || block.kind === 'heading') continue;
    const urls = links.filter(({ start }) => start >= block.start && start < block.end).map(({ url }) => url);
    if (urls.length === 0 && !/\p{L}/u.test(title)) continue;
    const written = addressIn(title);
    const all = urls.length > 0 ? urls : [written];
    for (const url of all) found.push({ words: title, block, ...(url ? { url } : {}) });
  }
  /* A remark at the foot of a page is no source unless it leads to one. */
  return found.filter(({ block, url, words }) => !block.isFootnote || url !== undefined || isCitation(words));
}

/** Whether words cite a study or a book: a year with a volume, a DOI, PubMed's or a book's number. */
export function isCitation(words: string): boolean {
  return /\b(?:19|20)\d\d\s*;\s*\d+|\bdoi\b|\bPMID\b|\bISBN\b|\bet al\b/i.test(words);
}

/** "**References**" above a list is a heading to those who see it. */
function isBoldLine({ text, spans, kind }: Block, next: Block | undefined): boolean {
  const [span] = spans;
  const isBold = span?.kind === 'emphasis' && span.start === 0 && span.end >= text.trim().length;
  const isLabel = kind === 'paragraph' && /:\s*$/.test(text) && next?.kind === 'list-item';
  return kind === 'paragraph' && text.length < 60 && (isBold || isLabel);
}

function addressIn(words: string): string | undefined {
  const found = /https?:\/\/[^\s<>()"']+|\b(?:dx\.)?doi\.org\/[^\s<>()"']+|\b10\.\d{4,9}\/[^\s<>"']+/i.exec(
    words,
  );
  const address = found?.[0].replace(/[.,;:]+$/, '');
  if (address === undefined) return undefined;
  if (address.startsWith('10.')) return `https://doi.org/${address}`;
  return /^https?:/i.test(address) ? address : `https://${address}`;
}
