import type { Kind } from './entry.ts';
import type { SearchLanguage } from './languages/index.ts';
import type { Searchable } from './searchable.ts';
import { holdsPhrase } from './words.ts';

/** Among equally good matches an article answers best. */
const kindOrder: Record<Kind, number> = {
  article: 0,
  topic: 1,
  question: 2,
  group: 3,
  term: 4,
  person: 5,
  page: 6,
};

/** What a word of the query is worth when an entry holds only another form of it, or only begins with it. */
const otherForm = 0.9;
const beginning = 0.7;

/** What a word is worth that stands in the question or the audience and in no name. */
const noName = 0.8;

/** A word such as "child" or "night" weighs this much of what its rarity would give: the telling word decides. */
const genericShare = 0.2;

/** What a word of everyday speech weighs that stands nowhere on this site: "put" in "put my back out". */
const everydayShare = 0.4;

/** What holds less of a query than this is about something else: nothing is then the honest answer. */
const leastOfQuery = 0.4;

/** Matches below this share of a query's weight are noise once something better was found. */
const minShare = 0.34;

/** One thing found, with how well it fits. */
interface Judged {
  item: Searchable;
  /** 0 to 2: a name is the query or holds it; 3: by share of its words; 4: only near. */
  tier: number;
  /** How much of the query it holds, from 0 to 1, rare words weighing more. */
  share: number;
  /** Fuse's own score, from 0 (best) to 1. */
  score: number;
}

/**
 * Ranks what Fuse found: names that are the query, names that hold it, then by how many of its words they hold, weighed
 * by how rare each word is here. What Fuse merely thinks near is only shown when nothing holds a word.
 */
export function makeRanker(
  all: readonly Searchable[],
  { genericWords, stemOf }: SearchLanguage,
  isEveryday: (word: string) => boolean = () => false,
) {
  const words = new Map(all.map((item) => [item, collectWords(item, stemOf)]));
  const entriesWith = new Map<string, number>();
  for (const { names, more } of words.values()) {
    for (const stem of new Set([...names.stems, ...more.stems]))
      entriesWith.set(stem, (entriesWith.get(stem) ?? 0) + 1);
  }
  const weightOf = (word: string) =>
    Math.log(1 + all.length / (1 + (entriesWith.get(stemOf(word)) ?? 0))) *
    (genericWords.has(word) || /^\d+$/.test(word) ? genericShare : isEveryday(word) ? everydayShare : 1);

  return (
    results: readonly { item: Searchable; score?: number }[],
    sought: string,
    telling: readonly string[],
  ): Searchable[] => {
    const phrase = telling.join(' ');
    const weights = telling.map(weightOf);
    const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    const judged = results.map(({ item, score = 1 }): Judged => {
      const held = words.get(item);
      const sum = telling.reduce((sum, word, index) => {
        const worth = held
          ? Math.max(worthIn(held.names, word, stemOf), noName * worthIn(held.more, word, stemOf))
          : 0;
        return sum + worth * (weights[index] ?? 0);
      }, 0);
      const share = sum / total;
      const tier = tierOf(item, sought, phrase) ?? (share > 0 ? 3 : 4);
      return { item, tier, share, score };
    });
    judged.sort(compare);
    const best = judged[0];
    if (!best || best.tier === 4) return judged.map(({ item }) => item);
    const least =
      best.tier < 3 ? Math.max(minShare, leastOfQuery) : Math.max(best.share * minShare, leastOfQuery);
    return judged.filter(({ tier, share }) => tier < 3 || share >= least).map(({ item }) => item);
  };
}

/**
 * A name that is the query comes first. An article whose name holds it comes before any other kind of thing: who asks
 * about a panic attack wants to know what to do, and only then what the words mean.
 */
function tierOf(
  { entry, title, aliases, lay }: Searchable,
  sought: string,
  phrase: string,
): number | undefined {
  const names = [title, ...aliases, ...lay];
  const isName = names.includes(sought) || names.includes(phrase);
  const isArticle = entry.kind === 'article';
  // Who types the very name of a door or of a person wants to go there.
  if (isName) return isArticle || entry.kind === 'page' || entry.kind === 'person' ? 0 : 1;
  if (!names.some((name) => holdsPhrase(name, phrase))) return undefined;
  return isArticle ? 1 : 2;
}

function compare(a: Judged, b: Judged): number {
  const order = kindOrder[a.item.entry.kind] - kindOrder[b.item.entry.kind];
  const share = Math.abs(a.share - b.share) > 0.01 ? b.share - a.share : 0;
  return a.tier - b.tier || (a.tier < 3 ? order : 0) || share || order || a.score - b.score;
}

/** The words of a text as they stand and by their stems. */
interface Words {
  whole: ReadonlySet<string>;
  stems: ReadonlySet<string>;
}

type StemOf = SearchLanguage['stemOf'];

function collectWords(
  { title, aliases, lay, more }: Searchable,
  stemOf: StemOf,
): { names: Words; more: Words } {
  return { names: wordsOf([title, ...aliases, ...lay].join(' '), stemOf), more: wordsOf(more, stemOf) };
}

function wordsOf(text: string, stemOf: StemOf): Words {
  const whole = new Set(text.split(' ').filter(Boolean));
  return { whole, stems: new Set([...whole].map(stemOf)) };
}

function worthIn({ whole, stems }: Words, word: string, stemOf: StemOf): number {
  if (whole.has(word)) return 1;
  if (stems.has(stemOf(word))) return otherForm;
  if (word.length >= 3) for (const other of whole) if (other.startsWith(word)) return beginning;
  return 0;
}
