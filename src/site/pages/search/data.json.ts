import site from 'virtual:bedside/site';
import type { APIRoute } from 'astro';
import { openLibrary } from '../../library/open.ts';
import { collectEntries } from '../../search/collect.ts';
import { listCommonWords } from '../../search/common-words.ts';
import { planSearch } from '../../search/plan.ts';
import { texts } from '../../texts/index.ts';

/** What the search worker reads, once, on the reader's device. */
export const GET: APIRoute = async () =>
  Response.json(
    planSearch(
      collectEntries(await openLibrary(), texts.search.doors),
      listCommonWords(),
      site.search.shardAbove,
    ),
  );
