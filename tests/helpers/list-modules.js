// Loaded with `--import` before a command: writes the address of every module it loads, one on a line.
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, nextLoad) {
    appendFileSync(process.env.MODULE_LIST, `${url}\n`);
    return nextLoad(url, context);
  },
});
