import { stripVTControlCharacters } from 'node:util';
import type { ArticleReport, Finding, Report } from '../finding/report.ts';
import { closing } from './closing.ts';
import { columnsOf } from './columns.ts';
import { numbered } from './numbers.ts';
import type { ReporterOptions } from './options.ts';
import { type Paint, paintFor } from './paint.ts';
import { frameSource } from './source-frame.ts';
import { summary } from './summary.ts';
import { visible, wrap } from './visible-text.ts';
import { type ArticleFindings, findingsByArticle, levelName, placeOf, plural } from './wording.ts';

/** Of each finding that is shown, the number that `--accept` knows it by. */
type Numbers = ReadonlyMap<Finding, number>;

/** Findings of one rule that are shown in full in one article; the others are named by their lines. */
const shownInFull = 3;

/** Lines that are named of findings not shown in full. */
const namedLines = 12;

/** Lines of text longer than this are hard to read, however wide the terminal is. */
const maxWidth = 100;

/** Column the sentence of a finding begins in, behind the longest name of a level. */
const sayColumn = 16;

/** Column that Why and Try begin in. */
const detailColumn = 10;

/** Things to try stand beside each other only while each is this short, in characters. */
const shortTry = 40;

/** A window shows about so many lines at once; what is longer is summed up. */
const mostLines = 60;

/** What the command says beside the view, of settings and of files that were passed over, takes about so many. */
const linesBeside = 6;

/** The view for the person who wrote the articles: their own words first, rule and place last. */
export function writer(report: Report, options: ReporterOptions): string {
  const width = Math.min(Math.max(options.width, 40), maxWidth);
  const paint = paintFor(options);
  const articles = findingsByArticle(report, options).filter(({ findings }) => findings.length > 0);
  const fitting = { ...options, width };
  const numbers = new Map(numbered(report, options).map(({ finding }, index) => [finding, index + 1]));
  const whole = options.top === undefined ? showAll(articles, fitting, paint, numbers) : undefined;
  const end = [
    ...notes(report, width),
    closing(report, fitting, paint, whole === undefined ? articles : undefined),
  ].join('\n');
  const room = mostLines - linesBeside - rowsOf(end, width);
  return [...(whole ?? [summary(articles, { ...fitting, mostLines: room }, paint)]), end].join('\n');
}

/** Rows that a text takes where each has so many columns. */
function rowsOf(text: string, width: number): number {
  const lines = stripVTControlCharacters(text).split('\n');
  return lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(columnsOf(line) / width)), 0);
}

/** Every finding; undefined when they are too many to look through. */
function showAll(
  articles: readonly ArticleFindings[],
  { all, width }: ReporterOptions,
  paint: Paint,
  numbers: Numbers,
): string[] | undefined {
  const shown: string[] = [];
  let lines = 0;
  for (const article of articles) {
    const text = showArticle(article, paint, width, numbers);
    lines += text.split('\n').length;
    if (lines > mostLines && articles.length > 1 && !all) return undefined;
    shown.push(text);
  }
  return shown;
}

function showArticle(
  { article, findings }: ArticleFindings,
  paint: Paint,
  width: number,
  numbers: Numbers,
): string {
  const alike = Map.groupBy(findings, ({ rule, level }) => `${rule} ${level}`);
  const shown = new Map([...alike.values()].flatMap(firstOf));
  const lines = findings.flatMap((finding) => {
    const rest = shown.get(finding);
    if (!rest) return [];
    const full = [...showFinding(finding, article, paint, width, numbers), ''];
    return rest.length > 0 ? [...full, ...showRest(rest, paint, width), ''] : full;
  });
  return [...heading(article, paint, width), '', ...lines].join('\n');
}

/** Of findings that are alike, those that are shown in full, the last of them with the rest. */
function firstOf(alike: readonly Finding[]): [Finding, readonly Finding[]][] {
  return alike
    .slice(0, shownInFull)
    .map((finding, index) => [finding, index === shownInFull - 1 ? alike.slice(shownInFull) : []]);
}

