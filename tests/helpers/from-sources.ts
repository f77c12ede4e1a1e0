import { run } from '../../bin/command.ts';

/** The command, started from its sources even when it was built. */
process.exitCode = await run(process.argv.slice(2));
