import { buildSearch, type SearchEngine } from './engine.ts';
import type { Answer, SearchEntry } from './entry.ts';

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

let engine: Promise<SearchEngine> | undefined;

/** Off the main thread, so that typing never waits. The worker asks this site for the names once, and for nothing else. */
self.addEventListener('message', async ({ data: { id, query, literal, data } }: MessageEvent<Query>) => {
  const reply = (message: Reply) => self.postMessage(message);
  try {
    engine ??= load(data);
    reply({ id, answer: (await engine).search(query, literal) });
  } catch {
    engine = undefined;
    reply({ id, failed: true });
  }
});

async function load(address: string): Promise<SearchEngine> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The search data answered ${response.status}.`);
  return buildSearch((await response.json()) as SearchEntry[]);
}
