import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkGfmWithoutAddresses } from './gfm.ts';
import type { SourceKind } from './source-kind.ts';

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
 * The tree as remark reads it: the reference the faster parser is held to.
 *
 * @throws VFileMessage when the MDX is not well formed
 */
export function remarkTree(source: string, kind: SourceKind): Root {
  return (kind === 'mdx' ? mdx : markdown).parse(source);
}
