import { visible } from '../visible-text.ts';

/** Markup that may stand in the page as it is. */
export interface Markup {
  readonly markup: string;
}

/** What a template may hold: words, which are escaped, markup, or lists of these. */
type Content = string | number | undefined | Markup | readonly Content[];

/** Makes markup; whatever is put in is text, unless it was made here. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { markup: String.raw({ raw: strings }, ...contents.map(toMarkup)) };
}

function toMarkup(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'object')
    return 'markup' in content ? content.markup : content.map(toMarkup).join('');
  return escapeText(String(content));
}

/** Words of an article act on no page: neither as markup nor by marks that turn the direction of text. */
function escapeText(text: string): string {
  return visible(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
