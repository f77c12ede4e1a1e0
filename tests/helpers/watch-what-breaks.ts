import { fileURLToPath } from 'node:url';
import { watch } from '../../bin/watch.js';

/** The command under watch, with a rule that ends or stops its process. The first argument is the CPU time of a file. */
const [seconds, ...args] = process.argv.slice(2);
watch(args, {
  program: fileURLToPath(new URL('./bedside-that-breaks.ts', import.meta.url)),
  mostCpuSeconds: Number(seconds),
});
