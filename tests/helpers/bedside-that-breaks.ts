import { main } from '#linter/cli/main.ts';
import { type AnyRule, defineRule } from '#linter/rule/define-rule.ts';

/** The command with a rule that does to its process what a broken parser does, wherever an article says so. */
const rules: readonly AnyRule[] = [
  defineRule({
    id: 'no-like-us',
    goal: 'social',
    level: 'must-fix',
    about: 'Articles do not ask for likes.',
    say: () => 'This line asks readers to like a page.',
    why: 'People came for help with their health.',
    try: ['Book your flu shot today.'],
    check: ({ report }) => ({
      sentence(sentence) {
        if (sentence.text.startsWith('Like us')) report(sentence);
        if (sentence.text.startsWith('Crash')) process.kill(process.pid, 'SIGSEGV');
        if (sentence.text.startsWith('Abort')) process.abort();
        if (sentence.text.startsWith('Leave')) process.exit(139);
        if (sentence.text.startsWith('Hang')) for (;;);
        const end = Date.now() + (sentence.text.startsWith('Be slow') ? 3000 : 0);
        while (Date.now() < end);
      },
    }),
  }),
];

const [setAside = '[]', ...args] = process.argv.slice(2);
const { writeSync } = await import('node:fs');
process.exitCode = await main(args, {
  loadRules: async () => ({ rules, wordLists: {} }),
  pageOf: () => new URL('./a-rule-page.md', import.meta.url),
  watch: {
    setAside: new Map(JSON.parse(setAside)),
    onFile: (path) => writeSync(3, `${JSON.stringify(path ?? null)}\n`),
  },
});
