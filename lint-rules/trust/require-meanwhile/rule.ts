import { defineRule } from '#linter/rule/define-rule.ts';
import { articlesOf, entriesOf, placeOf, textAt } from '../../corpus/site.ts';
import graveWords from './grave-words.json' with { type: 'json' };

const serious = new Set(['serious', 'critical', 'end-of-life']);
const grave = new RegExp(`(?<![a-z])(?:${graveWords.map(({ say }) => say).join('|')})(?![a-z])`, 'i');

/** A reader who waits for an answer about danger is told now what is safe, and whom to call. */
export default defineRule<Record<string, never>, Record<string, never>>({
  id: 'require-meanwhile',
  goal: 'trust',
  level: 'must-fix',
  mildLevel: 'should-fix',
  about: 'An open question about danger says what is safe meanwhile.',
  say: () => 'This reader asks about danger and waits without a word.',
  why: 'Whoever asks may need help before the answer is there.',
  try: ['meanwhile: Do not wait for us. Ask a pharmacist today, or call 111.'],
  corpus({ corpus, report }) {
    const graveArticles = new Set(
      articlesOf(corpus)
        .filter((article) => serious.has(textAt(article, 'severity')))
        .map(({ path }) => path.replace(/^.*\//, '').replace(/\.mdx?$/, '')),
    );
    for (const question of entriesOf(corpus, 'questions')) {
      if (!['open', ''].includes(textAt(question, 'state')) || textAt(question, 'meanwhile') !== '') continue;
      /* The field of an article is what its editors say; the words of a question may mean something else. */
      const isSaid = graveArticles.has(textAt(question, 'article'));
      if (isSaid || grave.test(textAt(question, 'text')))
        report(question, placeOf(question, 'state'), { data: {}, isMild: !isSaid });
    }
  },
});
