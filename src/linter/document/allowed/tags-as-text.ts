import type { Stretch } from '../syntax/diagnosis.ts';
import { isElement } from '../text/elements.ts';
import type { Risk } from './risk.ts';

/** A tag with a value that no quotation marks hold, or that became a link of its own. A backslash before it says that signs are meant. */
const tag = /(?<!\\)<([A-Za-z][A-Za-z\d-]*)(?=\s)[^<>"']*=(?:\s*[^\s"'<>=][^<>]*>|$)/g;

/**
 * Finds tags in what the parser took for text. The one the site renders with takes no value without quotation marks that
 * holds a stroke, as old pages have them: `<a href=/flu/>`.
 *
 * @param start where the text begins in the source
 */
export function tagsAsText(source: string, { start, end }: Stretch): Risk[] {
  const written = source.slice(start, end);
  if (!written.includes('<')) return [];
  return [...written.matchAll(tag)].flatMap(({ 0: whole, 1: name = '', index }): Risk[] => {
    if (!isElement(name.toLowerCase())) return [];
    const from = start + index;
    const expected = `${whole}${whole.endsWith('=') ? '…>' : ''}`.replace(
      /=\s*([^\s"'<>=]+?)(?=\s|>)/g,
      '="$1"',
    );
    return [{ code: 'tag-as-text', name, expected, start: from, end: from + whole.length }];
  });
}
