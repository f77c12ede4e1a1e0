import { type ArticleFindings, byNeed, levelTotals, plural } from '../wording.ts';
import { html, type Markup } from './markup.ts';

/** Each topic with its articles, those that need it most first. */
export function byTopic(all: readonly ArticleFindings[]): Markup {
  const articles = all.filter(({ article }) => article.kind === 'article');
  if (articles.length === 0) return html`<p>There are no articles yet.</p>`;
  const topics = [...Map.groupBy(articles, topicOf)]
    .map(([topic, list]) => ({ topic, list: list.toSorted(byNeed) }))
    .sort((a, b) => meanScore(a.list) - meanScore(b.list) || (a.topic < b.topic ? -1 : 1));
  return html`${topics.map(
    ({
      topic,
      list,
    }) => html`<h3>${nameOf(topic)} <span class="faint">${plural(list.length, 'article')}, mean score ${meanScore(list).toFixed(0)}</span></h3>
<div class="wide"><table><thead><tr><th scope="col">Article</th><th scope="col" class="number">Must fix</th><th scope="col" class="number">Should fix</th><th scope="col" class="number">Grade</th><th scope="col" class="number">Score</th></tr></thead>
<tbody>${list.map(row)}</tbody></table></div>
`,
  )}`;
}

/** What its front matter says; of an article that says nothing, the folder it lies in. */
function topicOf({ article: { topic, path } }: ArticleFindings): string {
  return topic ?? path.split('/').slice(0, -1).at(-1) ?? 'articles';
}

function nameOf(topic: string): string {
  const words = topic.replaceAll(/[-_]+/g, ' ').trim();
  return words === '' ? 'Articles' : words.charAt(0).toUpperCase() + words.slice(1);
}

function row({ article, findings }: ArticleFindings): Markup {
  const counts = levelTotals(findings);
  return html`<tr><th scope="row">${article.title || article.path}</th><td class="number${counts['must-fix'] > 0 ? ' must' : ''}">${counts['must-fix']}</td><td class="number">${counts['should-fix']}</td><td class="number">${article.grade === null ? '–' : article.grade.toFixed(1)}</td><td class="number">${Math.round(article.score)}</td></tr>\n`;
}

function meanScore(list: readonly ArticleFindings[]): number {
  return list.reduce((sum, { article }) => sum + article.score, 0) / list.length;
}
