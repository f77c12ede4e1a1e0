/**
 * Bundles the command, so that it starts without looking up some 500 files: run by npm behind `npm ci` (see
 * "prepare" in package.json). Whoever changes a source runs from the sources again until the next time; that is slower
 * by a sixth of a second and otherwise the same.
 */
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleFolder, root, stampOf } from './bundle.js';

/** Changes with every installed package. */
const installed = 'node_modules/.package-lock.json';

/**
 * Makes a bundle in a folder, in place of what is there.
 *
 * @param {string} [folder]
 */
export async function makeBundle(folder = bundleFolder) {
  const { rolldown } = await import('rolldown');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const bundle = await rolldown({
    cwd: root,
    input: { command: 'bin/command.ts' },
    platform: 'node',
    logLevel: 'silent',
    plugins: [placesOfSources],
  });
  try {
    const { output } = await bundle.write({ dir: folder, format: 'esm' });
    const entry = output.find((file) => file.type === 'chunk' && file.isEntry);
    if (!entry) throw new Error('it has no first file.');
    const sources = (await bundle.watchFiles)
      .map((path) => relative(root, path).replaceAll(sep, '/'))
      .filter((path) => !path.startsWith('node_modules/'));
    const stamp = {
      root,
      entry: join(folder, entry.fileName),
      sources: [...sources, installed].map(describe),
    };
    writeFileSync(`${stampOf(folder)}.new`, JSON.stringify(stamp));
    renameSync(`${stampOf(folder)}.new`, stampOf(folder));
  } finally {
    await bundle.close();
  }
}

/** Files that lie beside a source, such as the pages of rules, are still looked for there. */
const placesOfSources = {
  name: 'places-of-sources',
  /**
   * @param {string} code
   * @param {string} id
   */
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null;
    return { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)), map: null };
  },
};

/** @param {string} path */
function describe(path) {
  const { size, mtimeMs } = statSync(join(root, path));
  return [path, size, mtimeMs];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await makeBundle();
  } catch (error) {
    // An install does not fail for want of speed.
    rmSync(bundleFolder, { recursive: true, force: true });
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    console.error(`The command was not bundled and will start more slowly: ${reason}`);
  }
}
