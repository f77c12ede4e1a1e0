import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkGfmWithoutAddresses } from './gfm.ts';

/** The two kinds of article: MDX, and plain Markdown in which `<` and `{` are only text. */
export type SourceKind = 'md' | 'mdx';

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfmWithoutAddresses)
  .use(remarkFrontmatter, ['yaml'])
  .freeze();
const mdx = unified()
  .use(remarkParse)
  .use(remarkGfmWithoutAddresses)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkMdx)
  .freeze();

/**
 * Turns source text into mdast: the only place a parser is built, and the seam behind which it can be changed.
 *
 * @throws VFileMessage when the MDX is not well formed; `can-read-article` puts it in plain words.
 */
export function parse(source: string, kind: SourceKind): Root {
  return (kind === 'mdx' ? mdx : markdown).parse(source);
}
