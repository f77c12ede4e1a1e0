import { writeSync } from 'node:fs';
import { noLikeUs, runWith } from './like-us.ts';

/** The command with a rule that does to its process what a broken parser does, wherever an article says so. */
const rule = noLikeUs(({ report }) => ({
  sentence(sentence) {
    if (sentence.text.startsWith('Like us')) report(sentence);
    if (sentence.text.startsWith('Crash')) process.kill(process.pid, 'SIGSEGV');
    if (sentence.text.startsWith('Abort')) process.abort();
    if (sentence.text.startsWith('Leave')) process.exit(139);
    if (sentence.text.startsWith('Hang')) for (;;);
    const end = Date.now() + (sentence.text.startsWith('Be slow') ? 3000 : 0);
    while (Date.now() < end);
  },
}));

/* Under watch its first argument is what is set aside; with none it runs alone, for a second at most. */
const [first = '', ...rest] = process.argv.slice(2);
const isWatched = first.startsWith('[');
process.exitCode = isWatched
  ? await runWith([rule], rest, {
      watch: {
        setAside: new Map(JSON.parse(first)),
        onFile: (path) => writeSync(3, `${JSON.stringify(path ?? null)}\n`),
      },
    })
  : await runWith([rule], [first, ...rest], { patience: 1000 });
