// Whether settings hang on nothing but what they say: a config is a program, and may ask the time or the network.
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { digestOf, lookOf } from './answers.js';

/** @typedef {import('./answers.js').Answer} Answer */

const isConfig = (/** @type {string} */ path) => /^lint\.config\.(?:ts|mts|js|mjs)$/.test(basename(path));

/** What a source names that is more than settings. It is looked for in comments too: then a run is not kept, and that is all.
 * Rules have names such as `require-alt-text`. */
const isMore =
  /\b(?:process|Date|Math|Intl|Temporal|fetch|require(?!-[a-z])|globalThis|global|performance|crypto|eval|Function|navigator|setTimeout|setInterval|await|Symbol|Reflect|Proxy)\b|\bimport\s*\(|\bimport\.meta\.(?!dirname\b|url\b)|\b(?:from|import)\s*\/[/*]/;

/** The clock of a disk may be this far behind, in milliseconds. */
const tickMs = 2000;

/** Names of what is imported or handed on: they stand after `from`, or after `import` where nothing is taken. */
const imported = /(?<![.\w$])(?:from|import)\s*['"]([^'"\n]+)['"]/g;

/**
 * Looks at each config that a run has found. Sources the stamp of the program speaks of are known; any other may say
 * settings only, and import nothing but doors of the package and sources that are as plain.
 *
 * @param {readonly Answer[]} answers
 * @param {object} how
 * @param {(path: string) => boolean} how.isStamped
 * @param {(answer: Answer) => void} how.note what it says is noted
 * @param {number} how.started when the run began to read it, in milliseconds
 */
export function hasPlainConfig(answers, { isStamped, note, started }) {
  const configs = answers.filter(
    ([path, asked, answer]) => asked === 'stat' && isConfig(path) && answer.startsWith('f'),
  );
  const seen = new Set();
  return configs.every(([path]) => isPlain(path));

  /** @param {string} path @returns {boolean} */
  function isPlain(path) {
    if (isStamped(path) || seen.has(path)) return true;
    seen.add(path);
    let bytes;
    try {
      /* Changed since, it is not what the run has read. */
      const [, , changed, noticed] = lookOf(path).split(' ').map(Number);
      if (Math.max(/** @type {number} */ (changed), /** @type {number} */ (noticed)) > started - tickMs)
        return false;
      bytes = readFileSync(path);
    } catch {
      return false;
    }
    note([path, 'text', digestOf(bytes)]);
    if (path.endsWith('.json')) return true;
    const text = bytes.toString();
    if (isMore.test(text)) return false;
    return [...text.matchAll(imported)].every(([, name = '']) =>
      /^\.\.?\//.test(name) ? isPlain(resolve(dirname(path), name)) : /^bedside(?:\/|$)/.test(name),
    );
  }
}
