import { plainForm, stemOf } from '../words.ts';

/** An element from text only: nothing that a reader types or a writer wrote is ever read as markup. */
export function make(
  tag: string,
  attributes: Record<string, string>,
  ...children: (string | Node)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A link from text. */
export function link(address: string, ...name: (string | Node)[]): HTMLElement {
  return make('a', { href: address }, ...name);
}

/**
 * A text with the words of the query marked.
 * @param marked words in plain form; other forms of them ("falls" for "falling") and words they begin are marked as well
 */
export function mark(text: string, marked: readonly string[]): (string | HTMLElement)[] {
  const stems = new Set(marked.map(stemOf));
  const parts: (string | HTMLElement)[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)) {
    const plain = plainForm(word);
    const isMarked =
      stems.has(stemOf(plain)) || marked.some((begin) => begin.length >= 2 && plain.startsWith(begin));
    if (!isMarked) continue;
    parts.push(text.slice(end, index), make('mark', {}, word));
    end = index + word.length;
  }
  parts.push(text.slice(end));
  return parts.filter((part) => part !== '');
}
