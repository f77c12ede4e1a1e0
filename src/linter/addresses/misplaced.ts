import { relative, resolve, sep } from 'node:path';
import type { LintConfig } from '../config/config.ts';
import type { Problem } from '../document/syntax/problem.ts';
import { rightName } from './entries.ts';
import { entryId, isLoadable } from './entry-id.ts';
import type { EntriesOf, SitePages } from './site-pages.ts';

/** Tells what keeps a file of a collection from having an address of its own, though it may be in order otherwise. */
export type FindMisplaced = (absolute: string) => Problem | undefined;

/** Makes the look for files that the site would pass over, or publish in the place of another. */
export function misplacedIn(
  cwd: string,
  { collections = {}, pages }: LintConfig,
  entriesOf: EntriesOf,
): FindMisplaced {
  const folders = Object.entries(collections).map(([name, { folder, endings }]) => ({
    name,
    endings,
    root: resolve(cwd, folder) + sep,
  }));
  const idsOf = new Map<string, Map<string, string[]>>();
  const twinsOf = (collection: string, id: string) => {
    let ids = idsOf.get(collection);
    if (!ids) {
      ids = new Map();
      /* Letters that are put together of two signs, or are one, look the same in an address. */
      for (const { id, path } of entriesOf(collection)) {
        const name = id.normalize('NFC');
        ids.set(name, [...(ids.get(name) ?? []), path]);
      }
      idsOf.set(collection, ids);
    }
    return ids.get(id.normalize('NFC')) ?? [];
  };
  return (absolute) => {
    const home = folders.find(({ root }) => absolute.startsWith(root));
    if (!home) return undefined;
    const below = absolute.slice(home.root.length).replaceAll(sep, '/');
    const expected = home.endings && rightName(below, home.endings);
    if (expected) return problem('ending', { expected: expected.replace(/^.*\//, '') });
    if (!pages) return undefined;
    const id = entryId(below);
    if (id === '' || !isLoadable(below)) return problem('name');
    if (pages.addressOf(home.name, id) === undefined) return problem('folder');
    const path = relative(cwd, absolute).replaceAll(sep, '/');
    const twin = twinsOf(home.name, id).find((other) => other !== path);
    const address = pages.addressOf(home.name, id) ?? '';
    if (twin) return problem('twin', { name: twin, expected: address });
    return isTaken(address, pages) ? problem('taken', { expected: address }) : undefined;
  };
}

/** Whether the site itself has a place of that name on the page. */
function isTaken(address: string, pages: SitePages): boolean {
  const [page = '', part] = address.split('#');
  if (part === undefined) return false;
  for (const known of pages.partsOf(page, () => []) ?? []) if (known === part) return true;
  return false;
}

function problem(code: string, more: Pick<Problem, 'name' | 'expected'> = {}): Problem {
  return { kind: 'misplaced', code, message: code, start: 0, end: 0, ...more };
}
