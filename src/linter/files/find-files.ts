import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { rightName } from '../addresses/entries.ts';
import type { LintConfig } from '../config/config.ts';
import { SetUpError } from '../rule/rule-set.ts';
import { articleEnding, extraEndingOf, sayPassedOver } from './endings.ts';
import { entryEnding, globSigns, isStray, listFiles, realPath, statOf } from './list-files.ts';
import { matchesPath } from './match-path.ts';
import { usualPaths } from './usual-paths.ts';

/** A file to check. */
export interface FoundFile {
  /** As it is reported: relative to the working folder, with `/`. */
  path: string;
  absolute: string;
  /**
   * Articles are read by every rule; entries, such as a person's file, are only held to their schema. A misnamed file
   * would be one of these if its name ended otherwise: it is not read, only told of.
   */
  kind: 'article' | 'entry' | 'misnamed';
  /** True of a link that leads out of the folder that is checked: such a file is told, and not read. */
  isOutside?: boolean;
  /** What it says, where that is not to be read from the disk. */
  given?: Uint8Array;
}

/** A text that somebody has not saved yet, and where it belongs. */
export interface GivenFile {
  path: string;
  bytes: Uint8Array;
}

/** Everything a run will look at, and what it was asked to look at but cannot. */
export interface FoundFiles {
  files: FoundFile[];
  skipped: { path: string; reason: string }[];
  /** Files that `ignore` leaves out. */
  ignored: string[];
  /** Files that are read on request only, and nobody asked for. */
  passedOver: string[];
}

/**
 * Finds the articles, and the files of declared collections, in files and folders named by hand.
 * Links in folders are followed, each file is checked once; a link to a folder elsewhere is told of, and not entered.
 *
 * @throws SetUpError when a path does not exist, or when paths were named and hold no article at all, unless they may be empty
 */
export function findFiles(
  cwd: string,
  paths: readonly string[] | undefined,
  { paths: ownPaths = usualPaths(cwd), ignore = [], collections = {}, settings, extensions = [] }: LintConfig,
  { given, mayBeEmpty = false }: { given?: GivenFile | undefined; mayBeEmpty?: boolean | undefined } = {},
): FoundFiles {
  const own = settings ? [...ownPaths, settings.file] : ownPaths;
  const kindOf = kindsOf(cwd, { collections, extensions, ...(settings ? { settings } : {}) });
  const found = new Map<string, FoundFile>();
  const skipped: FoundFiles['skipped'] = [];
  const ignored: string[] = [];
  const passedOver: string[] = [];
  for (const path of paths ?? own) {
    const root = realFolder(rootOf(cwd, path, own));
    const isGiven = given !== undefined && resolve(cwd, given.path) === resolve(cwd, path);
    for (const absolute of isGiven ? [resolve(cwd, path)] : listFiles(cwd, path, root)) {
      const shown = shownPath(cwd, absolute);
      const isNamed = absolute === resolve(cwd, path);
      const kind = isStray(absolute, root) ? 'article' : kindOf(absolute, isNamed);
      if (!kind) {
        if (isNamed)
          skipped.push({
            path: shown,
            reason: 'It is not an article: only .md, .mdx, .markdown and .html files are read.',
          });
      } else if (matchesPath(shown, ignore)) {
        ignored.push(shown);
        if (isGiven) skipped.push({ path: shown, reason: 'The setting "ignore" leaves it alone.' });
      } else if (kind === 'passed-over') {
        passedOver.push(shown);
      } else {
        const real = realPath(absolute);
        const known = found.get(real);
        if (known && shown.length >= known.path.length) continue;
        const isOutside = !real.startsWith(root);
        const own = isGiven ? { given: given.bytes } : isOutside ? { isOutside } : {};
        found.set(real, { path: shown, absolute, kind, ...own });
      }
    }
  }
  if (paths && !mayBeEmpty && found.size === 0 && skipped.length === 0) {
    const others = sayPassedOver(passedOver);
    throw new SetUpError(
      `There are no articles (.md or .mdx files) in ${paths.map(quote).join(', ')}.${others ? ` ${others}` : ''}`,
    );
  }
  const files = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, skipped, ignored, passedOver };
}

