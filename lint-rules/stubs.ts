/** A gap of a page that was begun for the writer: `[[The answer first …]]`. */
const stub = /\[\[([^[\]\n]{0,200}(?:…|\.\.\.)[^[\]\n]{0,200})\]\]/g;

/** Words of a gap that fit into a sentence of 12. */
const mostWords = 10;

/** A gap that waits for words, with what belongs there. Offsets count in the text that was searched. */
export interface Stub {
  start: number;
  end: number;
  /** What is to be written, as the gap says it. */
  asks: string;
}

/** Finds the gaps of a page that was begun for the writer, in reading order. */
export function stubsIn(text: string): Stub[] {
  if (!text.includes('[[')) return [];
  return [...text.matchAll(stub)].map(({ index, 0: whole, 1: inside = '' }) => ({
    start: index,
    end: index + whole.length,
    asks: inside.replace(/\s*(?:…|\.\.\.)\s*$/, '').trim(),
  }));
}

/** Says in a sentence what a gap waits for. */
export function sayStub({ asks }: Pick<Stub, 'asks'>): string {
  const [first = ''] = asks.split(/[;:(]/);
  const words = first.replaceAll('`', '').split(/\s+/).filter(Boolean).slice(0, mostWords).join(' ');
  if (words === '') return 'Something is to be written here.';
  const isName = /^(?:\p{Lu}{2}|I\b)/u.test(words);
  return `Write here: ${isName ? words : words.charAt(0).toLowerCase() + words.slice(1)}.`;
}
