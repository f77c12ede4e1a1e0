import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { packageFolder } from '../site/addresses/package-folder.ts';

const engineId = 'virtual:bedside/engine';

/** What this needs of the files beside the sources, which a bundle must not follow. */
interface Library {
  freshCommand: () => string | undefined;
  libFolder: string;
}

/** Code by the name of its file. */
interface Files {
  worker: string;
  element: string;
}

interface Builder {
  bundleForBrowsers: (name: keyof Files) => Promise<{ code: string }>;
}

/** Hands what checks texts in a browser to the pages that serve it: as it was built, or built now. */
export function tryEngine(): Plugin {
  return {
    name: 'bedside-engine',
    resolveId: (id) => (id === engineId ? `\0${id}` : undefined),
    load: async (id) =>
      id === `\0${engineId}` ? `export default ${JSON.stringify(await engineFiles())};` : undefined,
  };
}

let known: Promise<Files> | undefined;

function engineFiles(): Promise<Files> {
  known ??= readOrBuild();
  return known;
}

async function readOrBuild(): Promise<Files> {
  const { freshCommand, libFolder } = await load<Library>('lib.js');
  if (freshCommand()) {
    const read = (name: string) => readFileSync(join(libFolder, 'browser', `${name}.js`), 'utf8');
    return { worker: read('worker'), element: read('element') };
  }
  const { bundleForBrowsers } = await load<Builder>('browser-build.js');
  const [worker, element] = await Promise.all([bundleForBrowsers('worker'), bundleForBrowsers('element')]);
  return { worker: worker.code, element: element.code };
}

function load<Module>(name: string): Promise<Module> {
  return import(/* @vite-ignore */ pathToFileURL(join(packageFolder, 'bin', name)).href);
}
