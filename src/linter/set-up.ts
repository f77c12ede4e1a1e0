import type { LintConfig } from './config/config.ts';
import { decideLevels, type RulesFor } from './config/levels.ts';
import type { Profiles } from './config/profiles.ts';
import type { PhraseIndex } from './document/phrases/phrase-index.ts';
import { Vocabulary, type WordLists } from './document/words/vocabulary.ts';
import { addressesOf, collectionsOf, type SchemaOf, schemasOf } from './files/collections.ts';
import { type Outings, outingsOf } from './files/outings.ts';
import type { ExceptionTerms } from './judgement/exceptions.ts';
import type { AnyRule, Circumstances } from './rule/define-rule.ts';
import { indexPhrases } from './rule/phrases-of.ts';
import { SetUpError } from './rule/rule-set.ts';
import { nearest } from './says/nearest.ts';

/** Everything a file is checked with, made once for a run. */
export interface SetUp {
  rulesFor: RulesFor;
  phrases: PhraseIndex<AnyRule>;
  vocabulary: Vocabulary;
  schemaOf: SchemaOf;
  /** Day of the run and collection of a file, for rules that ask for them. */
  circumstancesOf: (absolute: string) => Circumstances;
  components: readonly string[] | undefined;
  outings: Outings;
  exceptions: ExceptionTerms;
}

/** What nobody can make an exception from: such an article would be published broken. */
const neverWaived = ['can-read-article', 'exceptions'];

/**
 * Prepares a run.
 *
 * @throws SetUpError when the config names a rule, an option, a profile or a word list there is not
 */
export function prepare(
  cwd: string,
  rules: readonly AnyRule[],
  wordLists: WordLists,
  config: LintConfig,
  today: string,
  profiles: Profiles = {},
): SetUp {
  const known = rules.map(({ id }) => id);
  for (const id of config.neverWaive ?? []) {
    if (!known.includes(id)) throw new SetUpError(unknown('rule', id, known));
  }
  const collectionOf = collectionsOf(cwd, config.collections);
  const addresses = addressesOf(cwd, config.collections);
  const outings = outingsOf(cwd, config.collections, today);
  return {
    rulesFor: decideLevels(rules, config, profiles),
    phrases: indexPhrases(rules),
    vocabulary: new Vocabulary(withOwnWords(wordLists, config.wordLists ?? {})),
    schemaOf: schemasOf(cwd, config.collections, outings),
    circumstancesOf: (absolute) => {
      const collection = collectionOf(absolute);
      const waitFor = (address: string, data: Record<string, unknown>) => {
        const [, name = '', id = ''] = /^\/([^/]+)\/(.+)\/$/.exec(address) ?? [];
        const wait = outings.waitOf(name, id);
        return wait && outings.isAheadOf(collection, data, wait) ? wait : undefined;
      };
      const keptBack = (data: Record<string, unknown>) => outings.waitOfData(collection, data);
      return { today, collection, ...(collection ? { addresses, waitFor, keptBack } : {}) };
    },
    components: config.components,
    outings,
    exceptions: { known, neverWaive: new Set([...neverWaived, ...(config.neverWaive ?? [])]), today },
  };
}

function withOwnWords(lists: WordLists, own: NonNullable<LintConfig['wordLists']>): WordLists {
  const names = Object.keys(lists);
  const merged: Record<string, Iterable<string>> = { ...lists };
  for (const [name, words] of Object.entries(own)) {
    const list = lists[name];
    if (!list) throw new SetUpError(unknown('word list', name, names));
    merged[name] = [...list, ...words];
  }
  return merged;
}

function unknown(kind: string, name: string, known: readonly string[]): string {
  const guess = nearest(name, known);
  return `There is no ${kind} called "${name}".${guess ? ` Did you mean "${guess}"?` : ''}`;
}
