import type { OtherFrontMatter } from './syntax/front-matter/other-front-matter.ts';
import type { PrintedText } from './syntax/site-language/edits.ts';
import type { SourceKind } from './syntax/source-kind.ts';

/** A text that was parsed, and what is known of it besides its tree. */
export interface Written {
  path: string;
  source: string;
  kind: SourceKind;
  /** Parts that were left out. */
  unread?: { start: number; end: number }[];
  /** Front matter that no parser of Markdown finds; the tree was made without it. */
  head?: OtherFrontMatter | undefined;
  /** Texts of the site's own language that readers see; they are taken from the source as it was before. */
  printed?: readonly PrintedText[];
  original?: string;
}
