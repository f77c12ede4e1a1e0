import type { ArticleReport, Report } from '../finding/report.ts';
import type { Goal } from '../rule/define-rule.ts';
import { columnsOf } from './columns.ts';
import type { ReporterOptions } from './options.ts';
import type { Paint } from './paint.ts';
import { byRule } from './summary.ts';
import { visible, wrap } from './visible-text.ts';
import {
  type ArticleFindings,
  byNeed,
  countsInWords,
  findingsByArticle,
  goalMeans,
  goalNames,
  plural,
} from './wording.ts';

/** Files that were passed over are named up to this many. */
const namedFiles = 5;

/** Rules that are named behind the points of a goal. */
const namedRules = 3;

/** When so many findings are shown, those that must be fixed are hard to pick out. */
const manyFindings = 20;

/**
 * Ends the writer view: ready or not, how much, the score with its sums, and the one next step.
 *
 * @param summedUp the articles, where they were too many to show each finding
 */
export function closing(
  report: Report,
  options: ReporterOptions,
  paint: Paint,
  summedUp?: readonly ArticleFindings[],
): string {
  const { counts } = report;
  const found = counts['must-fix'] + counts['should-fix'] + (options.ideas ? counts.idea : 0);
  const asides = asidesOf(report, options).flatMap((aside) => wrap(aside, options.width));
  if (found === 0 && report.state === 'ready') return [cleanLine(report, paint), ...asides, ''].join('\n');

  const isReady = report.state === 'ready';
  const isOurFault = counts['must-fix'] === 0 && report.failures.length > 0;
  const state = isReady ? `${paint.tick} Ready` : isOurFault ? 'Not fully checked' : 'Not ready yet';
  const colored = isReady ? paint.good(state) : paint.level('must-fix', state);
  return [
    paint.rule(Math.min(options.width, 70)),
    ...beside(`${state}: ${countsInWords(counts)}.`, checked(report), options.width).map((line) =>
      line.replace(state, paint.strong(colored)),
    ),
    ...asides,
    '',
    ...score(report, paint, options, summedUp !== undefined),
    '',
    ...(summedUp ? manySteps(summedUp, options, paint) : nextStep(report, options, paint)),
    '',
  ].join('\n');
}

function checked(report: Report): string {
  const { entries = 0, seconds } = report;
  const files = entries > 0 ? ` and ${plural(entries, 'other file')}` : '';
  return `${plural(articlesOf(report).length, 'article')}${files} checked in ${Math.max(seconds, 0.1).toFixed(1)} s.`;
}

/** Files of fields have findings, but no part in the score. */
function articlesOf({ articles }: Report): readonly ArticleReport[] {
  return articles.filter(({ kind }) => kind === 'article');
}

function cleanLine(report: Report, paint: Paint): string {
  const articles = articlesOf(report);
  const lowest = articles.toSorted((a, b) => a.score - b.score)[0];
  const line = `${paint.good(paint.tick)} ${checked(report)}`;
  if (!lowest && report.compared)
    return `${paint.good(paint.tick)} No article differs from ${report.compared.to}.`;
  if (!lowest && !report.entries) return 'There are no articles to check yet.';
  if (!lowest) return `${line} All ready.`;
  if (articles.length === 1) return `${line} Ready, score ${round(lowest.score)} of 100.`;
  const name = visible(lowest.title).trim() || visible(lowest.path);
  return `${line} All ready. Lowest score ${round(lowest.score)}: "${name}".`;
}

/** What happened besides: nothing is left out silently. */
function asidesOf(report: Report, options: ReporterOptions): string[] {
  const { quiet, maxShouldFix } = options;
  const { counts, exceptions, skipped } = report;
  const asides = failuresOf(report);
  const used = exceptions.filter((exception) => exception.state === 'used').length;
  if (quiet && counts['should-fix'] + counts.idea > 0) {
    const hidden = countsInWords({ ...counts, 'must-fix': 0 });
    asides.push(`Not shown because of --quiet: ${hidden}.`);
  }
  if (!quiet && !options.ideas && !options.rules && counts.idea > 0) {
    asides.push(`${plural(counts.idea, 'idea')} not shown. To see them: ${again(options, '--ideas')}`);
  }
  if (report.compared && report.articles.length > 0) {
    const { to, of } = report.compared;
    asides.push(`Only what differs from ${visible(to)} is shown. All ${plural(of, 'article')} were read.`);
  }
  if (report.baseline && report.baseline.known > 0) {
    const { known } = report.baseline;
    asides.push(
      known === 1 ? '1 known finding is in the baseline.' : `${known} known findings are in the baseline.`,
    );
  }
  if (report.before) {
    const { known } = report.before;
    asides.push(
      `${plural(known, 'finding')} here before ${known === 1 ? 'is' : 'are'} not shown (--fail-on new).`,
    );
  }
  if (maxShouldFix !== undefined && counts['should-fix'] > maxShouldFix) {
    asides.push(`This run allows ${maxShouldFix} should fix (--max-should-fix).`);
  }
  if (used > 0) asides.push(`${plural(used, 'exception')} in use, each with its reason.`);
  const keptBack = report.articles.filter(({ isKeptBack }) => isKeptBack).length;
  if (keptBack > 0) {
    asides.push(`${plural(keptBack, 'article')} kept back: drafts, or for a later day.`);
  }
  if (report.today !== undefined) {
    asides.push(`Judged as if today were ${report.today} (BEDSIDE_TODAY).`);
  }
  for (const { path, reason } of skipped.slice(0, namedFiles)) {
    asides.push(`Passed over: ${visible(path)} (${visible(reason)})`);
  }
  if (skipped.length > namedFiles) {
    asides.push(`Passed over as well: ${plural(skipped.length - namedFiles, 'more file')}.`);
  }
  return asides;
}

