/**
 * Whether our font has a shape for every character: the blocks Latin-1, Latin Extended-A and -B, general punctuation,
 * and the euro and trade mark signs. An emoji or a Hebrew word would come out as empty boxes.
 */
export function canBeDrawn(text: string): boolean {
  return /^[\u0020-\u007E\u00A0-\u017F\u0192\u0218-\u021B\u1E80-\u1E85\u2010-\u2027\u2030-\u203A\u20AC\u2122]*$/u.test(
    text,
  );
}

/** A title for the picture: what cannot be drawn is left out, and when too little is left there is no title. */
export function wordsForPicture(title: string): string | undefined {
  const drawn = Array.from(title.normalize('NFC'), (character) => (canBeDrawn(character) ? character : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;
  // Without an emoji a title still asks its question; without its words it does not.
  return letters(drawn) > 0 && letters(drawn) === letters(title.normalize('NFC')) ? drawn : undefined;
}
