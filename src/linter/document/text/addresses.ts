/** A bare web or e-mail address in running text; offsets count in that text. */
export interface Address {
  start: number;
  end: number;
  url: string;
}

/* Parts are as long as RFC 5321 and RFC 1035 let them be, so that nothing is tried again and again in a long word. */
const address =
  /\b(?:https?:\/\/|www\.)[^\s<]+|(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,10}[a-z]{2,63}/giu;
/** A quick look whether there may be an address at all. */
export const mayHoldAddress = /:\/\/|www\.|@/i;

/** Finds the addresses GitHub's Markdown turns into links by itself, so that they are not read as English. */
export function findAddresses(text: string): Address[] {
  if (!mayHoldAddress.test(text)) return [];
  return [...text.matchAll(address)].map((match) => {
    const written = withoutTrailing(match[0]);
    const url = written.includes('@') && !written.includes('://') ? `mailto:${written}` : written;
    return {
      start: match.index,
      end: match.index + written.length,
      url: url.replace(/^www\./i, 'http://www.'),
    };
  });
}

const trailing = new Set('?!.,:;*_~\'"”’');

/** Punctuation after an address, and a bracket that was opened before it, belong to the sentence. */
function withoutTrailing(written: string): string {
  let end = written.length;
  while (trailing.has(written.charAt(end - 1))) end -= 1;
  let unopened = count(written, ')', end) - count(written, '(', end);
  for (; unopened > 0 && written[end - 1] === ')'; unopened -= 1) end -= 1;
  return written.slice(0, end);
}

function count(text: string, character: string, end: number): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1 && at < end; at = text.indexOf(character, at + 1))
    found += 1;
  return found;
}
