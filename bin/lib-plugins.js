// What the sources do that a bundler has to be told: they look for files beside them, and load some parts when needed.
import { basename, relative, sep } from 'node:path';

/** A part that is loaded when it is needed, or the place of a source. */
const places = /createRequire\(import\.meta\.url\)\(\s*'([^']+)',?\s*\)|import\.meta\.(?:url|dirname)/g;

/**
 * Files that lie beside a source, such as the pages of rules, are still looked for there: wherever the project is moved.
 * What a source loads with `require`, when it needs it, becomes a file of its own.
 *
 * @param {string} folder where the build is written
 * @param {(name: string) => boolean} isExternal whether a package is installed besides
 * @returns {import('rolldown').Plugin}
 */
export function placesOfSources(folder, isExternal) {
  /** @type {Set<string>} */
  const emitted = new Set();
  return {
    name: 'places-of-sources',
    async transform(code, id) {
      if (!/import\.meta\.(?:url|dirname)/.test(code) || id.includes('node_modules')) return null;
      for (const [, part] of code.matchAll(places)) {
        if (part === undefined || isExternal(part) || emitted.has(fileOf(part))) continue;
        const found = await this.resolve(part, id);
        if (!found) throw new Error(`${part} is not found from ${id}.`);
        this.emitFile({ type: 'chunk', id: found.id, fileName: fileOf(part) });
        emitted.add(fileOf(part));
      }
      const path = JSON.stringify(encodeURI(relative(folder, id).replaceAll(sep, '/')));
      const address = `new URL(${path}, import.meta.url)`;
      const node = (/** @type {string} */ name) => `process.getBuiltinModule('node:${name}')`;
      return {
        code: code.replaceAll(places, (asWritten, part) => {
          if (asWritten === 'import.meta.url') return `${address}.href`;
          if (asWritten === 'import.meta.dirname')
            return `${node('path')}.dirname(${node('url')}.fileURLToPath(${address}))`;
          return isExternal(part) ? asWritten : `createRequire(import.meta.url)('./${fileOf(part)}')`;
        }),
        map: null,
      };
    },
  };
}

/** @param {string} part */
function fileOf(part) {
  return `${basename(part, '.ts')}.js`;
}
