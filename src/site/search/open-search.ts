import { buildSearches } from './by-language.ts';
import { buildCorrector } from './corrector.ts';
import { buildSearch, type SearchEngine } from './engine.ts';
import type { Answer, SearchEntry } from './entry.ts';
import { english } from './languages/english.ts';
import { searchLanguageFor } from './languages/index.ts';
import { type SearchData, shardOf } from './plan.ts';
import { splitWords } from './words.ts';

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
  const common = new Set(data.common.split(' ').filter(Boolean));
  const say = (answer: Answer): Answer => {
    const said = answer.danger && answer.language && data.danger[answer.language]?.[answer.danger];
    return said ? { ...answer, said } : answer;
  };
  if (data.plan === 'whole') {
    const engine = buildSearches(data.entries, common, data.language);
    return { search: async (query, literal) => say(engine.search(query, literal)) };
  }
  const language = searchLanguageFor(data.language) ?? english;
  const { questionWords } = language;
  const corrector = buildCorrector({ names: [], counts: data.words, common, language });
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
          buildSearch(
            [...new Map(parts.flat().map((entry) => [entry.address, entry])).values()],
            corrector,
            language,
          ),
        );
        engines.set(key, engine);
        engine.catch(() => engines.delete(key));
        const oldest = engines.keys().next().value;
        if (engines.size > maxKept && oldest !== undefined) engines.delete(oldest);
      }
      return say((await engine).search(query, literal));
    },
  };
}
