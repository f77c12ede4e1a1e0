import { nearest } from '../names/nearest.ts';
import type { FindMisplaced } from './addresses/misplaced.ts';
import type { LintConfig } from './config/config.ts';
import { decideLevels, type RulesFor } from './config/levels.ts';
import type { Profiles } from './config/profiles.ts';
import type { MdxKind } from './document/allowed/find-risks.ts';
import type { Document } from './document/document.ts';
import type { PhraseIndex } from './document/phrases/phrase-index.ts';
import type { PictureFaultOf } from './document/syntax/picture-problems.ts';
import { Vocabulary, type WordLists } from './document/words/vocabulary.ts';
import type { ExceptionTerms } from './exceptions/exceptions.ts';
import type { SchemaOf } from './files/collections.ts';
import type { FoundFile } from './files/find-files.ts';
import type { Outings } from './files/outings.ts';
import type { SourceFile } from './files/source-file.ts';
import type { Finding } from './finding/report.ts';
import { type Components, type ContentModel, makeModel } from './model/content-model.ts';
import { type Model, plainModel } from './model/model.ts';
import type { AnyRule, Circumstances } from './rule/define-rule.ts';
import type { Facts } from './rule/facts.ts';
import { indexPhrases } from './rule/phrases-of.ts';
import { bindingRules, SetUpError } from './rule/rule-set.ts';

/** What the rules of a run are and know, whatever the files say. */
export interface Terms {
  rulesFor: RulesFor;
  phrases: PhraseIndex<AnyRule>;
  vocabulary: Vocabulary;
  exceptions: ExceptionTerms;
  /** What the goals weigh beside each other. */
  weights: Model['goals'];
  /** Whether a baseline may take in a finding. */
  mayEnterBaseline: (finding: Finding) => boolean;
}

/** Everything a file is checked with, made once for a run. */
export interface SetUp extends Terms {
  /** The text of a file. */
  sourceOf: (file: FoundFile) => SourceFile;
  schemaOf: SchemaOf;
  /** Whether the articles of a folder may hold program code. */
  mdxOf: (absolute: string) => MdxKind;
  /** Whether template language is the site's own; undefined where that goes without saying. */
  templates: boolean | undefined;
  /** Day of the run and collection of a file, for rules that ask for them. */
  circumstancesOf: (absolute: string) => Circumstances;
  /** What keeps a file from having an address. */
  findMisplaced: FindMisplaced;
  /** Where a document is published and leads to; undefined where that is not known. */
  onSite: (document: Document, absolute: string) => Pick<Facts, 'address' | 'leadsTo'>;
  components: Components | undefined;
  /** The file of the site's settings, and the words in it that pages show. */
  settings: { absolute: string; texts: readonly string[] } | undefined;
  /** What readers see of a file. */
  modelOf: (absolute: string) => ContentModel;
  /** What is wrong with the address of a picture in a file; undefined for files of no collection. */
  pictureFaultOf: (absolute: string) => PictureFaultOf | undefined;
  /** Which files readers can see, and from when on. */
  outings: Outings;
}

/** What a run is handed by the project it is for. */
export interface Handed {
  rules: readonly AnyRule[];
  /** What is handed in beside the rules, such as `model` of `bedside/rules`. */
  model?: Model;
  wordLists?: WordLists;
  /** What the `profile` of a config may name. */
  profiles?: Profiles;
  config?: LintConfig;
  /** As YYYY-MM-DD. */
  today: string;
}

/**
 * Decides which rules look at what, and compiles their phrases.
 *
 * @throws SetUpError when the config names a rule, an option, a profile or a word list there is not
 */
export function termsOf({
  rules,
  model = plainModel,
  wordLists = {},
  profiles = {},
  config = {},
  today,
}: Handed): Terms {
  const known = rules.map(({ id }) => id);
  for (const id of config.neverWaive ?? []) {
    if (!known.includes(id)) throw new SetUpError(unknown('rule', id, known));
  }
  const neverWaive = new Set([...bindingRules(rules), ...(config.neverWaive ?? [])]);
  const harmful = new Set(rules.filter(({ canHarm }) => canHarm).map(({ id }) => id));
  return {
    rulesFor: decideLevels(rules, config, profiles),
    phrases: indexPhrases(rules, model),
    vocabulary: new Vocabulary(withOwnWords(wordLists, config.wordLists ?? {})),
    weights: model.goals,
    exceptions: { known, neverWaive, today },
    mayEnterBaseline: ({ rule, level }) =>
      level !== 'idea' && !neverWaive.has(rule) && !(level === 'must-fix' && harmful.has(rule)),
  };
}

/** The set-up of a text that is in no folder, and so on no site: nothing is known but what it says. */
export function setUpForText(terms: Terms): SetUp {
  const model = makeModel(undefined, undefined);
  const { today } = terms.exceptions;
  return {
    ...terms,
    sourceOf: () => ({ source: '', offset: 0 }),
    schemaOf: () => undefined,
    mdxOf: () => 'program',
    templates: undefined,
    circumstancesOf: () => ({ today }),
    findMisplaced: () => undefined,
    onSite: () => ({}),
    components: undefined,
    settings: undefined,
    modelOf: () => model,
    pictureFaultOf: () => undefined,
    outings: { waitOfData: () => undefined, waitOf: () => undefined, isAheadOf: () => false },
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
