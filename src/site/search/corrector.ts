import { dangerVocabulary } from './danger.ts';
import { english } from './languages/english.ts';
import { isOfAnother, type SearchLanguage } from './languages/index.ts';
import { countSlips } from './slips.ts';
import { buildSpeller, type Option } from './speller.ts';
import { splitWords } from './words.ts';

/** What a corrector knows. */
export interface KnownWords {
  /** Titles, aliases, and lay words: what a query can be mended to as a whole. */
  names: Iterable<string>;
  /** Texts whose words are known but that are no names, such as a reader's question. */
  others?: Iterable<string>;
  /** Known words with how often they occur, when their names are not at hand. */
  counts?: Readonly<Record<string, number>>;
  /** Common words of the language, spelled right: kept unless the rest of the query speaks against them. */
  common?: ReadonlySet<string>;
  /** The language of the words; left out, English. */
  language?: SearchLanguage;
}

/** How a query was understood. */
export interface Reading {
  /** The words to say back to the reader: what was typed, with its slips mended. */
  said: string;
  /** The words to look for: as said, with a half-typed last word finished. */
  sought: string;
  /** True when most of its words are of no language the site speaks: it was left as it was. */
  isUnknown?: boolean;
}

/** Mends spelling with the words of this site only: it can never lead to a word for which there is no page. */
export interface Corrector {
  /** The query with each unknown word replaced by the known word it was most likely meant to be. */
  correct(query: string): Reading;
  /** Whether a word is known and spelled right, on this site or in everyday use. */
  isRight(word: string): boolean;
  /** Whether a word is one of everyday speech that says nothing about health and stands nowhere on this site. */
  isEveryday(word: string): boolean;
}

/** What the whole reading must answer for besides its single words, in slips; found by measuring misspelt names. */
const costs = {
  /** A telling word that does not stand in the name most of the others stand in: words come in company. */
  strayWord: 0.6,
  /** What a reading gains that is a whole name: of several words, or of one. */
  wholeName: -0.7,
  wholeWord: -0.5,
  /** An unknown word left as it was typed. */
  unknownWord: 3.2,
  /** The British for the American spelling, or "inhalers" for "inhaler": hardly a slip at all. */
  otherForm: 0.1,
};

/** More readings than this are not weighed; queries with so many unknown words are beyond mending. */
const maxReadings = 400;

/** Longer queries are whole sentences: comparing them letter by letter with every name costs much and finds nothing. */
const maxNameLetters = 60;

/** Words after these are searched for as typed. */
const maxWords = 14;

