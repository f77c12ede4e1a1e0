import { buildCorrector } from './corrector.ts';
import { buildSearch, correctorFor, type SearchEngine } from './engine.ts';
import type { Answer, SearchEntry } from './entry.ts';
import { type SearchData, shardOf } from './plan.ts';
import { questionWords, splitWords } from './words.ts';

/** A search that may have to fetch before it answers. */
export interface OpenSearch {
  search(query: string, literal: boolean): Promise<Answer>;
}

/** How many sets of shards are kept ready: typing one word asks for the same ones again and again. */
const maxKept = 4;

/**
 * Opens the search over whatever the site sent.
 * @param fetchShard brings the entries of one shard
 */
export function openSearch(
  data: SearchData,
  fetchShard: (shard: string) => Promise<SearchEntry[]>,
): OpenSearch {
  const common = new Set(data.common.split(' '));
  if (data.plan === 'whole') {
    const engine = buildSearch(data.entries, correctorFor(data.entries, common));
    return { search: async (query, literal) => engine.search(query, literal) };
  }
  const corrector = buildCorrector({ names: [], counts: data.words, common });
  const engines = new Map<string, Promise<SearchEngine>>();
  return {
    async search(query, literal) {
      const sought = literal ? query : corrector.correct(query).sought;
      const telling = splitWords(sought).filter((word) => !questionWords.has(word));
      const shards = [...new Set(telling.map(shardOf))].filter((shard) => data.shards.includes(shard)).sort();
      const key = shards.join(' ');
      let engine = engines.get(key);
      if (!engine) {
        engine = Promise.all(shards.map(fetchShard)).then((parts) =>
          buildSearch([...new Map(parts.flat().map((entry) => [entry.address, entry])).values()], corrector),
        );
        engines.set(key, engine);
        engine.catch(() => engines.delete(key));
        const oldest = engines.keys().next().value;
        if (engines.size > maxKept && oldest !== undefined) engines.delete(oldest);
      }
      return (await engine).search(query, literal);
    },
  };
}
