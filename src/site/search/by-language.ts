import { buildSearch, correctorFor, keepKindsTogether, maxResults, type SearchEngine } from './engine.ts';
import type { Answer, SearchEntry } from './entry.ts';
import { english } from './languages/english.ts';
import { type SearchLanguage, searchLanguageFor } from './languages/index.ts';
import { splitWords } from './words.ts';

/** The search over what is written in one language. */
interface Part {
  engine: SearchEngine;
  /** Whether a word is known and spelled right in it. */
  isRight: (word: string) => boolean;
}

/**
 * Builds the search over everything that can be found, each language with its own index, words and corrector. What is in
 * a language that the search does not know is looked for with the site's own.
 * @param common the commonest words of English
 */
export function buildSearches(
  entries: readonly SearchEntry[],
  common: ReadonlySet<string>,
  siteLanguage: string,
): SearchEngine {
  const own = searchLanguageFor(siteLanguage) ?? english;
  const byLanguage = new Map<SearchLanguage, SearchEntry[]>([[own, []]]);
  for (const entry of entries) {
    const language = (entry.language && searchLanguageFor(entry.language)) || own;
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), entry]);
  }
  const parts = [...byLanguage].map(([language, held]): Part => {
    const corrector = correctorFor(held, language === english ? common : undefined, language);
    return { engine: buildSearch(held, corrector, language), isRight: corrector.isRight };
  });
  const [first] = parts;
  if (first && parts.length === 1) return first.engine;
  return {
    search(query, literal) {
      const words = splitWords(query);
      const known = ({ isRight }: Part) => words.filter(isRight).length;
      // The language that knows most of the words, and the site's own among equals.
      const answers = parts
        .toSorted((a, b) => known(b) - known(a))
        .map(({ engine }) => engine.search(query, literal));
      return join(answers);
    },
  };
}

/** The answer in the language of the query; what the others found stands below, or instead where that found nothing. */
function join(answers: readonly Answer[]): Answer {
  const only = answers.find(({ isOnlyDanger }) => isOnlyDanger);
  const best = only ?? answers.find(({ found }) => found.length > 0) ?? (answers[0] as Answer);
  if (only) return only;
  const others = answers.filter((answer) => answer !== best);
  const danger = answers.find((answer) => answer.danger);
  return {
    ...best,
    ...(danger?.danger && danger.language && { danger: danger.danger, language: danger.language }),
    found: keepKindsTogether(
      [...best.found, ...others.flatMap(({ found }) => found)],
      ({ kind }) => kind,
    ).slice(0, maxResults),
    marked: [...new Set(answers.flatMap(({ marked }) => marked))],
    neighbours: best.found.length > 0 ? [] : answers.flatMap(({ neighbours }) => neighbours),
  };
}
