import type { ReporterOptions } from '../options.ts';
import { type ArticleFindings, goalNames, type PlacedFinding, plural } from '../wording.ts';
import { html, type Markup } from './markup.ts';

/** Rules that are shown: more than one can teach in a month. */
const shownRules = 8;

/** Examples of each rule, each from another article where there are so many. */
const shownExamples = 3;

/** The rules that find most in a thousand words, with examples: what a lesson with the writers could be about. */
export function teaching(
  articles: readonly ArticleFindings[],
  { describe, command }: ReporterOptions,
): Markup {
  const words = articles.reduce((sum, { article }) => sum + article.words, 0);
  const found = articles.flatMap(({ article, findings }) =>
    findings.filter(({ level }) => level !== 'idea').map((finding) => ({ article, finding })),
  );
  const rules = [...Map.groupBy(found, ({ finding }) => finding.rule)]
    .filter(([rule]) => describe?.(rule)?.isDue !== true)
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, shownRules);
  if (rules.length === 0) return html`<p class="ready">Nothing: no rule finds anything.</p>`;
  return html`${rules.map(([rule, list]) => {
    const { finding } = list[0] as PlacedFinding;
    const share = words > 0 ? `, ${((1000 * list.length) / words).toFixed(1)} in 1,000 words` : '';
    return html`<div class="box"><h3>${describe?.(rule)?.about ?? rule}</h3>
<p class="faint">${goalNames[finding.goal]} · ${rule} · ${plural(list.length, 'finding')}${share}</p>
<p>${finding.why}</p>
<ul>${examplesOf(list).map(example)}</ul>
<p class="faint">The whole page: <code>${command('--explain', rule)}</code></p></div>
`;
  })}`;
}

function examplesOf(list: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const seen = new Set<unknown>();
  const firsts = list.filter(
    ({ article, finding }) => finding.text.trim() !== '' && !seen.has(article) && seen.add(article),
  );
  return (firsts.length > 0 ? firsts : list).slice(0, shownExamples);
}

function example({ article, finding }: PlacedFinding): Markup {
  const words = finding.text.trim();
  const [first] = finding.try;
  return html`<li>${words === '' ? finding.say : html`<q>${words.length > 140 ? `${words.slice(0, 140)}…` : words}</q>`}${
    first === undefined ? undefined : html` <span class="faint">Try:</span> ${first}`
  }<br><span class="faint"><code>${article.path}:${finding.start.line}</code></span></li>`;
}
