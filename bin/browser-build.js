// Bundles what runs in browsers. Whoever installs the package gets it built, in `lib/browser/`.
import { join, relative, sep } from 'node:path';
import { forElement, forEngine } from './browser-plugins.js';
import { root } from './lib.js';

/** The files of `lib/browser/`, by their names; each is whole by itself. */
export const browserFiles = {
  worker: 'src/browser/worker.ts',
  element: 'src/browser/element.ts',
  desk: 'src/desk/page/main.ts',
  toolbar: 'src/desk/page/toolbar.ts',
};

/**
 * Bundles one file for browsers.
 *
 * @param {keyof typeof browserFiles} name
 * @returns {Promise<{ code: string, modules: string[], sources: string[] }>}
 */
export async function bundleForBrowsers(name) {
  const { rolldown } = await import('rolldown');
  const isWorker = name === 'worker';
  const build = await rolldown({
    cwd: root,
    input: browserFiles[name],
    platform: 'browser',
    // A worker has no page to ask.
    resolve: { conditionNames: [...(isWorker ? ['worker'] : []), 'browser', 'import', 'default'] },
    plugins: isWorker ? forEngine() : forElement(),
    logLevel: 'silent',
  });
  try {
    const { output } = await build.generate({ format: 'esm', minify: true });
    const [{ code, moduleIds }] = output;
    const sources = (await build.watchFiles)
      .map((path) => relative(root, path).replaceAll(sep, '/'))
      .filter((path) => !path.startsWith('node_modules/') && !path.startsWith('..') && !path.includes('\0'));
    return { code, modules: moduleIds, sources };
  } finally {
    await build.close();
  }
}

/** Where a file of the package for browsers lies. @param {string} folder @param {string} name */
export const browserPath = (folder, name) => join(folder, 'browser', `${name}.js`);
