import { fromDom } from 'hast-util-from-dom';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Something worth keeping besides the words. */
const structure = 'h1, h2, h3, h4, h5, h6, ul, ol, table, a[href], blockquote, strong, em, b, i';

/**
 * Turns what was copied from a page or a letter into Markdown: headings, lists, links and tables stay. Nothing in it is
 * run or loaded.
 *
 * @returns undefined where it holds no more than words
 */
export function markdownOf(html: string): string | undefined {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  for (const part of page.querySelectorAll('script, style, template, noscript, iframe, object, svg, head'))
    part.remove();
  for (const picture of page.querySelectorAll('img')) picture.replaceWith(picture.alt);
  for (const part of page.querySelectorAll('[data-not-bold]'))
    if (/^(?:B|STRONG)$/.test(part.tagName)) part.replaceWith(...part.childNodes);
  for (const link of page.querySelectorAll('a[href]'))
    if (!/^(?:https?|mailto|tel):/i.test(link.getAttribute('href') ?? ''))
      link.replaceWith(...link.childNodes);
  if (!page.body?.querySelector(structure)) return undefined;
  const tree = toMdast(fromDom(page.body)) as Nodes;
  return toMarkdown(tree, { bullet: '-', extensions: [gfmTableToMarkdown()] }).trim();
}

/**
 * The policy of a page forbids styles in what it reads too, and says so. One thing in them counts: Google Docs puts a
 * bold element that is not bold around everything.
 */
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style>/gi, '')
    .replace(/\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/gi, (_, double: string = '', single: string = '') =>
      /font-weight:\s*(?:normal|400)/i.test(double + single) ? ' data-not-bold=""' : '',
    );
}
