import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { Place } from '../site/addresses/place.ts';
import { browserFile } from './browser-files.ts';

const toolbarId = 'virtual:bedside/toolbar';

/** A page for writers at `/write/`, on the development server alone: a build knows nothing of it. */
export function desk({ base }: Pick<Place, 'base'>): AstroIntegration {
  let root = process.cwd();
  let script: Promise<string> | undefined;
  return {
    name: 'bedside-desk',
    hooks: {
      'astro:config:setup': ({ config, updateConfig, addDevToolbarApp }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [toolbarModule()] } });
        addDevToolbarApp({ id: 'bedside', name: 'Findings', icon: 'file-search', entrypoint: toolbarId });
      },
      'astro:server:setup': async ({ server, logger }) => {
        const { openDesk } = await import('../desk/server/open-desk.ts');
        const { middleware, onChange } = openDesk(root, {
          base,
          script: () => {
            script ??= browserFile('desk');
            return script;
          },
          onFailure: (message) => logger.error(message),
        });
        server.middlewares.use(middleware);
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
        server.httpServer?.once('listening', () => logger.info(`write at ${base}write/`));
      },
    },
  };
}

/** Hands the app in the toolbar to the pages, as it was bundled. */
function toolbarModule(): Plugin {
  return {
    name: 'bedside-toolbar',
    resolveId: (id) => (id === toolbarId ? `\0${id}` : undefined),
    load: (id) => (id === `\0${toolbarId}` ? browserFile('toolbar') : undefined),
  };
}
