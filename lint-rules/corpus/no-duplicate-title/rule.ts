import { defineRule } from '#linter/rule/define-rule.ts';
import { byPublication, type Facts, type PlacedText } from '#linter/rule/facts.ts';

/** Finds titles and main headings that an earlier article has already, so that lists and search results are clear. */
export default defineRule({
  id: 'no-duplicate-title',
  goal: 'corpus',
  level: 'must-fix',
  language: 'each',
  about: 'Each article has a title that no other has.',
  say: ({ path }: { path: string }) => `${path} already has this title.`,
  why: 'In a list or in search results, readers cannot tell the two pages apart.',
  try: ['Say in the title what only this article answers.', 'Make one article of the two.'],
  corpus({ corpus, report }) {
    const firstWith = new Map<string, Facts>();
    for (const article of [...corpus.articles].sort(byPublication)) {
      const taken = titlesOf(article).find((title) => firstWith.has(normalise(title.text)));
      const first = taken && firstWith.get(normalise(taken.text));
      if (taken && first) report(article, taken, { data: { path: first.path } });
      for (const { text } of titlesOf(article)) {
        if (!firstWith.has(normalise(text))) firstWith.set(normalise(text), article);
      }
    }
  },
});

/** The title, and the main heading where it says something else. */
function titlesOf({ title, heading }: Facts): PlacedText[] {
  const titles = heading ? [title, heading] : [title];
  return titles.filter(({ text, length }) => length > 0 && normalise(text) !== '');
}

/**
 * Titles that differ in capitals, accents, punctuation, "&" or an article read as the same. The A of "Hepatitis A" and
 * of "Vitamin A in food" is a name: only an A that opens a title, or a small one inside it, is an article.
 */
function normalise(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll('&', ' and ')
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:an?|the) (?=\S)/i, '')
    .replace(/(?<= )(?:an?|[Tt]he) (?=\S)/g, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '');
}
