import type { AnyRule } from '#linter/rule/define-rule.ts';
import { checkSite, factsOf, filesOf } from './corpus.ts';
import { lintText } from './lint.ts';
import { findingsIn, housekeeping, plainArticles } from './project.ts';
import { readExamples } from './rule-page.ts';

/** What a rule says to a writer. */
export interface Spoken {
  say: string;
  why: string;
  try: readonly string[];
}

/** Where the page of a rule is. */
export const pageOf = ({ goal, id }: AnyRule) =>
  new URL(`../../lint-rules/${goal}/${id}/rule.md`, import.meta.url);

/** Everything a rule says of the examples on its page. */
export async function spokenBy(rule: AnyRule): Promise<Spoken[]> {
  const examples = readExamples(pageOf(rule)).filter(({ kind }) => kind === 'bad');
  if (rule.corpus) {
    return examples.flatMap((example) =>
      checkSite(factsOf(filesOf(example)), rule, example).map(({ details: { data, ...details } }) => ({
        say: rule.say(data),
        why: typeof rule.why === 'function' ? rule.why(data) : rule.why,
        try: details.try ?? rule.try ?? [],
      })),
    );
  }
  const found = await Promise.all(
    examples.map(({ source, language }) => {
      const path = `article.${language}`;
      if (rule.goal !== 'housekeeping') return lintText(source, [rule], { path, collection: 'articles' });
      return findingsIn(source, { rules: housekeeping, config: plainArticles(['Callout']) }, path);
    }),
  );
  return found.flat();
}

/** A text without the words and days it quotes from the article: each stands for one thing and counts as one word. */
export function withoutQuotes(text: string): string {
  return text.replace(/“[^”]*”|"[^"]*"|`[^`]*`/g, 'this').replace(/\d{4}-\d{2}-\d{2}/g, 'today');
}
