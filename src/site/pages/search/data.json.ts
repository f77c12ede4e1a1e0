import site from 'virtual:bedside/site';
import type { APIRoute } from 'astro';
import { listCommonWords } from '../../search/common-words.ts';
import { planSearch } from '../../search/plan.ts';
import { listEntries, searchSetting } from '../../search/site.ts';

/** What the search worker reads, once, on the reader's device. */
export const GET: APIRoute = async () => {
  const entries = await listEntries();
  const isEnglish = [site.language, ...entries.map(({ language }) => language)].includes('en');
  return Response.json(
    planSearch(entries, isEnglish ? listCommonWords() : [], site.search.shardAbove, searchSetting()),
  );
};
