// A run that another process watches: it is told on a pipe which file is being read (see watch.js).
import { writeSync } from 'node:fs';
import module from 'node:module';
import { cacheFolder } from './lib.js';
import { start } from './start.js';

module.enableCompileCache(cacheFolder);
const [setAside = '[]', ...args] = process.argv.slice(2);
start(args, {
  setAside: new Map(JSON.parse(setAside)),
  onFile: (path) => {
    try {
      writeSync(3, `${JSON.stringify(path ?? null)}\n`);
    } catch {
      // Nobody watches any more: the one who asked is gone.
      process.exit(2);
    }
  },
});
