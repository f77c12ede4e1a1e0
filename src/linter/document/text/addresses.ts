/** A bare web or e-mail address in running text; offsets count in that text. */
export interface Address {
  start: number;
  end: number;
  url: string;
}

const address = /\b(?:https?:\/\/|www\.)[^\s<]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/giu;
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

/** Punctuation behind an address, and a bracket that was opened before it, belong to the sentence. */
function withoutTrailing(written: string): string {
  let kept = written.replace(/[?!.,:;*_~'"”’]+$/u, '');
  while (kept.endsWith(')') && count(kept, ')') > count(kept, '(')) kept = kept.slice(0, -1);
  return kept;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
