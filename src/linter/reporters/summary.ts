import type { Finding } from '../finding/report.ts';
import { columnsOf } from './columns.ts';
import type { ReporterOptions } from './options.ts';
import type { Paint } from './paint.ts';
import { visible } from './visible-text.ts';
import {
  type ArticleFindings,
  byNeed,
  countLevels,
  countsInWords,
  levelName,
  levels,
  placeOf,
  plural,
} from './wording.ts';

/** Places that are shown of each rule. */
const examples = 2;

/** Articles that are named when nobody asks for more. */
const namedArticles = 10;

/** Lines of the headings, of what is left out, and between them. */
const otherLines = 6;

/** Rules that are named however little room there is. */
const fewestRules = 4;

/** Part of a line that the place of an example may take. */
const placeShare = 0.55;

const dots = '...';

/** A rule with all it found. */
interface RuleFindings {
  rule: string;
  found: { article: ArticleFindings['article']; finding: Finding }[];
}

/** What a run with many findings comes to: the rules with their counts and examples, and the articles that need it most. */
export function summary(
  articles: readonly ArticleFindings[],
  options: ReporterOptions & { mostLines: number },
  paint: Paint,
): string {
  const needy = articles.toSorted(byNeed);
  const shownArticles = needy.slice(0, options.top ?? namedArticles);
  const rules = byRule(articles);
  const room = Math.floor((options.mostLines - otherLines - shownArticles.length) / (1 + examples));
  const shownRules = rules.slice(0, options.top ?? Math.max(fewestRules, room));
  const found = articles.reduce((sum, { findings }) => sum + findings.length, 0);
  return [
    paint.strong(`${plural(found, 'finding')} in ${plural(articles.length, 'article')}, by rule`),
    ...shownRules.flatMap((rule) => showRule(rule, options, paint)),
    ...more(rules.slice(shownRules.length)),
    '',
    paint.strong('Articles that need it most'),
    ...shownArticles.map((article) => showArticle(article, options.width, paint)),
    ...(needy.length > shownArticles.length
      ? [`  and ${plural(needy.length - shownArticles.length, 'more article')}`]
      : []),
    '',
  ].join('\n');
}

/** The rules of all findings: what must be fixed first, then what was found most often. */
export function byRule(articles: readonly ArticleFindings[]): RuleFindings[] {
  const found = articles.flatMap(({ article, findings }) =>
    findings.map((finding) => ({ article, finding })),
  );
  const rules = [...Map.groupBy(found, ({ finding }) => finding.rule)];
  const weightOf = ({ found }: RuleFindings) =>
    Math.min(...found.map(({ finding }) => levels.indexOf(finding.level)));
  return rules
    .map(([rule, found]) => ({ rule, found }))
    .sort((a, b) => weightOf(a) - weightOf(b) || b.found.length - a.found.length);
}

function showRule({ rule, found }: RuleFindings, { width }: ReporterOptions, paint: Paint): string[] {
  const counts = countLevels(found.map(({ finding }) => finding));
  const level = levels.find((each) => counts[each] > 0) ?? 'idea';
  const label = `${paint.mark(level)} ${levelName(level)}`;
  const isOneLevel = counts[level] === found.length;
  const named = `${rule}  ${isOneLevel ? found.length : countsInWords(counts)}`;
  const shown = firstOfEachArticle(found).slice(0, examples);
  return [
    `  ${paint.level(level, label)}${' '.repeat(Math.max(1, 14 - label.length))}${named}`,
    ...shown.map(({ article, finding }) => {
      const place = cutStart(visible(placeOf(article, finding)), Math.floor(width * placeShare));
      const words = visible(finding.text).trim() || visible(finding.say);
      return `      ${paint.faint(place)}  ${cut(words, Math.max(12, width - 8 - columnsOf(place)))}`;
    }),
  ];
}

/** One example of each of several articles tells more than two of one. */
function firstOfEachArticle(found: RuleFindings['found']): RuleFindings['found'] {
  const seen = new Set<unknown>();
  const firsts = found.filter(({ article }) => !seen.has(article) && seen.add(article));
  return firsts.length >= examples ? firsts : [...firsts, ...found.filter((one) => !firsts.includes(one))];
}

function more(rules: readonly RuleFindings[]): string[] {
  if (rules.length === 0) return [];
  const found = rules.reduce((sum, rule) => sum + rule.found.length, 0);
  return [`  and ${plural(found, 'more finding')} of ${plural(rules.length, 'more rule')}`];
}

function showArticle({ article, findings }: ArticleFindings, width: number, paint: Paint): string {
  const about = `${countsInWords(countLevels(findings))}, score ${Math.round(article.score)}`;
  const path = cutStart(visible(article.path), Math.max(20, width - 4 - about.length));
  return `  ${path}${' '.repeat(Math.max(2, width - 2 - columnsOf(path) - about.length))}${paint.faint(about)}`;
}

/** The beginning of a text. */
function cut(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  const letters = Array.from(text).slice(0, width - dots.length);
  while (columnsOf(letters.join('')) > width - dots.length) letters.pop();
  return `${letters.join('').trimEnd()}${dots}`;
}

/** The end of a path says more than its beginning. */
function cutStart(path: string, width: number): string {
  if (columnsOf(path) <= width) return path;
  const letters = Array.from(path).slice(dots.length - width);
  while (columnsOf(letters.join('')) > width - dots.length) letters.shift();
  return `${dots}${letters.join('')}`;
}
