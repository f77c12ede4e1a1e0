/**
 * Signs that take no room on a page (Unicode's Default_Ignorable_Code_Point and marks of notes): soft hyphens, joiners,
 * spaces of no width, marks of direction, and those that choose a form of the letter before. They come with text pasted
 * from Word and the web, and no reader sees them. As the inside of a class of a regular expression with the flag `u`.
 */
export const unseenSigns =
  '\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\uFE00-\\uFE0F\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E007F}\\u{E0100}-\\u{E01EF}';

/** A pattern of Braille with no dot: a blank that no program counts among the blanks. */
export const brailleBlank = '\u2800';

const unseen = new RegExp(`[${unseenSigns}]+`, 'gu');
const shown = new RegExp(`[^\\s${brailleBlank}${unseenSigns}]`, 'u');
const letterOrDigit = /[\p{L}\p{N}]/u;

/** A short text, such as the name of a field, without the signs nobody sees. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, '');
}

/** Whether a page shows anything of a text. */
export function isSeen(text: string): boolean {
  return shown.test(text);
}

/** Whether a page shows a letter or a digit of a text. */
export function showsWords(text: string): boolean {
  return letterOrDigit.test(withoutUnseen(text));
}
