import type { Nodes } from 'mdast';
import type { SourceText } from './source-text.ts';

/** Where a reader meets the text of a block. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'table-cell'
  | 'quote'
  | 'alt'
  | 'prop'
  | 'front-matter';

/** What stands at a stretch of a block's text besides plain words. Offsets count in the block's text. */
export interface Span {
  kind: 'link' | 'emphasis' | 'code' | 'expression' | 'component' | 'address';
  start: number;
  end: number;
  /** The target of a link. */
  url?: string;
  /** The name of a component, such as `Term`. */
  name?: string;
  /** True of a component that shows somebody else's words. */
  isQuoting?: boolean;
}

/** A block before it is cut into sentences. */
export interface BlockDraft {
  kind: BlockKind;
  source: SourceText;
  spans: Span[];
  /** Names of the MDX components around it, outermost first. */
  components: readonly string[];
  /** True inside a block quote or a component that shows somebody else's words. */
  isQuoted: boolean;
  isFootnote: boolean;
  /** True of a name, or of a title of somebody else's page: nobody can reword it. */
  isLabel?: boolean;
  /** 1 to 6, of a heading. */
  depth?: number;
  /** Of a heading: neither words nor anything else stands in its section. */
  hasNothingBelow?: boolean;
  /** The prop or front matter key the text came from. */
  name?: string;
  /** The language its part of the article is marked with, where that is another than the article's. */
  language?: string;
  /** Offsets of the mdast node in the source. */
  start: number;
  end: number;
}

/** A `{/* … *\/}` or `<!-- … -->` comment, kept because exceptions are written in them. */
export interface Comment {
  text: string;
  start: number;
  end: number;
  /** Source range it speaks for: the next block of a comment that stands alone. */
  covers?: { start: number; end: number };
}

/** A link or image target in the body, for rules about links. */
export interface Link {
  url: string;
  text: string;
  start: number;
  end: number;
}

/** A picture of Markdown or HTML. */
export interface Picture {
  /** What it shows, in words; undefined when HTML does not say. */
  alt: string | undefined;
  /** True in HTML, where empty words are written on purpose. */
  isHtml: boolean;
  /** Offsets in the source, of HTML those of the beginning of the tag. */
  start: number;
  end: number;
}

/** Stands for code, an `{expression}` or an address: one word that nobody reads as English. */
export const placeholder = '\uFFFC';

/** Everything of an article's body that a reader sees, in reading order, with the comments beside it. */
export interface Body {
  blocks: BlockDraft[];
  comments: Comment[];
  links: Link[];
  pictures: Picture[];
}

/** What a block inherits from the nodes around it. */
export interface Around {
  kind: BlockKind;
  components: readonly string[];
  isQuoted: boolean;
  isFootnote: boolean;
  depth?: number;
}

/** Offsets of an mdast node in the source; undefined for nodes a plugin made. */
export function rangeOf(
  node: { position?: Nodes['position'] } | undefined,
): { start: number; end: number } | undefined {
  const start = node?.position?.start.offset;
  const end = node?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}
