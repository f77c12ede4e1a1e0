import type { Plugin } from 'vite';
import { browserFile } from './browser-files.ts';

const engineId = 'virtual:bedside/engine';

/** Code by the name of its file. */
interface Files {
  worker: string;
  element: string;
}

/** Hands what checks texts in a browser to the pages that serve it. */
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
  known ??= Promise.all([browserFile('worker'), browserFile('element')]).then(([worker, element]) => ({
    worker,
    element,
  }));
  return known;
}
