import { defineRule } from '#linter/rule/define-rule.ts';
import { noLikeUs, runWith } from './like-us.ts';

/** The command with two rules of its own. */
const likes = noLikeUs(({ report }) => ({
  sentence(sentence) {
    const start = sentence.block.text.indexOf('like us', sentence.start);
    if (start !== -1 && start < sentence.end) report({ block: sentence.block, start, end: start + 7 });
    if (sentence.text.includes('break the rule')) throw new Error('A rule broke.');
  },
}));
const words = defineRule({
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
});

process.exitCode = await runWith([likes, words], process.argv.slice(2));
