import { main } from '#linter/cli/main.ts';
import { type AnyRule, defineRule } from '#linter/rule/define-rule.ts';

/** The command with two rules of its own, so that its tests do not hang on what the editors believe this month. */
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
        const start = sentence.block.text.indexOf('like us', sentence.start);
        if (start !== -1 && start < sentence.end) report({ block: sentence.block, start, end: start + 7 });
        if (sentence.text.includes('break the rule')) throw new Error('A rule broke.');
      },
    }),
  }),
  defineRule({
    id: 'plain-words',
    goal: 'plain',
    level: 'should-fix',
    about: 'Common words stand where there are some.',
    say: () => '"Myalgia" is a medical word.',
    why: 'Many readers will not know it.',
    try: ['muscle pain'],
    check: ({ report }) => ({
      word(word) {
        if (word.text === 'myalgia') report(word);
      },
    }),
  }),
];

process.exitCode = await main(process.argv.slice(2), {
  loadRules: async () => ({ rules, wordLists: {} }),
  pageOf: () => new URL('./a-rule-page.md', import.meta.url),
});
