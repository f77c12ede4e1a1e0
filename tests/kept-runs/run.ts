/** The command from its sources, keeping its runs in a folder: `node run.ts FOLDER lint ...`. */
import { openResults } from '../../bin/kept-results.js';
import { keyOf, sayAgain } from '../../bin/kept-run.js';
import { recordRun } from '../../bin/record-run.js';

const [folder = '', ...args] = process.argv.slice(2);
const key = keyOf(args) ?? '';
const again = sayAgain(key, folder, () => 'test');
if (again === undefined) {
  const place = { folder, stamp: 'test' };
  const results = openResults(args, place);
  const recording = recordRun(key, place, results);
  const { run } = await import('../../bin/command.ts');
  process.exitCode = await run(args, { setAside: new Map(), onFile: () => {}, kept: results.kept });
  recording.finish(process.exitCode);
} else process.exitCode = again;
