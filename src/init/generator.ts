import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import known from './generators.json' with { type: 'json' };

/** What is known of the program that makes a site. */
export interface Generator {
  name: string;
  /** Where its articles usually are, relative to the site. */
  folders: readonly string[];
  /** Where it puts what it makes. */
  output: readonly string[];
  /** False where `{{ … }}` in an article is text. */
  templates?: boolean;
}

/** The site a folder belongs to. */
export interface Site {
  /** The folder with the files of the generator; the folder itself where none is found. */
  root: string;
  generator: Generator;
  /** What its `package.json` says; empty when there is none. */
  manifest: Manifest;
}

interface Manifest {
  type?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

interface Row extends Generator {
  packages?: readonly string[];
  files?: readonly string[];
}

const plain: Generator = {
  name: 'a plain folder',
  folders: ['.'],
  output: ['dist', 'build', 'public', '_site'],
};

/** Finds what makes the site of a folder: in the folder, or above it, no further than the root of its repository. */
export function findSite(folder: string): Site {
  for (let root = folder; ; root = dirname(root)) {
    const manifest = readManifest(root);
    const generator = generatorIn(root, manifest);
    if (generator) return { root, generator, manifest };
    const isEnd = existsSync(join(root, '.git')) || dirname(root) === root;
    if (isEnd || [homedir(), resolve(tmpdir())].includes(dirname(root))) break;
  }
  return { root: folder, generator: plain, manifest: readManifest(folder) };
}

/** Whether a package is among those of a site. */
export function uses({ dependencies, devDependencies }: Manifest, name: string): boolean {
  return name in { ...dependencies, ...devDependencies };
}

function generatorIn(root: string, manifest: Manifest): Generator | undefined {
  const rows = known as readonly Row[];
  return (
    rows.find(({ packages = [] }) => packages.some((name) => uses(manifest, name))) ??
    rows.find(({ files = [] }) => files.some((name) => existsSync(join(root, name)) && isItsOwn(root, name)))
  );
}

/** A `config.toml` may be anybody's: only beside folders of Hugo is it Hugo's. */
function isItsOwn(root: string, name: string): boolean {
  if (!/^(?:config\.|archetypes)/.test(name)) return true;
  return ['content', 'layouts', 'themes'].some((folder) =>
    statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory(),
  );
}

function readManifest(root: string): Manifest {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null ? (manifest as Manifest) : {};
  } catch {
    return {};
  }
}
