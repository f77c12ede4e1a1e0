import { isOld } from '../../finding/counts.ts';
import type { ExceptionReport, Finding, Report } from '../../finding/report.ts';
import type { ReporterOptions } from '../options.ts';
import {
  type ArticleFindings,
  byNeed,
  countLevels,
  countsInWords,
  findingsByArticle,
  goalMeans,
  goalNames,
  type PlacedFinding,
  placeOf,
  plural,
} from '../wording.ts';
import { html, type Markup } from './markup.ts';
import { style } from './style.ts';
import { teaching } from './teaching.ts';
import { byTopic } from './topics.ts';

/** Findings that are named one by one, so that the page stays one that opens at once. */
const namedFindings = 300;

/**
 * One page for the editor-in-chief, without a script: what must be fixed, what is new, who is waited for, what to teach
 * next, and each topic. It names no writers: whoever is ranked hides their text from the linter.
 */
export function htmlPage(report: Report, options: ReporterOptions): string {
  const articles = findingsByArticle(report, { known: true });
  const title = report.state === 'ready' ? 'Ready to publish' : 'Not ready yet';
  const parts: readonly (readonly [id: string, title: string, content: Markup])[] = [
    ['must-fix', 'What must be fixed', mustFix(articles, options)],
    ['due', 'Who is waited for', due(articles, report, options)],
    ['teach', 'What to teach next', teaching(articles, options)],
    ['topics', 'By topic', byTopic(articles)],
    ['exceptions', 'Exceptions and their reasons', exceptions(report)],
    ['score', 'The score and its sums', score(report, options)],
  ];
  const { markup } = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} - Bedside</title>
