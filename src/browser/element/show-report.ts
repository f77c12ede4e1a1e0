import type { ArticleReport, Finding, Report } from '#linter/finding/report.ts';
import type { Fix } from '#linter/fix/fix.ts';
import { make } from './make.ts';
import { fill, type Words } from './words.ts';

/** What can be done with a finding. */
export interface Doing {
  onShow: (finding: Finding) => void;
  onFix: (fix: Fix) => void;
  /** The address of the page of a rule; without one nothing is linked. */
  pageOf: (rule: string) => string | undefined;
}

/** The most pressing first. */
const levels = ['must-fix', 'should-fix', 'idea'] as const;

/** Longer words of a finding are cut: the text itself shows them. */
const longestQuote = 160;

/** All findings of a text, the most pressing first, then from top to bottom. */
export function inOrder({ articles }: Report): Finding[] {
  const findings = articles.flatMap((article) => article.findings);
  return findings.toSorted(
    (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || a.start.offset - b.start.offset,
  );
}

/** What is said of a text in one line: for the eye, and for who has it read aloud. */
export function sumUp(report: Report, words: Words): string {
  const found = inOrder(report);
  if (found.length === 0) return words.nothing;
  return levels
    .flatMap((level) => {
      const count = found.filter((finding) => finding.level === level).length;
      if (count === 0) return [];
      const places = count === 1 ? words.counts.one : fill(words.counts.many, { count });
      return [`${words.levels[level]}: ${places}`];
    })
    .join('. ');
}

/** Everything that is said of a text. */
export function showReport(report: Report, words: Words, doing: Doing): Node[] {
  const [article] = report.articles;
  const found = inOrder(report);
  return [
    ...(article ? [showScore(article, words)] : []),
    make('h2', {}, words.found),
    found.length === 0
      ? make('p', {}, words.nothing)
      : make('ol', { class: 'findings' }, ...found.map((finding) => showFinding(finding, words, doing))),
  ];
}

/** The score of an article, with its sums. */
export function showScore({ score, words: count, grade, goals }: ArticleReport, words: Words): HTMLElement {
  const parts = [fill(words.score, { score: Math.round(score), words: count })];
  if (grade !== null) parts.push(fill(words.grade, { grade: grade.toFixed(1) }));
  const sums = Object.entries(goals).map(([goal, { points, of }]) =>
    make(
      'div',
      {},
      make('dt', {}, words.goals[goal] ?? goal),
      make('dd', {}, fill(words.points, { points: rounded(points), of: rounded(of) })),
    ),
  );
  return make(
    'section',
    { class: 'score' },
    make('p', {}, make('strong', {}, parts.join(' '))),
    make('details', {}, make('summary', {}, words.sums), make('dl', {}, ...sums)),
  );
}

function rounded(points: number): string {
  return String(Math.round(points * 10) / 10);
}

/** One finding, with what can be done about it. */
export function showFinding(finding: Finding, words: Words, { onShow, onFix, pageOf }: Doing): HTMLElement {
  const { level, say, why, try: tries, text, fix = [], rule, start, end } = finding;
  const quote = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  const page = pageOf(rule);
  const button = (name: string, onPress: () => void) => {
    const made = make('button', { type: 'button' }, name);
    made.addEventListener('click', onPress);
    return made;
  };
  return make(
    'li',
    { class: level },
    make('h3', {}, make('span', { class: 'level' }, words.levels[level]), ' ', say),
    ...(quote.trim() === '' ? [] : [make('blockquote', {}, quote)]),
    make('p', {}, `${words.why} ${why}`),
    ...(tries.length > 0 ? [make('p', {}, make('strong', {}, words.try), ` ${tries.join(' · ')}`)] : []),
    make(
      'p',
      { class: 'doing' },
      ...(end.offset > start.offset ? [button(words.show, () => onShow(finding))] : []),
      ...fix.map((one) => button(one.title, () => onFix(one))),
      ...(page === undefined ? [] : [make('a', { href: page }, words.rule), ` (${rule})`]),
    ),
  );
}
