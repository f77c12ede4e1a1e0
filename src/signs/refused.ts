/**
 * Signs that no page, feed or sitemap can hold: what XML 1.0 and HTML leave out (control signs, non-characters, halves
 * of a letter), the two line ends that end a line of program code, and the two that turn the letters after them round,
 * so that what a reader sees is not what is written. Tab, line feed and carriage return are fine.
 */
export const refusedSign =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202D\u202E\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const all = new RegExp(refusedSign.source, 'g');

/** Line ends of other systems, and the one word processors put inside a paragraph. */
const partsWords = new Set(['\u000B', '\u000C', '\u0085', '\u2028', '\u2029']);

/** A text without them. Those that part words become a space. */
export function withoutRefused(text: string): string {
  if (!refusedSign.test(text)) return text;
  return text.replace(all, (sign) => (partsWords.has(sign) ? ' ' : ''));
}

/** The same for every text in a piece of data. */
export function dataWithoutRefused<Data>(data: Data): Data {
  if (typeof data === 'string') return withoutRefused(data) as Data;
  if (Array.isArray(data)) return data.map(dataWithoutRefused) as Data;
  if (data === null || typeof data !== 'object' || data instanceof Date) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, dataWithoutRefused(value)]),
  ) as Data;
}
