import { createRequire } from 'node:module';

/* As in lib.js, so that Node loads no more than it has to. */
const require = createRequire(import.meta.url);
const { existsSync, readFileSync, statSync } = /** @type {typeof import('node:fs')} */ (require('node:fs'));
const { dirname, join, resolve } = /** @type {typeof import('node:path')} */ (require('node:path'));

/** An article of more bytes than this is read under watch. */
const mostBytes = 20_000;

/** Code that the parser has to look into: a brace that opens no comment, or a line of import or export. */
const mayHoldCode = /\{(?!\/\*)|^(?:import|export)\b/m;

/**
 * The files that hold settings, and what keeps one from being run in one go: then only another process can end it, or,
 * when it throws, keep Node from printing the line that did.
 */
const configNames = ['lint.config.ts', 'lint.config.mts', 'lint.config.js', 'lint.config.mjs'];
const mayStop = /\b(?:await|throw)\b/;

/**
 * Whether a run is too short to be watched: it checks nothing, or one small article without code in it. A second process
 * would take a sixth of the time of such a run, and there is no other file that one bad file could take down.
 *
 * @param {readonly string[]} args
 */
export function isQuick([command, ...args]) {
  if (command !== 'lint') return true;
  if (args.some((arg) => /^(?:-h|--help|--list-rules|--explain(?:=.*)?)$/.test(arg))) return true;
  if (args.some((arg) => /^--(?:fix|dry-run|accept|shard|changed|staged)\b/.test(arg))) return false;
  const named = args.filter((arg) => !arg.startsWith('-') && statSync(arg, { throwIfNoEntry: false }));
  const path = /** @type {string} */ (named[0]);
  return named.length === 1 && isPlain(path) && !configsAbove(path).some(mayBeStopped);
}

/** @param {string} path */
function isPlain(path) {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size <= mostBytes && !mayHoldCode.test(readFileSync(path, 'utf8'));
  } catch {
    return false;
  }
}

/** @param {string} path */
function configsAbove(path) {
  const configs = [];
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    configs.push(...configNames.map((name) => join(folder, name)).filter((config) => existsSync(config)));
    if (dirname(folder) === folder) return configs;
  }
}

/** @param {string} config */
function mayBeStopped(config) {
  return mayStop.test(readFileSync(config, 'utf8'));
}
