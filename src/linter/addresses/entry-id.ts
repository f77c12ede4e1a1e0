import { slug } from 'github-slugger';

/** Names that any slug leaves as they are, so that most files need none. */
const plainName = /^(?:[a-z0-9_-]+\/)*[a-z0-9_-]+$/;

/**
 * The id of a file in its collection, which becomes part of its address: exactly what Astro's glob loader makes of it.
 * Each folder and the name without its ending are slugged, and an `index` takes the name of its folder.
 *
 * @param path below the folder of the collection, with `/`: `zz Space.mdx`
 * @param written `slug` of the front matter, which goes before the name
 */
export function entryId(path: string, written?: unknown): string {
  if (written) return String(written);
  const name = path.replace(/(?<=[^/])\.[^./]*$/, '');
  const id = plainName.test(name)
    ? name
    : name
        .split('/')
        .map((part) => slug(part))
        .join('/');
  return id.replace(/\/index$/, '');
}

/** Whether the loader can open a file at all: it takes its path for an address, which `#` and `?` end and `%` and `\` change. */
export function isLoadable(path: string): boolean {
  return !/[#?%\\]/.test(path);
}
