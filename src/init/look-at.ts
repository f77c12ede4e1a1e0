import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { withoutCode } from '#linter/document/syntax/code-mask.ts';
import { frontMatterDataOf } from '#linter/document/syntax/front-matter/data-of.ts';
import { extraEndingOf, extraEndings } from '#linter/files/endings.ts';
import { findFiles } from '#linter/files/find-files.ts';
import { SetUpError } from '#linter/rule/rule-set.ts';
import { findSite, type Site } from './generator.ts';

/** What a folder holds, as far as its settings depend on it. */
export interface Look {
  folder: string;
  site: Site;
  /** Folders with articles, relative to the folder. */
  paths: readonly string[];
  /** Files in them that are no articles. */
  ignore: readonly string[];
  /** Front matter of each article that has some. */
  heads: readonly Readonly<Record<string, unknown>>[];
  forms: ReadonlyMap<string, number>;
  articles: number;
  /** Articles with names such as `a.markdown`, by ending. */
  extra: ReadonlyMap<string, number>;
  /** Components that are used and not imported, most used first. */
  components: readonly string[];
  /** Components that articles import for themselves. */
  imported: number;
}

/** Files beside articles that every project has. */
const besides =
  /(?:^|\/)(?:readme|changelog|contributing|code_of_conduct|licen[cs]e|security|support|history|authors|todo)\.(?:mdx?|markdown)$/i;

/** Looks at the articles of a folder. */
export function lookAt(folder: string): Look {
  const site = findSite(folder);
  const paths = foldersOf(folder, site);
  const found = findFiles(folder, paths, { extensions: extraEndings });
  const outputs = site.generator.output.map((name) =>
    relative(folder, join(site.root, name)).replaceAll(sep, '/'),
  );
  const ignore = new Set<string>();
  const articles = found.files.filter(({ path, kind }) => {
    if (kind !== 'article') return false;
    const output = outputs.find((name) => path.startsWith(`${name}/`));
    if (output) ignore.add(`${output}/**`);
    else if (besides.test(path)) ignore.add(path);
    else return true;
    return false;
  });
  const extra = new Map<string, number>();
  const forms = new Map<string, number>();
  const heads: Look['heads'][number][] = [];
  const names = new Map<string, number>();
  const imports = new Set<string>();
  let read = 0;
  for (const { path, absolute } of articles) {
    const ending = extraEndingOf(path);
    if (ending) count(extra, ending);
    if (ending?.startsWith('.htm')) continue;
    const source = readText(absolute);
    read += 1;
    const head = frontMatterDataOf(source);
    if (head) {
      heads.push(head.data);
      count(forms, head.kind);
    }
    if (path.endsWith('.mdx')) countComponents(source, names, imports);
  }
  if (read === 0 && !extra.size) throw new SetUpError(`There are no articles in "${folder}".`);
  return {
    folder,
    site,
    paths,
    ignore: [...ignore].sort(),
    heads,
    forms,
    articles: read,
    extra,
    components: [...names].sort(([, a], [, b]) => b - a).map(([name]) => name),
    imported: imports.size,
  };
}

/** The folders in which the generator looks for articles; the folder itself when it is one of them, or lies inside. */
function foldersOf(folder: string, { root, generator }: Site): string[] {
  if (root !== folder) return ['.'];
  const own = generator.folders.filter((name) => isFolder(join(root, name)) && holdsArticles(root, name));
  const [first] = own;
  /* The whole folder is looked at only where nothing narrower is there. */
  return first === undefined || first === '.' ? ['.'] : own.filter((name) => name !== '.');
}

function holdsArticles(root: string, name: string): boolean {
  try {
    return findFiles(root, [name], { extensions: extraEndings }).files.some(
      ({ path }) => !/\.html?$/i.test(path),
    );
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function readText(path: string): string {
  try {
    return readFileSync(resolve(path), 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return '';
  }
}

function countComponents(source: string, names: Map<string, number>, imports: Set<string>): void {
  const code = withoutCode(source);
  const own = new Set(
    [...code.matchAll(/^(?:import|export)\b[^;\n]*/gm)].flatMap(
      ([line]) => line.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [],
    ),
  );
  for (const name of new Set(
    [...code.matchAll(/<(\p{Lu}[\p{L}\p{N}_]*)/gu)].map((match) => match[1] as string),
  )) {
    if (own.has(name)) imports.add(name);
    else count(names, name);
  }
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
