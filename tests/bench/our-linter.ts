import config from '../../lint.config.ts';
import { model, profiles, rules, wordLists } from '../../lint-rules/index.ts';
import { lint } from '../../src/linter/run.ts';
import { readPaths, reportUsage } from './usage.ts';

const report = await lint({
  cwd: process.cwd(),
  paths: readPaths(),
  rules,
  profiles,
  wordLists,
  model,
  config,
});
reportUsage({
  messages: report.counts['must-fix'] + report.counts['should-fix'] + report.counts.idea,
  failed: report.failures.length,
  words: report.articles.reduce((sum, article) => sum + article.words, 0),
});
