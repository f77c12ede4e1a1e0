import { buildSearch, correctorFor } from '../../../src/site/search/engine.ts';
import type { SearchData } from '../../../src/site/search/plan.ts';
import { readBuilt } from '../built-site.ts';

/** The search exactly as the built site gives it to its readers. */
export function openBuiltSearch() {
  const data = JSON.parse(readBuilt('search/data.json')) as SearchData;
  if (data.plan !== 'whole') throw new Error('The built site parts its names; this opens only whole ones.');
  const corrector = correctorFor(data.entries, new Set(data.common.split(' ')));
  return { entries: data.entries, corrector, engine: buildSearch(data.entries, corrector) };
}