/** What is said of articles in which nothing was found: of many at once, a line for each kind. */
function notes(report: Report, width: number): string[] {
  const found = new Set(report.corpus.findings.map(({ path }) => path));
  const silent = report.articles.filter(
    ({ note, findings, path }) => note && findings.length + Number(found.has(path)) === 0,
  );
  const lines = [...Map.groupBy(silent, ({ note }) => note as string)].flatMap(([note, articles]) => {
    const [first] = articles;
    const rest = articles.length > 1 ? ` and ${plural(articles.length - 1, 'more article')}` : '';
    return first
      ? [`${visible(first.path)}${rest}`, ...wrap(note, width - 2).map((line) => `  ${line}`), '']
      : [];
  });
  return lines.length > 0 ? [lines.join('\n')] : [];
}

function heading(article: ArticleReport, paint: Paint, width: number): string[] {
  const facts = article.words === 0 ? [] : [plural(article.words, 'word')];
  if (article.grade !== null) facts.push(`reading grade ${article.grade.toFixed(1)}`);
  const [path, about] = [visible(article.path), facts.join(', ')];
  const title = visible(article.title).trim();
  const gap = width - columnsOf(path) - about.length;
  return [
    ...(title === '' ? [] : [paint.strong(title)]),
    ...(gap >= 2
      ? [`${path}${' '.repeat(gap)}${paint.faint(about)}`]
      : [path, `${' '.repeat(Math.max(0, width - about.length))}${paint.faint(about)}`]),
    ...(article.note ? wrap(article.note, width) : []),
  ];
}

function showFinding(
  finding: Finding,
  article: ArticleReport,
  paint: Paint,
  width: number,
  numbers: Numbers,
): string[] {
  const label = `${paint.mark(finding.level)} ${levelName(finding.level)}`;
  const colored = paint.level(finding.level, label);
  const line = article.lines[finding.start.line];
  return [
    ...hanging(`  ${label}`, finding.say, sayColumn, width)
      .map((part) => part.replace(label, colored))
      .map(paint.strong),
    ...showFrame(finding, line, paint, width),
    ...detail('Why', finding.why, paint, width),
    ...tries(finding, paint, width),
    `    ${paint.faint('Rule')}  ${finding.rule}  ${paint.faint(`(${visible(placeOf(article, finding))})  number ${numbers.get(finding)}`)}`,
  ];
}

function tries({ try: options }: Finding, paint: Paint, width: number): string[] {
  const inOneLine = options.map(visible).join(`   ${paint.dot}   `);
  const isShort = options.length > 0 && options.every((words) => words.length <= shortTry);
  if (isShort && columnsOf(inOneLine) <= width - detailColumn) {
    return [`    ${paint.faint('Try')}   ${inOneLine}`];
  }
  return options.flatMap((words, index) => detail(index === 0 ? 'Try' : '', words, paint, width));
}

function detail(label: string, text: string, paint: Paint, width: number): string[] {
  return hanging(`    ${label}`, text, detailColumn, width).map((line, index) =>
    index === 0 && label !== '' ? line.replace(label, paint.faint(label)) : line,
  );
}

function showFrame(finding: Finding, line: string | undefined, paint: Paint, width: number): string[] {
  if (line?.trim() === '' || (line === undefined && finding.text === '')) return [];
  const frame = frameSource(finding, line, width - 4);
  const carets = paint.level(finding.level, [frame.carets, frame.note].filter(Boolean).join(' '));
  return [
    `    ${paint.faint(`${frame.number} |`)} ${frame.line}`,
    `    ${paint.faint(`${' '.repeat(frame.number.length)} |`)} ${frame.indent}${carets}`,
  ];
}

function showRest(rest: readonly Finding[], paint: Paint, width: number): string[] {
  const lines = [...new Set(rest.map((finding) => finding.start.line))];
  const named = lines.slice(0, namedLines).join(', ');
  const more = lines.length > namedLines ? ' and further down' : '';
  const text = `and ${rest.length} more from ${rest[0]?.rule} on line${lines.length === 1 ? '' : 's'} ${named}${more}`;
  return wrap(text, width - 4).map((part) => paint.faint(`    ${part}`));
}

/** A label, then text from a column on; its further lines stand under its first. */
function hanging(label: string, text: string, column: number, width: number): string[] {
  const gap = ' '.repeat(Math.max(1, column - columnsOf(label)));
  return wrap(text, width - column).map((part, index) =>
    index === 0 ? `${label}${gap}${part}` : `${' '.repeat(column)}${part}`,
  );
}
