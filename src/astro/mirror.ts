import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { type Mirror, withoutKeptBack } from '../site/mirror/mirror.ts';
import { checkAll, forgetChecks } from './run-linter.ts';

const name = 'virtual:bedside/mirror';
const resolved = `\0${name}`;

/**
 * Hands the linter's report on the site's own articles to the pages, which publish all of it.
 *
 * @param folders of the content, relative to the root
 */
export function mirror(folders: readonly string[]): AstroIntegration {
  return {
    name: 'bedside-mirror',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({ vite: { plugins: [reportModule(fileURLToPath(config.root), folders)] } });
      },
    },
  };
}

function reportModule(root: string, folders: readonly string[]): Plugin {
  return {
    name: 'bedside-mirror',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: async (id) => {
      if (id !== resolved) return undefined;
      const [{ report, rules }, { json }] = await Promise.all([
        checkAll(root),
        import('#linter/reporters/json.ts'),
      ]);
      const value: Mirror = { report: withoutKeptBack(JSON.parse(json(report))), rules };
      // A string is read faster than the same thing as code.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
    },
    configureServer: (server) => {
      server.watcher.on('change', (file) => {
        const path = relative(root, file).replaceAll('\\', '/');
        if (!folders.some((folder) => path.startsWith(`${folder}/`))) return;
        forgetChecks(root);
        for (const { moduleGraph } of Object.values(server.environments)) {
          const module = moduleGraph.getModuleById(resolved);
          if (module) moduleGraph.invalidateModule(module);
        }
      });
    },
  };
}
