import type { Nodes, Root } from 'mdast';
import { english, isLanguageCode, primaryCode } from '../words/language.ts';
import { type BlockDraft, placeholder, rangeOf } from './blocks.ts';
import type { Piece } from './exact-text.ts';
import { SourceText } from './source-text.ts';

/** A part of an article that is marked with a language of its own; offsets count in the source. */
export interface ForeignPart {
  start: number;
  end: number;
  language: string;
}

const tag = /<(\/?)([a-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const langAttribute = /\s(?:xml:)?lang\s*=\s*["']?([\w-]+)/i;
const voidTags = /^(?:area|br|col|hr|img|input|link|meta|source|wbr)$/i;

/** The parts that are marked as being in another language than the article: `<span lang="cy">`, in HTML and in MDX. */
export function foreignParts(tree: Root, source: string, language: string): readonly ForeignPart[] {
  if (!/\blang\s*=/.test(source)) return [];
  const parts: ForeignPart[] = [];
  const tags: { start: number; html: string }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'html') tags.push({ start: rangeOf(node)?.start ?? 0, html: node.value });
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const prop of node.attributes) {
        const range = rangeOf(node);
        if (range && prop.type === 'mdxJsxAttribute' && prop.name === 'lang' && isLanguageCode(prop.value))
          parts.push({ ...range, language: primaryCode(prop.value) });
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  parts.push(...partsOfHtml(tags));
  const isOther = parts.some((part) => part.language !== language);
  return isOther ? parts.sort((a, b) => a.start - b.start || b.end - a.end) : [];
}

/** HTML in Markdown stands in pieces, an opening tag here and its closing tag there. */
function partsOfHtml(pieces: readonly { start: number; html: string }[]): ForeignPart[] {
  const parts: ForeignPart[] = [];
  const open: { name: string; start: number; language: string | undefined }[] = [];
  for (const { start, html } of pieces) {
    for (const { 0: written, 1: close, 2: name = '', 3: attributes = '', index } of html.matchAll(tag)) {
      if (voidTags.test(name) || attributes.endsWith('/')) continue;
      if (close === '') {
        const written = langAttribute.exec(attributes)?.[1];
        open.push({ name, start: start + index, language: isLanguageCode(written) ? written : undefined });
        continue;
      }
      const at = open.findLastIndex((one) => one.name.toLowerCase() === name.toLowerCase());
      if (at === -1) continue;
      const [first] = open.splice(at);
      if (first?.language)
        parts.push({
          start: first.start,
          end: start + index + written.length,
          language: primaryCode(first.language),
        });
    }
  }
  return parts;
}

/**
 * A block with the words of other languages taken out of it: each stretch stands as one word nobody reads as English,
 * as code does, and every offset stays. A block that is all in one other language says so.
 */
export function inLanguageOf(parts: readonly ForeignPart[], language: string, draft: BlockDraft): BlockDraft {
  if (parts.length === 0) return draft;
  const around = parts.findLast(({ start, end }) => start <= draft.start && draft.end <= end);
  const own = around?.language ?? language;
  const inside = parts.filter(({ start, end }) => start >= draft.start && end <= draft.end && end > start);
  const marked = own === language ? draft : { ...draft, language: own };
  if (own !== language && language === english.code) {
    const { source } = draft;
    return { ...marked, source: new SourceText(blank(source, 0, source.text.length)) };
  }
  if (inside.length === 0) return marked;
  const pieces: Piece[] = [];
  const { source } = draft;
  for (let at = 0; at < source.text.length; ) {
    const place = source.startInSource(at);
    const part = inside.find(({ start, end }) => start <= place && place < end);
    let to = at + 1;
    while (to < source.text.length && isIn(part, source.startInSource(to), inside)) to += 1;
    if (!part || part.language === own) pieces.push(...source.slice(at, to));
    else pieces.push(...blank(source, at, to));
    at = to;
  }
  return { ...marked, source: new SourceText(pieces) };
}

function isIn(part: ForeignPart | undefined, place: number, parts: readonly ForeignPart[]): boolean {
  return parts.find(({ start, end }) => start <= place && place < end) === part;
}

/** One placeholder and spaces, as long as the words they are for. */
function blank(source: SourceText, from: number, to: number): Piece[] {
  let isFirst = true;
  return source.slice(from, to).flatMap((piece) => {
    const text = isFirst ? placeholder + ' '.repeat(piece.text.length - 1) : ' '.repeat(piece.text.length);
    isFirst = false;
    return [{ ...piece, text }];
  });
}
