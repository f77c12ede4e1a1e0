import { entryId } from '#linter/addresses/entry-id.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { byPublication, type Facts } from '#linter/rule/facts.ts';
import { articlesOf, placeOf, textAt } from '../site.ts';

/** What is wrong with an article that says it is a translation. */
type Fault =
  | { kind: 'itself' }
  | { kind: 'chain'; original: string }
  | { kind: 'same'; language: string }
  | { kind: 'second'; path: string };

/** Finds translations that lead readers to the wrong page, or to two pages in one language. */
export default defineRule<Record<string, never>, Fault>({
  id: 'one-page-per-language',
  goal: 'corpus',
  level: 'must-fix',
  language: 'any',
  about: 'An article is there once in each language.',
  say: (fault) => {
    if (fault.kind === 'itself') return 'This article names itself as the one it translates.';
    if (fault.kind === 'chain') return 'The article it translates is itself a translation.';
    if (fault.kind === 'same') return `This article and its original are both in "${fault.language}".`;
    return `${fault.path} translates it into this language already.`;
  },
  why: 'Readers choose their language on the page. Each language must lead to one page.',
  try: ['Write the language of this article: "language: es".', 'Name the original in "translationOf".'],
  corpus({ corpus, report }) {
    const articles = articlesOf(corpus);
    // "flu" is the file nearest to the top that is called so, and "es/flu" the one in that folder.
    const ids = articles
      .map((article) => ({ id: `/${entryId(article.path)}`, article }))
      .sort((a, b) => a.id.length - b.id.length);
    const find = (name: string) => ids.find(({ id }) => id.endsWith(`/${name}`))?.article;
    const taken = new Map<string, Facts>();
    for (const article of articles.sort(byPublication)) {
      const named = textAt(article, 'translationOf');
      if (named === '') continue;
      const original = find(named);
      // A file that is not there is told where names of files are looked at.
      if (!original) continue;
      const key = `${named}\n${languageOf(article)}`;
      const fault = faultOf(article, original, taken.get(key));
      if (!fault) taken.set(key, article);
      else report(article, placeOf(article, 'translationOf'), { data: fault, try: mend(fault) });
    }
  },
});

function faultOf(article: Facts, original: Facts, earlier: Facts | undefined): Fault | undefined {
  if (article === original) return { kind: 'itself' };
  const root = textAt(original, 'translationOf');
  if (root !== '') return { kind: 'chain', original: root };
  const language = languageOf(article);
  if (language === languageOf(original)) return { kind: 'same', language };
  return earlier && { kind: 'second', path: earlier.path };
}

function mend(fault: Fault): string[] {
  if (fault.kind === 'chain') return [`translationOf: ${fault.original}`];
  if (fault.kind === 'second')
    return ['Keep one of the two.', 'Write the language of this article: "language: es".'];
  if (fault.kind === 'same') return ['Write the language of each article: "language: es".'];
  return ['Name the original, or leave the line out.'];
}

function languageOf(article: Facts): string {
  return textAt(article, 'language') || article.language;
}
