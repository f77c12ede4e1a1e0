import { defineRule } from '#linter/rule/define-rule.ts';
import { byPublication, type Facts, type PlacedText } from '#linter/rule/facts.ts';
import { isNoPage } from '../../no-article.ts';

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
    const pages = corpus.articles.filter(({ data }) => !isNoPage(data));
    for (const article of pages.sort(byPublication)) {
      const taken = titlesOf(article).find((title) => firstWith.has(keyOf(article, title)));
      const first = taken && firstWith.get(keyOf(article, taken));
      if (taken && first) report(article, taken, { data: { path: first.path } });
      for (const title of titlesOf(article)) {
        const key = keyOf(article, title);
        if (!firstWith.has(key)) firstWith.set(key, article);
      }
    }
  },
});

/** The title, and the main heading where it says something else. */
function titlesOf({ title, heading }: Facts): PlacedText[] {
  const titles = heading ? [title, heading] : [title];
  return titles.filter(({ text, length }) => length > 0 && normalise(text) !== '');
}

/** Names of a part, which the folder around it says the subject of: "Overview" of asthma and of eczema. */
const partOnly =
  /^(?:about(?: us)?|contact(?: us)?|faqs?|frequently asked questions|home|index|introduction|overview|references|resources|summary)$/;
/** Fields that only an event has: the same meeting comes back on another day. */
const eventField = /^(?:end_?date|end_?time|event_|registration_?url|venue)/i;

/** What two titles must share to be taken for one another: words, and language, day or folder where these tell. */
function keyOf({ path, data }: Facts, { text }: PlacedText): string {
  const title = normalise(text);
  const folder = partOnly.test(title) ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const day = Object.keys(data).some((field) => eventField.test(field))
    ? JSON.stringify(data.date ?? '')
    : '';
  return [title, languageInPath(path), folder, day].join('\n');
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The language a path names, as in `es/asthma.md` and `asthma.es.md`; empty when it names none. */
function languageInPath(path: string): string {
  const code =
    /\.([a-z]{2})\.mdx?$/i.exec(path)?.[1] ??
    /(?:^|\/)([a-z]{2}(?:-[a-z]{2})?)\/(?!.*\/[a-z]{2}\/)/i.exec(path)?.[1];
  return code && languageNames.of(code) ? code.toLowerCase() : '';
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
