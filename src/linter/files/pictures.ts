import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { nearest } from '../../names/nearest.ts';
import type { PictureFaultOf } from '../document/syntax/picture-problems.ts';

/** Files that an article shows or plays. */
const picture = /\.(?:avif|gif|jpe?g|png|svg|webp|mp3|m4a|og[agv]|opus|wav|mp4|webm|vtt)$/i;
/** Whatever has a scheme or a host of its own lies elsewhere, and is not ours to look for. */
const elsewhere = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * Looks for the pictures of articles: `/pictures/a.png` in `public/`, `./a.png` beside the article. A site that keeps
 * its files in another folder than `public/` is not asked for the first kind.
 */
export function pictureFaultsOf(cwd: string): (article: string) => PictureFaultOf {
  const root = resolve(cwd, 'public');
  const hasRoot = existsSync(root);
  let known: readonly string[] | undefined;
  return (article) => (url) => {
    const path = pathOf(url);
    if (path === '' || elsewhere.test(url)) return undefined;
    const isOfSite = path.startsWith('/');
    if (isOfSite && !hasRoot) return undefined;
    if (isFile(isOfSite ? join(root, path) : resolve(dirname(article), path))) return undefined;
    const inRoot = addressInRoot(path);
    if (hasRoot && inRoot !== undefined && isFile(join(root, inRoot)))
      return { expected: inRoot, isThere: true };
    known ??= hasRoot ? listPictures(root) : [];
    const expected = nearest(path, isOfSite ? known : listPictures(dirname(article), false));
    return expected === undefined ? {} : { expected };
  };
}

/** Where a path leads when it is read from `public/`: `nurse.png`, `public/nurse.png` and `../../public/nurse.png` alike. */
function addressInRoot(path: string): string | undefined {
  const below = path.replace(/^(?:\.{0,2}\/)*(?:public\/)?/, '');
  return below === '' || below.split('/').includes('..') ? undefined : `/${below}`;
}

/** The address without what stands after `?` or `#`, its escapes read. */
function pathOf(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function listPictures(folder: string, isDeep = true): string[] {
  return readdirSync(folder, { recursive: isDeep, withFileTypes: true })
    .filter((entry) => entry.isFile() && picture.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .map((path) => (isDeep ? `/${path}` : `./${path}`));
}
