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
  for (const active of rules) {
    const report = ({ path }: Facts, place: Place, details: Details<unknown> = {}) => {
      findings.push({ active, path, place, details });
    };
    for (const part of partsFor(active.rule, corpus))
      active.rule.corpus?.({ corpus: part, today, options: active.options, report });
  }
  return findings;
}

/** What a rule looks at: everything, or the articles of each language it can judge by themselves. */
function partsFor({ language }: AnyRule, corpus: Corpus): readonly Corpus[] {
  if (language !== 'each' && language !== 'en') return [corpus];
  const byLanguage = Map.groupBy(corpus.articles, (article) => article.language);
  const parts = [...byLanguage].filter(([code]) => language === 'each' || code === english.code);
  return parts.map(([, articles]) => ({ ...corpus, articles }));
}