/** Builds a corrector from the words of everything that can be found. */
export function buildCorrector({
  names,
  others = [],
  counts = {},
  common = new Set(),
  language = english,
}: KnownWords): Corrector {
  const { questionWords, rightWords, spellingOf, stemOf } = language;
  const nameWords = [...new Set([...names].map((name) => splitWords(name).join(' ')))].filter(Boolean);
  const frequency = new Map(Object.entries(counts));
  const count = (word: string) => frequency.set(word, (frequency.get(word) ?? 0) + 1);
  for (const name of nameWords) for (const word of name.split(' ')) count(word);
  for (const text of others) for (const word of splitWords(text)) count(word);
  for (const word of dangerVocabulary(language.code)) if (!frequency.has(word)) frequency.set(word, 0);

  const isSmall = (word: string) => questionWords.has(word);
  const isKnown = (word: string) => frequency.has(word) || isSmall(word);
  // A reader who asks for cancer must not be sent to carers.
  const isHealthWord = (word: string) => rightWords.has(word) || rightWords.has(spellingOf(word));
  const isRight = (word: string) =>
    isKnown(word) || isHealthWord(word) || common.has(word) || /^\d+$/.test(word);
  const vocabulary = new Map([...questionWords].map((word): [string, number] => [word, 0]));
  for (const [word, times] of frequency) vocabulary.set(word, isSmall(word) ? 0 : times);
  const spellWord = buildSpeller(vocabulary, isSmall);
  const spellName = buildSpeller(new Map(nameWords.map((name): [string, number] => [name, 0])));
  const bySpelling = new Map([...frequency.keys()].map((word) => [spellingOf(word), word]));
  const byStem = new Map<string, string[]>();
  for (const word of frequency.keys()) {
    const stem = stemOf(word);
    byStem.set(stem, [...(byStem.get(stem) ?? []), word]);
  }
  const company = gatherCompany(nameWords, isSmall);
  const isName = new Set(nameWords);

  const optionsFor = (word: string, isLast: boolean): Option[] => {
    if (isKnown(word)) return [{ text: word, slips: 0 }];
    const spelled = bySpelling.get(spellingOf(word));
    if (spelled) return [{ text: spelled, slips: costs.otherForm }];
    const bent = word.length >= 4 ? nearestOf(word, byStem.get(stemOf(word)) ?? []) : undefined;
    if (bent) return [{ text: bent, slips: costs.otherForm, said: word }];
    // What the language knows is what the reader meant, and so is a word of another language.
    if (isRight(word) || isOfAnother(language, word)) return [{ text: word, slips: 0 }];
    const asTyped = { text: word, slips: costs.unknownWord };
    const beginnings = spellWord.complete(word);
    // A last word that is only half typed needs no mending: it is finished for the search, not in front of the reader.
    if (isLast && beginnings.length > 0) return beginnings.map((option) => ({ ...option, said: word }));
    return [...spellWord.nearest(word), ...partJoined(word, isKnown, isSmall), asTyped];
  };

  const weigh = (options: readonly Option[]): number => {
    const text = options.map((option) => option.text).join(' ');
    const slips = options.reduce((sum, option) => sum + option.slips, 0);
    return (
      slips +
      company.countStrays(text) * costs.strayWord +
      (text.includes(' ') && isName.has(text) ? costs.wholeName : 0)
    );
  };

  return {
    isRight,
    isEveryday: (word) => common.has(word) && !isHealthWord(word) && !frequency.has(word),
    correct(query) {
      const words = splitWords(query);
      const typed = words.join(' ');
      if (isName.has(typed) || words.every(isSmall)) return { said: typed, sought: typed };
      const head = words.slice(0, maxWords);
      const readings = combine(head.map((word, index) => optionsFor(word, index === words.length - 1)));
      // For several words the whole name tells more than its parts: it also heals a space that was lost or put in.
      if (typed.length <= maxNameLetters && !words.every(isRight))
        for (const option of spellName.nearest(typed)) readings.push([option]);
      let best: { options: readonly Option[]; cost: number } | undefined;
      for (const options of readings) {
        const cost = weigh(options);
        if (!best || cost < best.cost) best = { options, cost };
      }
      // A query of mostly strange words is in another language, or about something else: mended by halves it would mislead.
      // Words of one or two letters are no sign of either.
      const telling = words.filter((word) => word.length > 2 && !isSmall(word));
      const strange = telling.filter((word) => !isRight(word));
      const reads = best?.options.flatMap(({ text }) => text.split(' ')) ?? [];
      const isForeign = strange.length > 0 && strange.every((word) => isOfAnother(language, word));
      const isMostlyStrange = strange.length > telling.length / 2 && reads.some((word) => !isRight(word));
      if (isMostlyStrange && (telling.length > 1 || isForeign))
        return { said: typed, sought: typed, isUnknown: true };
      const rest = words.slice(maxWords);
      const join = (pick: (option: Option) => string) =>
        [...(best?.options ?? []).map(pick), ...rest].join(' ');
      return { said: join(({ said, text }) => said ?? text), sought: join(({ text }) => text) };
    },
  };
}

/** Every way to choose one option for each word, cheapest options first, up to a number that is quickly weighed. */
function combine(choices: readonly (readonly Option[])[]): Option[][] {
  let readings: Option[][] = [[]];
  for (const options of choices) {
    const room = Math.max(1, Math.floor(maxReadings / readings.length));
    const few = options.slice(0, room);
    readings = readings.flatMap((reading) => few.map((option) => [...reading, option]));
  }
  return readings;
}

function nearestOf(word: string, others: readonly string[]): string | undefined {
  const slips = (other: string) => countSlips(word, other);
  return [...others].sort((a, b) => slips(a) - slips(b))[0];
}

/** Two known words that were typed as one: "bloodpressure". */
function partJoined(
  word: string,
  isKnown: (word: string) => boolean,
  isSmall: (word: string) => boolean,
): Option[] {
  const parted: Option[] = [];
  for (let place = 2; place <= word.length - 2; place++) {
    const [first, second] = [word.slice(0, place), word.slice(place)];
    const isTelling = !isSmall(first) && !isSmall(second);
    if (isTelling && isKnown(first) && isKnown(second)) parted.push({ text: `${first} ${second}`, slips: 1 });
  }
  return parted;
}

/** Knows which words stand together in names, so that "back pzin" becomes "back pain" and not "back skin". */
function gatherCompany(names: readonly string[], isSmall: (word: string) => boolean) {
  const namesWith = new Map<string, number[]>();
  names.forEach((name, index) => {
    for (const word of new Set(name.split(' '))) {
      if (!isSmall(word)) namesWith.set(word, [...(namesWith.get(word) ?? []), index]);
    }
  });
  return {
    /** How many telling words of a text do not stand in the name that holds most of them. */
    countStrays(text: string): number {
      const telling = text.split(' ').filter((word) => !isSmall(word));
      if (telling.length < 2) return 0;
      const held = new Map<number, number>();
      let most = 0;
      for (const word of telling) {
        for (const index of namesWith.get(word) ?? []) {
          const count = (held.get(index) ?? 0) + 1;
          held.set(index, count);
          if (count > most) most = count;
        }
      }
      return telling.length - most;
    },
  };
}
