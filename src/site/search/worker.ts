import type { Answer, SearchEntry } from './entry.ts';
import { type OpenSearch, openSearch } from './open-search.ts';
import type { SearchData } from './plan.ts';

/** A query on its way to the worker. */
export interface Query {
  id: number;
  query: string;
  literal: boolean;
  /** Where the names to search are; on this site only. */
  data: string;
}

/** What comes back for the query with the same id. */
export type Reply = { id: number; answer: Answer } | { id: number; failed: true };

let engine: Promise<OpenSearch> | undefined;

/** Off the main thread, so that typing never waits. The worker asks this site for names, and tells it no query. */
self.addEventListener('message', async ({ data: { id, query, literal, data } }: MessageEvent<Query>) => {
  const reply = (message: Reply) => self.postMessage(message);
  try {
    engine ??= load(data);
    reply({ id, answer: await (await engine).search(query, literal) });
  } catch {
    engine = undefined;
    reply({ id, failed: true });
  }
});

async function load(address: string): Promise<OpenSearch> {
  const data = await read<SearchData>(address);
  return openSearch(data, (shard) => read<SearchEntry[]>(address.replace(/[^/]*$/, `shards/${shard}.json`)));
}

async function read<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The search data answered ${response.status}.`);
  return (await response.json()) as Content;
}
