import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { PlainError } from '../library/plain-error.ts';
import { packageFolder } from './package-folder.ts';

const folders = ['components', 'layouts', 'writer-components'];

/** From the file of a part of the theme to the file a publisher made in its place. */
export type OwnParts = ReadonlyMap<string, string>;

/**
 * The parts of the theme that a publisher made anew, by whole paths.
 *
 * @param named as `components` in `site.config.ts` has them: `{ GroupCard: './src/MyCard.astro' }`
 * @param root the folder of the site
 * @throws a plain sentence for a part that is not there
 */
export function readOwnParts(named: Readonly<Record<string, string>> = {}, root: string): OwnParts {
  const entries = Object.entries(named);
  if (entries.length === 0) return new Map();
  const parts = new Map(themeParts().map((file) => [basename(file, '.astro'), file]));
  return new Map(
    entries.map(([name, path]) => {
      const part = parts.get(name);
      const file = resolve(root, path);
      if (!part)
        throw new PlainError(
          `site.config.ts names a component "${name}", but the theme has none. It has: ${[...parts.keys()].sort().join(', ')}.`,
        );
      if (!existsSync(file))
        throw new PlainError(
          `site.config.ts takes the component ${name} from ${path}, but there is no such file.`,
        );
      return [part, file];
    }),
  );
}

function themeParts(): string[] {
  return folders.flatMap((folder) => {
    const whole = join(packageFolder, 'src/site', folder);
    return readdirSync(whole, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.astro'))
      .map((name) => join(whole, name));
  });
}
