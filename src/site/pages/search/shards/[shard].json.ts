import site from 'virtual:bedside/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import { partEntries, planSearch } from '../../../search/plan.ts';
import { listEntries } from '../../../search/site.ts';

/** On a very large site the names travel in parts; on any other there is no part, and so no file. */
export const getStaticPaths = (async () => {
  const entries = await listEntries();
  if (planSearch(entries, [], site.search.shardAbove).plan === 'whole') return [];
  return [...partEntries(entries, site.language)].map(([shard, held]) => ({
    params: { shard },
    props: { held },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.held);
