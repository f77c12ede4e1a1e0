import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A block of most file systems, in bytes: a file takes whole ones. */
const block = 4096;

/** What a folder takes of a disk, in bytes; packages inside `node_modules` folders of it are left out. */
export function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => {
    if (name === 'node_modules') return sum;
    const path = join(folder, name);
    const stat = lstatSync(path);
    return sum + (stat.isDirectory() ? sizeOf(path) : Math.ceil(stat.size / block) * block);
  }, block);
}

/**
 * Folders of the packages that npm installs with a package on this system, as they lie in `node_modules` here.
 *
 * @param modules the `node_modules` folder
 * @param names what the package depends on
 */
export function installedWith(modules: string, names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (name: string, from: string): void => {
    const own = join(from, 'node_modules', name);
    const folder = existsSync(own) ? own : join(modules, name);
    // A part for another system is not there.
    if (found.has(folder) || !existsSync(folder)) return;
    found.add(folder);
    const { dependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) visit(each, folder);
  };
  for (const name of names) visit(name, modules);
  return found;
}
