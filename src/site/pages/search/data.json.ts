import site from 'virtual:bedside/site';
import type { APIRoute } from 'astro';
import { openLibrary } from '../../library/open.ts';
import { collectEntries } from '../../search/collect.ts';
import { listCommonWords } from '../../search/common-words.ts';
import { planSearch } from '../../search/plan.ts';

/** What the search worker reads, once, on the reader's device. */
export const GET: APIRoute = async () =>
  Response.json(planSearch(collectEntries(await openLibrary()), listCommonWords(), site.search.shardAbove));
