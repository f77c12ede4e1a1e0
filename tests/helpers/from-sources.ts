import { run } from '../../bin/command.ts';

/** The command, started from its sources even when a bundle is at hand. */
process.exitCode = await run(process.argv.slice(2));
