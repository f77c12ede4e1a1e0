import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of this package, wherever it is installed: pages, rules and words lie in it as files. Found by walking up,
 * because this code runs from its source as well as from the built package.
 */
export const packageFolder = findPackage(dirname(fileURLToPath(import.meta.url)));

function findPackage(folder: string): string {
  const file = join(folder, 'package.json');
  if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'bedside') return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('Bedside was taken apart: its package.json is not above its code.');
  return findPackage(parent);
}
