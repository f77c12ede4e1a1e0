import meanings from './danger-meanings.json' with { type: 'json' };
import type { Danger } from './entry.ts';
import { countSlips } from './slips.ts';
import { soundKey } from './sound-key.ts';
import { splitWords } from './words.ts';

/** What cannot wait in a query, and the language it was said in. */
export interface DangerFound {
  kind: Danger;
  language: string;
}

/** One way to say it: for each of its places the words that may stand there. */
interface Phrase extends DangerFound {
  /** Whether its words stand in it one by one. */
  isPlain: boolean;
  places: (readonly string[])[];
  /** Words beside which it means something else: "cannot breathe" through the nose. */
  unless: ReadonlySet<string>;
}

/** How many other words may stand inside a phrase of danger: "my face is drooping" holds "face drooping". */
const maxWordsBetween = 2;

/** Whom the reader needs first, when a query tells of several: who wrote of ending their life may also name the way. */
const order: readonly Danger[] = ['crisis', 'child', 'safety', 'life'];

/**
 * What cannot wait in a query. The words of danger are looked for on their own and not through the site's corrector: a
 * site without a page on suicide must still understand "sucide".
 * @param isRight whether a word is a known word spelled right; such a word is never taken for another
 */
export function findDanger(query: string, isRight: (word: string) => boolean): DangerFound | undefined {
  const typed = splitWords(query);
  const matches = (word: string, place: readonly string[]) =>
    place.includes(word) || (!isRight(word) && place.some((meant) => isMisspelt(word, meant)));
  const hits = phrases.filter(
    ({ places, unless }) => !typed.some((word) => unless.has(word)) && holdsInOrder(typed, places, matches),
  );
  // Of two languages, it is in the one whose words it has letter by letter.
  const isExact = ({ places }: Phrase) => holdsInOrder(typed, places, (word, place) => place.includes(word));
  return order
    .map((kind) => hits.filter((hit) => hit.kind === kind))
    .map((found) => found.find(isExact) ?? found[0])
    .find((hit) => hit !== undefined);
}

const words: Readonly<Record<string, readonly string[]>> = meanings.words;

const phrases: readonly Phrase[] = (
  meanings.rows as readonly { say: string; kind: string; language?: string; unless?: string[] }[]
).map(({ say, kind, language = 'en', unless = [] }) => ({
  kind: kind as Danger,
  language,
  isPlain: !say.includes('<'),
  places: say
    .split(' ')
    .flatMap((part) =>
      part.startsWith('<') ? [words[part.slice(1, -1)] ?? []] : splitWords(part).map((word) => [word]),
    ),
  unless: new Set(unless),
}));

/** Shorter words of danger ("weak", "numb") are words of many other things: no query is mended to one of them. */
const minTellingLetters = 6;

/**
 * The words of danger a query may be mended to, whether or not the site has a page for them: those of phrases that need
 * no others. More of them would draw everyday slips: "smokng" is no "choking".
 */
export function dangerVocabulary(code: string): string[] {
  const plain = phrases.filter(
    ({ language, isPlain, places }) => language === code && isPlain && places.length === 1,
  );
  const words = plain.flatMap(({ places }) => places.flat());
  return [...new Set(words.filter((word) => word.length >= minTellingLetters))];
}

function holdsInOrder(
  typed: readonly string[],
  places: Phrase['places'],
  matches: (word: string, place: readonly string[]) => boolean,
): boolean {
  return typed.some((_, start) => {
    let next = start;
    for (const [index, place] of places.entries()) {
      const end = index === 0 ? start + 1 : next + maxWordsBetween + 1;
      const found = typed.slice(next, end).findIndex((word) => matches(word, place));
      if (found < 0) return false;
      next += found + 1;
    }
    return next - start <= places.length + maxWordsBetween;
  });
}

/** Stricter than the corrector: a false alarm on every other search would teach readers to look past the card. */
function isMisspelt(typed: string, meant: string): boolean {
  if (meant.length < 5 || typed.length < 4) return false;
  const limit = meant.length >= 9 ? 2 : 1;
  if (Math.abs(typed.length - meant.length) <= limit && countSlips(typed, meant, limit) <= limit) return true;
  return typed[0] === meant[0] && soundKey(typed) === soundKey(meant);
}
