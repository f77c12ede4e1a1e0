/**
 * Brings what few of those who work here need, when they need it: what checks types, measures, or builds lists. Each folder
 * here that has a lock file names such things. They are installed below `.cache/tools`, once for each state of the lock file.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = ['package.json', 'package-lock.json'];

/**
 * Installs what a folder names, exactly as its lock file says, unless that was done before.
 *
 * @param {string} name of the folder
 * @returns {string} where its `node_modules` are
 * @throws Error in one sentence when npm cannot bring it
 */
export function bring(name) {
  const from = join(root, 'tools', name);
  const lock = readFileSync(join(from, 'package-lock.json'));
  const cache = join(root, '.cache/tools');
  const place = join(cache, `${name}-${crc32(lock).toString(16)}`);
  if (existsSync(place)) return place;
  mkdirSync(cache, { recursive: true });
  const beside = mkdtempSync(join(cache, 'new-'));
  try {
    for (const file of files) copyFileSync(join(from, file), join(beside, file));
    process.stderr.write(`Installing what tools/${name} names ...\n`);
    const { status } = runNpm(beside);
    if (status !== 0) throw new Error(`What tools/${name} names could not be installed.`);
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    /* Another process may have brought it meanwhile. */
    if (!existsSync(place)) throw error;
  }
  return place;
}

/** @param {string} cwd */
function runNpm(cwd) {
  const args = [
    'ci',
    '--legacy-peer-deps',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { npm_execpath: npm } = process.env;
  const how = /** @type {const} */ ({ cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  return npm
    ? spawnSync(process.execPath, [npm, ...args], how)
    : spawnSync('npm', args, { ...how, shell: process.platform === 'win32' });
}
