import type { Root } from 'mdast';
import type { MdxKind } from '../allowed/find-risks.ts';
import { blankOut } from './code-mask.ts';
import { findOtherFrontMatter, type OtherFrontMatter } from './front-matter/other-front-matter.ts';
import { type ForgivingTree, parseForgiving } from './parse-forgiving.ts';
import type { PrintedText } from './site-language/edits.ts';
import { readSiteLanguage } from './site-language/site-language.ts';
import type { SourceKind } from './source-kind.ts';

/** A source as the parser of Markdown takes it: of the same length, without what the site reads before Markdown. */
export interface SiteSource {
  kind: SourceKind;
  isHtml: boolean;
  text: string;
  head: OtherFrontMatter | undefined;
  printed: readonly PrintedText[];
  /** What the document is made with: the text, and the front matter it was parsed without. */
  withHead: (text: string) => string;
}

const yamlHead = /^---[ \t]*\r?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Makes a source ready for the parser. Where articles may hold no code, what looks like the site's language is text. */
export function siteSourceOf(path: string, source: string, mdx: MdxKind, hasTemplates: boolean): SiteSource {
  const kind: SourceKind = path.endsWith('.mdx') ? 'mdx' : 'md';
  const isHtml = /\.html?$/i.test(path);
  const plain = {
    kind,
    isHtml,
    text: source,
    head: undefined,
    printed: [],
    withHead: (text: string) => text,
  };
  if (mdx === 'plain') return plain;
  const head = findOtherFrontMatter(source);
  const from = head?.end ?? yamlHead.exec(source)?.[0].length ?? 0;
  const site = readSiteLanguage(source, from, kind, hasTemplates);
  if (!head) return { ...plain, text: site.source, printed: site.printed };
  return {
    ...plain,
    head,
    text: blankOut(site.source, [head]),
    printed: site.printed,
    withHead: (text) => source.slice(0, head.end) + text.slice(head.end),
  };
}

/** Parses it at any price; a page of HTML is one piece of HTML after its front matter. */
export function parseSiteSource({ kind, isHtml, text }: SiteSource): ForgivingTree {
  return isHtml
    ? { tree: htmlTree(text), source: text, problems: [], slips: [] }
    : parseForgiving(text, kind);
}

function htmlTree(text: string): Root {
  const end = yamlHead.exec(text)?.[0].length ?? 0;
  const node = (type: 'yaml' | 'html', from: number, to: number) => ({
    type,
    value: text.slice(from, to),
    position: { start: { line: 1, column: 1, offset: from }, end: { line: 1, column: 1, offset: to } },
  });
  const closed = text.slice(0, end).trimEnd().length;
  return {
    type: 'root',
    children: [...(end > 0 ? [node('yaml', 0, closed)] : []), node('html', end, text.length)],
  };
}
