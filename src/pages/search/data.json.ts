import type { APIRoute } from 'astro';
import site from '../../../site.config.ts';
import { openLibrary } from '../../site/library/open.ts';
import { collectEntries } from '../../site/search/collect.ts';
import { listCommonWords } from '../../site/search/common-words.ts';
import { planSearch } from '../../site/search/plan.ts';

/** What the search worker reads, once, on the reader's device. */
export const GET: APIRoute = async () =>
  Response.json(planSearch(collectEntries(await openLibrary()), listCommonWords(), site.search.shardAbove));
