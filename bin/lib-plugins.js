// What the sources do that a bundler has to be told: they look for files beside them, and load some parts when needed.
import { isBuiltin } from 'node:module';
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

/** Asked for, these make Node load its streams, which no run needs; no source asks for them. */
const loadsMore = new Set(['ReadStream', 'WriteStream', 'FileReadStream', 'FileWriteStream', 'promises']);

/** Loaded when one of their functions is called: few runs need them, and each takes as long as many an article. */
const loadedLate = ['child_process', 'crypto'];

/**
 * Modules of Node are taken as they are. Imported, each is looked through for all it has, and loads more of Node.
 *
 * @returns {import('rolldown').Plugin}
 */
export function partsOfNode() {
  const prefix = '\0part-of-node:';
  return {
    name: 'parts-of-node',
    resolveId: (id) => (isBuiltin(id) ? `${prefix}${id.replace(/^node:/, '')}` : null),
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const part = id.slice(prefix.length);
      const it = `process.getBuiltinModule(${JSON.stringify(`node:${part}`)})`;
      const whole = /** @type {Record<string, unknown>} */ (process.getBuiltinModule(`node:${part}`));
      const names = Object.keys(whole).filter(
        (name) => /^[A-Za-z_]\w*$/.test(name) && name !== 'default' && !loadsMore.has(name),
      );
      if (loadedLate.includes(part)) {
        const functions = names.filter((name) => /^[a-z]/.test(name) && typeof whole[name] === 'function');
        return [
          ...functions.map((name) => `export const ${name} = (...given) => ${it}.${name}(...given);`),
          `export default { ${functions.join(', ')} };`,
        ].join('\n');
      }
      return [
        `const whole = /* @__PURE__ */ ${it};`,
        'export default whole;',
        ...names.map((name) => `const its_${name} = /* @__PURE__ */ (() => whole.${name})();`),
        `export { ${names.map((name) => `its_${name} as ${name}`).join(', ')} };`,
      ].join('\n');
    },
  };
}

/** @param {string} part */
function fileOf(part) {
  return `${basename(part, '.ts')}.js`;
}
