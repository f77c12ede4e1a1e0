import { createRequire } from 'node:module';

/** Text in which every code unit takes one column on every terminal: most of what is written in English. */
const narrow = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF‘’“”–—…·─✔✖]*$/;

let measure: ((text: string) => number) | undefined;

/**
 * Columns a text takes on a terminal. It holds no escape codes. The library that knows emoji and East Asian widths
 * takes 50 ms of processor time to load and warm up, an eighth of what a check of one article may cost, so it is
 * asked only about text that needs it.
 */
export function columnsOf(text: string): number {
  if (narrow.test(text)) return text.length;
  measure ??= (createRequire(import.meta.url)('string-width') as typeof import('string-width')).default;
  return measure(text);
}
