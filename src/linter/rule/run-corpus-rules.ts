import { english } from '../document/words/language.ts';
import type { AnyRule, Details } from './define-rule.ts';
import type { Corpus, Facts, Place } from './facts.ts';
import type { ActiveRule } from './rule-set.ts';

/** A finding about an article beside the others, before it is put in words. */
export interface RawCorpusFinding {
  active: ActiveRule;
  path: string;
  place: Place;
  details: Details<unknown>;
}

/** What is true around the files and not written in any. */
export interface CorpusCircumstances {
  /** The day of the run, YYYY-MM-DD. */
  today: string;
  /** Whether the facts are those of all files of the site. */
  isWhole?: boolean;
}

/** Runs the corpus rules over the facts of all files. The order the files come in changes nothing. */
export function checkCorpus(
  facts: readonly Facts[],
  rules: readonly ActiveRule[],
  { today, isWhole = true }: CorpusCircumstances,
): RawCorpusFinding[] {
  const sorted = [...facts].sort((a, b) => (a.path < b.path ? -1 : 1));
  const corpus = {
    articles: sorted.filter(({ kind }) => kind === 'article'),
    entries: sorted.filter(({ kind }) => kind === 'entry'),
    isWhole,
  };
  const findings: RawCorpusFinding[] = [];
  const partsFor = partsOf(corpus);
  for (const active of rules) {
    const report = ({ path }: Facts, place: Place, details: Details<unknown> = {}) => {
      findings.push({ active, path, place, details });
    };
    for (const part of partsFor(active.rule))
      active.rule.corpus?.({ corpus: part, today, options: active.options, report });
  }
  return findings;
}

/** What a rule looks at: everything, or the articles of each language it can judge by themselves. */
function partsOf(corpus: Corpus): (rule: AnyRule) => readonly Corpus[] {
  const byLanguage = Map.groupBy(corpus.articles, (article) => article.language);
  /* Rules get the same list where they look at the same articles: what one has worked out for it serves others. */
  const parts = [...byLanguage].map(
    ([code, articles]) => [code, byLanguage.size === 1 ? corpus : { ...corpus, articles }] as const,
  );
  return ({ language }) => {
    if (language !== 'each' && language !== 'en') return [corpus];
    return parts.filter(([code]) => language === 'each' || code === english.code).map(([, part]) => part);
  };
}
