import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askRules } from './ask-rules.ts';
import type { Checker, CountedFinding } from './checker.ts';
import { namesIn } from './read-rows.ts';
import { count, type Figure, rate, type Section, share } from './section.ts';

interface Tally {
  files: number;
  words: number;
  findings: CountedFinding[];
  filesByRule: Map<string, number>;
}

/**
 * How often rules speak up in text that is good as it is: every folder of Markdown files in `health/`. Rules about
 * front matter speak too, since such text has none of ours.
 */
export function measureHealthText(folder: string, checker: Checker): Section[] {
  const health = join(folder, 'health');
  return namesIn(health).flatMap((name) => {
    const tally = readFolder(join(health, name), checker);
    return tally.files === 0 ? [] : [sectionOf(`health/${name}`, tally)];
  });
}

function readFolder(folder: string, checker: Checker): Tally {
  const tally: Tally = { files: 0, words: 0, findings: [], filesByRule: new Map() };
  for (const name of namesIn(folder, '.md')) {
    const { document, findings } = checker.check(readFileSync(join(folder, name), 'utf8'), name);
    tally.files += 1;
    tally.words += document.wordCount;
    tally.findings.push(...findings);
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      tally.filesByRule.set(rule, (tally.filesByRule.get(rule) ?? 0) + 1);
    }
  }
  return tally;
}

function sectionOf(data: string, { files, words, findings, filesByRule }: Tally): Section {
  const social = findings.filter(({ rule }) => askRules.has(rule));
  const must = social.filter(({ level }) => level === 'must-fix').length;
  const should = findings.filter(({ level }) => level === 'should-fix').length;
  const goals = [...new Set(findings.map(({ goal }) => goal))].sort();
  const figures: Figure[] = [
    count('must-fix of the rules about asks', must, `${words.toLocaleString('en')} words`, '0'),
    rate('rules about asks, per 500,000 words', social.length, words, 500_000, '<= 1'),
    rate('should-fix of all rules, per 1,000 words', should, words, 1000),
    ...goals.map((goal) => {
      const found = findings.filter((finding) => finding.goal === goal).length;
      return rate(`${goal}, per 1,000 words`, found, words, 1000);
    }),
    ...[...filesByRule]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([rule, hit]) => [
        rate(
          `${rule}, per 1,000 words`,
          findings.filter((finding) => finding.rule === rule).length,
          words,
          1000,
        ),
        share(`${rule}, files with it`, hit, files),
      ]),
  ];
  return { data, about: `${files} files of good text, ${words.toLocaleString('en')} words`, figures };
}