/** The folder that links may lead into: of what is named by hand, the folder of the content that it lies in. */
function rootOf(cwd: string, path: string, own: readonly string[]): string {
  const absolute = resolve(cwd, path);
  const home = own.map((folder) => resolve(cwd, folder)).find((folder) => absolute.startsWith(folder + sep));
  const isPattern = !statOf(absolute) && globSigns.test(path);
  return home ?? (isPattern ? resolve(cwd, path.slice(0, path.search(globSigns))) : absolute);
}

/** Tells how a file is read, by its place and its name; undefined for what is not read at all. */
function kindsOf(
  cwd: string,
  {
    collections = {},
    settings,
    extensions = [],
  }: Pick<LintConfig, 'collections' | 'settings' | 'extensions'>,
): (absolute: string, isNamed: boolean) => FoundFile['kind'] | 'passed-over' | undefined {
  const settingsFile = settings && resolve(cwd, settings.file);
  const folders = Object.values(collections).map(({ folder, endings }) => ({
    root: resolve(cwd, folder) + sep,
    endings,
  }));
  return (absolute, isNamed) => {
    if (absolute === settingsFile) return 'entry';
    const home = folders.find(({ root }) => absolute.startsWith(root));
    if (home?.endings && rightName(absolute, home.endings)) return 'misnamed';
    if (articleEnding.test(absolute)) return 'article';
    const extra = extraEndingOf(absolute);
    if (extra) return isNamed || extensions.some((ending) => ending === extra) ? 'article' : 'passed-over';
    return home && entryEnding.test(absolute) ? 'entry' : undefined;
  };
}

/** A file that may not be saved yet, and whether a run over these paths would find it once it is. */
export function fileToBe(
  cwd: string,
  path: string,
  paths: readonly string[] | undefined,
  config: LintConfig,
): { file: FoundFile; isFound: boolean } {
  const absolute = resolve(cwd, path);
  const shown = shownPath(cwd, absolute);
  const known = kindsOf(cwd, config)(absolute, false);
  const kind = known === 'passed-over' ? undefined : known;
  const own = [...(config.paths ?? usualPaths(cwd)), ...(config.settings ? [config.settings.file] : [])];
  const isBelow = (paths ?? own).some((root) => {
    const from = resolve(cwd, root);
    return absolute === from || absolute.startsWith(from.endsWith(sep) ? from : from + sep);
  });
  const isFound = kind !== undefined && isBelow && !matchesPath(shown, config.ignore ?? []);
  return { file: { path: shown, absolute, kind: kind ?? 'article' }, isFound };
}

/**
 * Whether every file of the declared collections is among these. Of some files only it cannot be said, for instance,
 * that no other article links to one of them.
 *
 * @param isGone true of a file that is not to be counted, though it is on the disk
 */
export function isWholeSite(
  cwd: string,
  files: readonly FoundFile[],
  config: LintConfig,
  isGone: (absolute: string) => boolean = () => false,
): boolean {
  const folders = Object.values(config.collections ?? {})
    .map(({ folder }) => folder)
    .filter((folder) => statSync(resolve(cwd, folder), { throwIfNoEntry: false })?.isDirectory());
  if (folders.length === 0) return true;
  const named = new Set(files.map(({ path }) => path));
  const saved = findFiles(cwd, undefined, { ...config, paths: folders }).files;
  const site = saved.filter(({ absolute }) => !isGone(absolute));
  const found = site.filter(({ path }) => named.has(path)).length;
  /* A folder beside the site is a whole of its own. */
  return found === site.length || found === 0;
}

/** A path as it is reported: relative to the working folder, with `/` on every system. */
export function shownPath(cwd: string, absolute: string): string {
  return relative(cwd, absolute).replaceAll(sep, '/');
}

/** Where a folder really is, or the folder of a file; a file that is itself a link is looked for in its own folder. */
function realFolder(absolute: string): string {
  const isFolder = statOf(absolute)?.isDirectory();
  return realPath(isFolder ? absolute : resolve(absolute, '..')).replace(/[\\/]*$/, sep);
}

function quote(path: string): string {
  return `"${path}"`;
}
