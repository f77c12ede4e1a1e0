import type { Finding, Report } from '../finding/report.ts';
import { visible } from './visible-text.ts';
import { type ArticleFindings, countLevels, countsInWords, findingsByArticle, levelName } from './wording.ts';

/** GitHub refuses a step's summary above 1 MiB; some room is left for other steps' words. */
const maxBytes = 900 * 1024;

/** The page GitHub shows for a run: one table of all articles, then every finding, folded away by article. */
export function githubSummary(report: Report): string {
  const articles = findingsByArticle(report);
  const state = report.state === 'ready' ? 'Ready' : 'Not ready yet';
  const table = [
    `## ${state}: ${countsInWords(report.counts)}, score ${Math.round(report.score)} of 100`,
    '',
    '| Article | Must fix | Should fix | Ideas | Grade | Score |',
    '|---|--:|--:|--:|--:|--:|',
    ...articles.map(row),
    '',
  ].join('\n');
  const parts = [table];
  let bytes = Buffer.byteLength(table);
  for (const article of articles.filter(({ findings }) => findings.length > 0)) {
    const part = details(article);
    bytes += Buffer.byteLength(part);
    if (bytes > maxBytes) {
      parts.push('More findings than fit on this page: see the log.\n');
      break;
    }
    parts.push(part);
  }
  return `${parts.join('\n')}\n`;
}

function row({ article, findings }: ArticleFindings): string {
  const counts = countLevels(findings);
  return `| ${[
    escapeMarkdown(article.title || article.path),
    counts['must-fix'],
    counts['should-fix'],
    counts.idea,
    article.grade?.toFixed(1) ?? '',
    Math.round(article.score),
  ].join(' | ')} |`;
}

function details({ article, findings }: ArticleFindings): string {
  return [
    `<details><summary>${escapeHtml(article.path)} (${countsInWords(countLevels(findings))})</summary>`,
    '',
    ...findings.map(item),
    '',
    '</details>',
    '',
  ].join('\n');
}

function item({ level, say, start, rule, ...finding }: Finding): string {
  const tries = finding.try.length > 0 ? ` Try: ${escapeMarkdown(finding.try.join(' · '))}` : '';
  return `- **${levelName(level)}**, line ${start.line}: ${escapeMarkdown(say)}${tries} (${rule})`;
}

/** Article text as plain words in Markdown: no links, images, mentions or table cells of its own. */
function escapeMarkdown(text: string): string {
  return escapeHtml(text)
    .replace(/[\\`*_[\]|~#!$]/g, '\\$&')
    .replace(/@/g, '@&#8203;');
}

function escapeHtml(text: string): string {
  return visible(text).replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
