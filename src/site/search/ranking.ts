import type { Kind } from './entry.ts';
import type { Searchable } from './searchable.ts';
import { holdsPhrase, stemOf } from './words.ts';

/** Among equally good matches an article answers best. */
const kindOrder: Record<Kind, number> = { article: 0, topic: 1, question: 2, group: 3, term: 4 };

/** What a word of the query is worth when an entry holds only another form of it, or only begins with it. */
const otherForm = 0.9;
const beginning = 0.7;

/** What a word is worth that stands in the question or the audience and in no name. */
const noName = 0.8;

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
 * by how rare each word is here. What Fuse merely thinks near is only shown when nothing holds a word
 * and the words may be misspelt: "food" is no slip for "blood".
 */
export function makeRanker(all: readonly Searchable[]) {
  const words = new Map(all.map((item) => [item, collectWords(item)]));
  const entriesWith = new Map<string, number>();
  for (const { names, more } of words.values()) {
    for (const stem of new Set([...names.stems, ...more.stems]))
      entriesWith.set(stem, (entriesWith.get(stem) ?? 0) + 1);
  }
  const weightOf = (word: string) => Math.log(1 + all.length / (1 + (entriesWith.get(stemOf(word)) ?? 0)));

  return (
    results: readonly { item: Searchable; score?: number }[],
    sought: string,
    telling: readonly string[],
    isRight: boolean,
  ): Searchable[] => {
    const phrase = telling.join(' ');
    const weights = telling.map(weightOf);
    const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    const judged = results.map(({ item, score = 1 }): Judged => {
      const held = words.get(item);
      const sum = telling.reduce((sum, word, index) => {
        const worth = held ? Math.max(worthIn(held.names, word), noName * worthIn(held.more, word)) : 0;
        return sum + worth * (weights[index] ?? 0);
      }, 0);
      const share = sum / total;
      const tier = tierOf(item, sought, phrase) ?? (share > 0 ? 3 : 4);
      return { item, tier, share, score };
    });
    judged.sort(compare);
    const best = judged[0];
    if (!best || best.tier === 4) return isRight ? [] : judged.map(({ item }) => item);
    const least = best.tier < 3 ? minShare : best.share * minShare;
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
  if (isName) return isArticle ? 0 : 1;
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

function collectWords({ title, aliases, lay, more }: Searchable): { names: Words; more: Words } {
  return { names: wordsOf([title, ...aliases, ...lay].join(' ')), more: wordsOf(more) };
}

function wordsOf(text: string): Words {
  const whole = new Set(text.split(' ').filter(Boolean));
  return { whole, stems: new Set([...whole].map(stemOf)) };
}

function worthIn({ whole, stems }: Words, word: string): number {
  if (whole.has(word)) return 1;
  if (stems.has(stemOf(word))) return otherForm;
  if (word.length >= 3) for (const other of whole) if (other.startsWith(word)) return beginning;
  return 0;
}
