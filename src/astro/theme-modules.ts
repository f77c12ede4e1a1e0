import { realpathSync } from 'node:fs';
import { normalize } from 'node:path';
import type { Plugin } from 'vite';
import { readOwnParts } from '../site/addresses/own-parts.ts';
import type { SiteSettings } from '../site/settings.ts';

/**
 * Hands values to the pages as modules.
 *
 * @param values by the name that is imported: `virtual:bedside/site`
 */
export function valueModules(values: Readonly<Record<string, unknown>>): Plugin {
  return {
    name: 'bedside-values',
    resolveId: (id) => (Object.hasOwn(values, id) ? `\0${id}` : undefined),
    load: (id) =>
      id.startsWith('\0') && Object.hasOwn(values, id.slice(1))
        ? `export default ${JSON.stringify(values[id.slice(1)])};`
        : undefined,
  };
}

/**
 * Puts a publisher's own parts in the place of the theme's. Their files may still import what they replace.
 *
 * @param root the folder of the site
 */
export function ownParts(site: Pick<SiteSettings, 'components'>, root: string): Plugin {
  const parts = new Map(
    [...readOwnParts(site.components, root)].map(([part, own]) => [plain(realpathSync(part)), plain(own)]),
  );
  const own = new Set(parts.values());
  return {
    name: 'bedside-own-parts',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (parts.size === 0 || !source.endsWith('.astro') || !importer || own.has(plain(importer)))
        return undefined;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found ? parts.get(plain(found.id)) : undefined;
    },
  };
}

/** A path as Vite writes it, without what follows `?`. */
function plain(path: string): string {
  return normalize(path.replace(/\?.*$/s, '')).replaceAll('\\', '/');
}
