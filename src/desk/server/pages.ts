import { html, type Markup } from '#linter/reporters/html/markup.ts';
import type { ListedArticle, OpenedArticle } from '../messages.ts';
import { styles } from '../styles.ts';

/** What every page of the desk is given. */
export interface PageOptions {
  /** Where the desk is, and where the site is, on this host: `/write/` and `/`. */
  home: string;
  base: string;
  /** What the page shows the server when it asks. */
  token: string;
  /** Allows the page its own styles, and no others. */
  nonce: string;
}

/** The policy of a page of the desk: nothing but its own, and nobody puts it into a frame. */
export function headersOf(type: string, nonce = ''): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    ...(type === 'text/html'
      ? { 'content-security-policy': policy.join('; '), 'x-frame-options': 'DENY' }
      : {}),
  };
}

/** The page that lists all articles and begins a new one. */
export function listPage(
  articles: readonly ListedArticle[],
  { entries }: Pick<OpenedArticle, 'entries'>,
  page: PageOptions,
): string {
  const rows = articles.map(
    (article) =>
      html`<li><a href="${page.home}${encodeURIComponent(article.name)}/">${article.title}</a> <span class="note">${stateOf(article)}</span></li>`,
  );
  const choose = (
    name: string,
    label: string,
    from: string,
  ) => html`<p><label for="new-${name}">${label}</label>
<select id="new-${name}" name="${name}"><option value="">Later</option>${(entries[from] ?? []).map(
    ({ id, title }) => html`<option value="${id}">${title}</option>`,
  )}</select></p>`;
  const body = html`<main class="list">
<h1>Articles</h1>
<ul class="articles">${rows}</ul>
<form id="new"><h2>New article</h2>
<p><label for="new-title">What does the reader ask?</label>
<input id="new-title" name="title" required minlength="3" maxlength="80" autocomplete="off" aria-describedby="new-hint"></p>
<p class="note" id="new-hint">It becomes the title, and the name of the file. You can change the title later.</p>
${choose('topic', 'Topic', 'topics')}${choose('author', 'Who writes it?', 'people')}
<p><button type="submit">Begin</button></p><p role="alert" class="fault"></p></form>
</main>`;
  return pageOf('Articles', 'list', {}, body, page);
}

function stateOf({ mustFix, shouldFix, isKeptBack }: ListedArticle): string {
  const count = (number: number, words: string) => (number === 0 ? [] : [`${words}: ${number}`]);
  const parts = [...count(mustFix, 'must fix'), ...count(shouldFix, 'should fix')];
  return `${parts.join(', ') || 'nothing to mend'}${isKeptBack ? '; readers do not see it yet' : ''}`;
}

/** The page on which one article is written. */
export function articlePage(name: string, article: OpenedArticle, page: PageOptions): string {
  const body = html`<noscript><p>The desk needs JavaScript.</p></noscript>`;
  return pageOf(`Write: ${name}`, 'article', { name, article }, body, page);
}

/** A page that says why there is no other. */
export function faultPage(sentence: string, page: PageOptions): string {
  const body = html`<main class="list"><h1>This cannot be written here</h1><p>${sentence}</p><p><a href="${page.home}">All articles</a></p></main>`;
  return pageOf('This cannot be written here', 'fault', {}, body, page);
}

/** Without the client of Vite: it would load the page anew whenever a file is saved, and what was typed would be gone. */
function pageOf(
  title: string,
  kind: string,
  data: Readonly<Record<string, unknown>>,
  body: Markup,
  { home, base, token, nonce }: PageOptions,
): string {
  const json = JSON.stringify({ kind, home, base, token, nonce, ...data }).replaceAll('<', '\\u003c');
  const inScript: Markup = { markup: json };
  const css: Markup = { markup: styles };
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${title}</title><link rel="icon" href="data:,">
<style nonce="${nonce}">${css}</style></head>
<body>${body}<script type="application/json" id="desk-data">${inScript}</script>
<script type="module" src="${home}-/page.js"></script></body></html>`.markup;
}
