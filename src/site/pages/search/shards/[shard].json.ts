import site from 'virtual:bedside/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import { openLibrary } from '../../../library/open.ts';
import { collectEntries } from '../../../search/collect.ts';
import { partEntries, planSearch } from '../../../search/plan.ts';
import { texts } from '../../../texts/index.ts';

/** On a very large site the names travel in parts; on any other there is no part, and so no file. */
export const getStaticPaths = (async () => {
  const entries = collectEntries(await openLibrary(), texts.search.doors);
  if (planSearch(entries, [], site.search.shardAbove).plan === 'whole') return [];
  return [...partEntries(entries)].map(([shard, held]) => ({ params: { shard }, props: { held } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.held);
