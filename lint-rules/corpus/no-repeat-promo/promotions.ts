import type { Document, Sentence, Word } from '#linter/document/document.ts';
import type { PhraseHit } from '#linter/document/phrases/phrase.ts';

/** Something an article promotes, as it is kept until all articles are read. */
export interface Promotion {
  /** Tells one thing from another: an address, or a name in lower case. */
  key: string;
  /** As the writer calls it. */
  name: string;
  /** Where the sentence begins in the source. */
  offset: number;
}

/** Words that may stand in the middle of a name. */
const joining = new Set(['and', 'for', 'in', 'of', 'on', 'the', 'to', '&']);

/** What a sentence promotes: the addresses it links to, and the names in it. */
export function promotedIn(document: Document, { sentence, block }: PhraseHit): Promotion[] {
  const start = block.source.startInSource(sentence.start);
  const end = block.source.endInSource(sentence.end);
  const links = document.links
    .filter((link) => link.start < end && link.end > start && /^https?:|^\//i.test(link.url))
    .map(({ url, text }) => ({ key: addressOf(url), name: text.trim() || addressOf(url) }));
  const names = namesIn(sentence).map((name) => ({ key: name.toLowerCase(), name }));
  return [...links, ...names].map((found) => ({ ...found, offset: start }));
}

/** An address without what changes from one post to the next. */
function addressOf(url: string): string {
  return url
    .replace(/[?#].*$/s, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

/** Two capitalised words or more in a row, without the word that only opens the sentence. */
function namesIn({ words }: Sentence): string[] {
  const names: string[] = [];
  let run: Word[] = [];
  const close = () => {
    while (run.length > 0 && joining.has((run.at(-1) as Word).key)) run.pop();
    if (run.length >= 2) names.push(run.map(({ text }) => text).join(' '));
    run = [];
  };
  for (const word of words.slice(1)) {
    const isCapital = /^\p{Lu}/u.test(word.text);
    if (isCapital || (run.length > 0 && (joining.has(word.key) || word.kind === 'number'))) run.push(word);
    else close();
  }
  close();
  return names;
}
