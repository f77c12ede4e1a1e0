/** A backslash in a style sheet: before up to six hexadecimal digits, or before the sign it stands for. */
const escapes = /\\(?:([\da-f]{1,6})\s?|([^\r\n\f]))/gi;

/** What a style sheet loads: `url(…)` with or without quotes, and texts in `@import` and `image-set(…)`. */
const loads =
  /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))|@import\s*(?:"([^"]*)"|'([^']*)')|image-set\([^)]*?(?:"([^"]*)"|'([^']*)')/gi;

/** The addresses a style sheet makes browsers load; empty ones and parts of the page itself are left out. */
export function addressesInStyle(style: string): string[] {
  const read = style
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
    .replace(escapes, (_, hex: string | undefined, sign: string | undefined) =>
      hex ? String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)) : (sign ?? ''),
    );
  return [...read.matchAll(loads)]
    .map((found) => found.slice(1).find((address) => address !== undefined) ?? '')
    .filter((address) => address !== '' && !address.startsWith('#'));
}