/** One rule that fails usually fails everywhere: its articles are named together. */
function failuresOf({ failures }: Report): string[] {
  const alike = Map.groupBy(failures, ({ rule, message }) => `${rule ?? ''} ${message}`);
  return [...alike.values()].map((group) => {
    const { rule, message, isUnread } = group[0] as (typeof failures)[number];
    const paths = [...new Set(group.map(({ path }) => visible(path)))];
    const named = paths.slice(0, namedFiles).join(', ');
    const more = paths.length > namedFiles ? ` and ${plural(paths.length - namedFiles, 'more file')}` : '';
    if (isUnread) return `${named}${more} could not be read. ${visible(message)} All others were checked.`;
    const what = rule === undefined ? 'Bedside' : `the rule ${rule}`;
    return `In ${named}${more}: ${what} failed, the article is not to blame. (${visible(message)})`;
  });
}

function score(report: Report, paint: Paint, options: ReporterOptions, isShort: boolean): string[] {
  const { width } = options;
  const reasonsFor = isShort ? new Map<Goal, string>() : reasonsByGoal(report, options.ideas === true);
  const rows = goalMeans(report).map(({ goal, points, of }) => {
    const lost = of - points;
    const sum = `${round(points)}/${round(of)}`.padStart(9);
    const minus = lost < 0.05 ? '' : `-${round(lost)}`;
    const start = `  ${goalNames[goal].padEnd(15)}${sum}${minus.padStart(7)}`;
    const reasons = reasonsFor.get(goal) ?? '';
    if (reasons === '') return [start.trimEnd()];
    const besideStart = width - start.length - 2;
    const column = besideStart >= 30 ? start.length + 2 : 4;
    const lines = wrap(reasons, width - column).map((line) => `${' '.repeat(column)}${paint.faint(line)}`);
    if (column === 4) return [start.trimEnd(), ...lines];
    return [`${start}${lines[0]?.slice(start.length)}`, ...lines.slice(1)];
  });
  const { length } = articlesOf(report);
  if (length === 0) return [];
  const mean = length > 1 ? `, the mean of ${length} articles` : '';
  return [`${paint.strong(`Score ${round(report.score)} of 100`)}${mean}`, ...rows.flat()];
}

/** Names the rules that found most, by goal. What is known costs points as well; ideas cost none. */
function reasonsByGoal({ articles, corpus }: Report, withIdeas: boolean): ReadonlyMap<Goal, string> {
  const findings = [...articles.flatMap((article) => article.findings), ...corpus.findings].filter(
    ({ level }) => withIdeas || level !== 'idea',
  );
  const reasons = new Map<Goal, string>();
  for (const [goal, ofGoal] of Map.groupBy(findings, (finding) => finding.goal)) {
    const byRule = Map.groupBy(ofGoal, ({ rule }) => rule);
    const rules = [...byRule].map(([rule, { length }]) => ({ rule, length }));
    const named = rules
      .sort((a, b) => b.length - a.length)
      .slice(0, namedRules)
      .map(({ rule, length }) => `${rule} (${length})`);
    const others = rules.length > namedRules ? [plural(rules.length - namedRules, 'more rule')] : [];
    reasons.set(goal, [...named, ...others].join(', '));
  }
  return reasons;
}

/** Whole numbers stay whole; others get one place. */
function round(points: number): string {
  return String(Math.round(points * 10) / 10);
}

function nextStep(report: Report, options: ReporterOptions, paint: Paint): string[] {
  const { counts, failures, state } = report;
  const step = (words: string, typed: string) => beside(`Next: ${words}`, typed, options.width, paint.strong);
  if (state === 'ready')
    return step('nothing stops these articles. Mend what you can, then run', again(options));
  if (counts['must-fix'] === 0 && failures.length > 0) {
    return ['Next: show this to the people who look after Bedside.'];
  }
  if (counts['must-fix'] === 0) return step('mend some of the should-fix lines, then run', again(options));
  const notReady = findingsByArticle(report, { quiet: true }).filter(({ findings }) => findings.length > 0);
  const isHardToSee = !options.quiet && counts['should-fix'] > manyFindings;
  if (isHardToSee) return step('see only what must be fixed. Run', again(options, '--quiet'));
  const only = notReady.length === 1 && report.articles.length > 1 ? notReady[0] : undefined;
  return step(
    `mend the must-fix ${counts['must-fix'] === 1 ? 'line' : 'lines'}, then run`,
    only ? options.command(visible(only.article.path)) : again(options),
  );
}

/** Ways on from a summary: a rule, everything, and the article to begin with. */
function manySteps(articles: readonly ArticleFindings[], options: ReporterOptions, paint: Paint): string[] {
  const [first] = articles.toSorted(byNeed);
  const rule = byRule(articles)[0]?.rule ?? 'plain-words';
  const quiet = options.quiet ? ['--quiet'] : [];
  return [
    ...beside('One rule:   ', again(options, ...quiet, '--rule', rule), options.width),
    ...beside('Everything: ', again(options, ...quiet, '--all'), options.width),
    ...(first
      ? beside(
          'Next: begin with one article. Run',
          options.command(visible(first.article.path)),
          options.width,
          paint.strong,
        )
      : []),
  ];
}

/** The same run once more, with these flags. */
function again({ command, typed = [] }: ReporterOptions, ...flags: string[]): string {
  return command(...typed, ...flags);
}

/** Two things on one line, or below each other where there is no room. */
function beside(first: string, second: string, width: number, style = (text: string) => text): string[] {
  const fits = columnsOf(`${first}   ${second}`) <= width;
  return fits ? [`${first}   ${style(second)}`] : [first, `  ${style(second)}`];
}