<style>${{ markup: style }}</style>
</head>
<body>
<header>
<h1>How our articles are doing</h1>
${state(report)}
<nav aria-label="On this page"><ul>${parts.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
</header>
<main>
${parts.map(([id, name, content]) => html`<section aria-labelledby="${id}">\n<h2 id="${id}">${name}</h2>\n${content}\n</section>\n`)}
</main>
</body>
</html>
`;
  return `<!DOCTYPE html>\n${markup}`;
}

function state({ state: is, counts, articles, baseline, before, failures, compared }: Report): Markup {
  const isReady = is === 'ready';
  const all = articles.filter(({ kind }) => kind === 'article').length;
  const blocked = articles.filter(({ findings }) => countLevels(findings)['must-fix'] > 0).length;
  const words = isReady
    ? `Ready: nothing stops these ${plural(all, 'article')}.`
    : `Not ready: ${blocked} of ${plural(all, 'article')} must be mended first.`;
  return html`<p class="state ${isReady ? 'ready' : 'not-ready'}">${words}</p>
<p>Found: ${countsInWords(counts)}.${compared ? ` Only what differs from ${compared.to} is shown.` : ''}</p>
${baseline ? html`<p>Beside the baseline: ${baseline.fresh} new, ${baseline.stale.length} mended, ${baseline.known} known and still there.</p>` : undefined}
${before ? html`<p>${plural(before.known, 'finding')} of these articles ${before.known === 1 ? 'was' : 'were'} there before.</p>` : undefined}
${failures.length > 0 ? html`<p class="must">${plural(failures.length, 'check')} could not be done. Show the log to the people who look after Bedside.</p>` : undefined}`;
}

function mustFix(articles: readonly ArticleFindings[], options: ReporterOptions): Markup {
  const found = articles
    .toSorted(byNeed)
    .map(({ article, findings }) => ({
      article,
      findings: findings.filter((finding) => finding.level === 'must-fix' && !isOld(finding)),
    }))
    .filter(({ findings }) => findings.length > 0);
  const total = found.reduce((sum, { findings }) => sum + findings.length, 0);
  if (total === 0) return html`<p class="ready">Nothing.</p>`;
  let left = namedFindings;
  const boxes = found.flatMap(({ article, findings }) => {
    const shown = findings.slice(0, left);
    left -= shown.length;
    if (shown.length === 0) return [];
    return [
      html`<div class="box"><h3>${article.title || article.path}</h3>\n<p class="faint"><code>${article.path}</code></p>\n<ul>${alike(shown).map(item)}</ul></div>\n`,
    ];
  });
  return html`${boxes}${
    total > namedFindings
      ? html`<p>And ${total - namedFindings} more. See all: <code>${options.command('--quiet', '--all')}</code></p>`
      : undefined
  }`;
}

/** Findings that say the same of the same words are told once, with all their lines. */
function alike(findings: readonly Finding[]): Finding[][] {
  return [...Map.groupBy(findings, ({ rule, say, text }) => [rule, say, text].join('\n')).values()];
}

function item(same: readonly Finding[]): Markup {
  const { say, text, rule, try: tries } = same[0] as Finding;
  const words = text.trim();
  const lines = [...new Set(same.map(({ start }) => start.line))];
  return html`<li><strong>${say}</strong> <span class="faint">${lines.length > 1 ? 'Lines' : 'Line'} ${lines.join(', ')}, ${rule}</span>${
    words === '' ? undefined : html`<br><q>${words.length > 160 ? `${words.slice(0, 160)}…` : words}</q>`
  }${tries.length > 0 ? html`<br>Try: ${tries.join(' · ')}` : undefined}</li>`;
}

/** What waits for a person: findings of rules about days, and exceptions that end. */
function due(
  articles: readonly ArticleFindings[],
  { exceptions: made }: Report,
  { describe }: ReporterOptions,
): Markup {
  const found: PlacedFinding[] = articles.flatMap(({ article, findings }) =>
    findings
      .filter(({ rule, level }) => level !== 'idea' && describe?.(rule)?.isDue === true)
      .map((finding) => ({ article, finding })),
  );
  const ending = made
    .filter(({ until, state }) => until !== undefined && state !== 'unused')
    .toSorted((a, b) => ((a.until as string) < (b.until as string) ? -1 : 1));
  if (found.length + ending.length === 0) return html`<p class="ready">Nobody: nothing is overdue.</p>`;
  return html`${
    found.length > 0
      ? html`<ul>${found
          .slice(0, namedFindings)
          .map(
            ({ article, finding }) =>
              html`<li><strong>${article.title || article.path}</strong>: ${finding.say} <span class="faint"><code>${placeOf(article, finding)}</code></span></li>`,
          )}</ul>`
      : undefined
  }${
    ending.length > 0
      ? html`<h3>Exceptions that end</h3>\n<ul>${ending
          .slice(0, namedFindings)
          .map(
            ({ until, rule, path, line, state: is }) =>
              html`<li><strong>${until}</strong>${is === 'expired' ? ' (over)' : ''}: ${rule} in <code>${path}:${line}</code></li>`,
          )}</ul>`
      : undefined
  }`;
}

function exceptions({ exceptions: made }: Report): Markup {
  if (made.length === 0) return html`<p>There are none.</p>`;
  const byRule = [...Map.groupBy(made, ({ rule }) => rule)].sort((a, b) => b[1].length - a[1].length);
  const row = ({ path, line, reason, until }: ExceptionReport) =>
    html`<li><q>${reason}</q>${until ? ` until ${until}` : ''} <span class="faint"><code>${path}:${line}</code></span></li>`;
  return html`${byRule.map(
    ([rule, list]) =>
      html`<h3>${rule} (${list.length})</h3>\n<ul>${list.slice(0, 20).map(row)}</ul>${
        list.length > 20 ? html`<p>And ${list.length - 20} more.</p>` : undefined
      }\n`,
  )}`;
}

function score(report: Report, { command }: ReporterOptions): Markup {
  const rows = goalMeans(report).map(
    ({ goal, points, of }) =>
      html`<tr><th scope="row">${goalNames[goal]}</th><td class="number">${points.toFixed(1)}</td><td class="number">${of.toFixed(0)}</td></tr>\n`,
  );
  return html`<p><strong>${report.score.toFixed(1)} of 100</strong>, the mean of all articles. What is known costs points as well.</p>
<div class="wide"><table><thead><tr><th scope="col">Goal</th><th scope="col" class="number">Points</th><th scope="col" class="number">Of</th></tr></thead>
<tbody>${rows}</tbody></table></div>
<p class="faint">How it is worked out: <code>${command('--explain', 'score')}</code></p>`;
}
