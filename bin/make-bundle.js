/**
 * Bundles the command, so that it starts without looking up some 500 files: run by npm after `npm ci` (see
 * "prepare" in package.json). Whoever changes a source runs from the sources again until the next time; that is slower
 * by a sixth of a second and otherwise the same.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleFolder, describe, root, stampOf } from './bundle.js';

/** Changes with every installed package. */
const installed = 'node_modules/.package-lock.json';

/**
 * Makes a bundle beside the one that is there, then points to it: a run that has started goes on with its own files.
 *
 * @param {string} [folder]
 */
export async function makeBundle(folder = bundleFolder) {
  const { rolldown } = await import('rolldown');
  mkdirSync(folder, { recursive: true });
  const name = `made-${Date.now()}-${process.pid}`;
  const bundle = await rolldown({
    cwd: root,
    input: { command: 'bin/command.ts' },
    platform: 'node',
    logLevel: 'silent',
    // What builds pages is only loaded by a build.
    external: [/^astro\//, /^@astrojs\//, /^pagefind$/],
    plugins: [placesOfSources(join(folder, name))],
  });
  try {
    const { output } = await bundle.write({ dir: join(folder, name), format: 'esm' });
    const entry = output.find((file) => file.type === 'chunk' && file.isEntry);
    if (!entry) throw new Error('it has no first file.');
    const sources = (await bundle.watchFiles)
      .map((path) => relative(root, path).replaceAll(sep, '/'))
      .filter((path) => !path.startsWith('node_modules/'));
    const stamp = {
      entry: `${name}/${entry.fileName}`,
      files: output.map(({ fileName }) => describe(folder, `${name}/${fileName}`)),
      sources: [...sources, installed].map((path) => describe(root, path)),
    };
    const previous = nameOfMade(folder);
    writeFileSync(`${stampOf(folder)}.${name}`, JSON.stringify(stamp));
    renameSync(`${stampOf(folder)}.${name}`, stampOf(folder));
    // A run that started a moment ago may still load parts of the previous one.
    for (const old of readdirSync(folder)) {
      if (!['stamp.json', name, previous].includes(old) && isOld(join(folder, old)))
        rmSync(join(folder, old), { recursive: true, force: true });
    }
  } finally {
    await bundle.close();
  }
}

/** @param {string} folder */
function nameOfMade(folder) {
  try {
    return JSON.parse(readFileSync(stampOf(folder), 'utf8')).entry.split('/')[0];
  } catch {
    return undefined;
  }
}

/**
 * Whether nobody can still be making it: a bundle takes seconds.
 *
 * @param {string} path
 */
function isOld(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > 60_000;
}

/**
 * Files that lie beside a source, such as the pages of rules, are still looked for there: wherever the project is moved.
 *
 * @param {string} folder where the bundle is written
 */
function placesOfSources(folder) {
  return {
    name: 'places-of-sources',
    /**
     * @param {string} code
     * @param {string} id
     */
    transform(code, id) {
      if (!code.includes('import.meta.url')) return null;
      const path = JSON.stringify(encodeURI(relative(folder, id).replaceAll(sep, '/')));
      return {
        code: code.replaceAll('import.meta.url', `new URL(${path}, import.meta.url).href`),
        map: null,
      };
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await makeBundle();
  } catch (error) {
    // An install does not fail for want of speed.
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    console.error(`The command was not bundled and will start more slowly: ${reason}`);
  }
}
