import { resolve } from 'node:path';
import { entriesIn } from './addresses/entries.ts';
import { type FindMisplaced, misplacedIn } from './addresses/misplaced.ts';
import type { LinkSource } from './addresses/resolve-link.ts';
import { type SiteLink, siteLinksOf } from './addresses/site-links.ts';
import { placesOn } from './addresses/site-places.ts';
import type { LintConfig } from './config/config.ts';
import { decideLevels, type RulesFor } from './config/levels.ts';
import type { Profiles } from './config/profiles.ts';
import { nearest } from './did-you-mean.ts';
import type { MdxKind } from './document/allowed/find-risks.ts';
import { ownCopy } from './document/detach.ts';
import type { Document } from './document/document.ts';
import type { PhraseIndex } from './document/phrases/phrase-index.ts';
import type { PictureFaultOf } from './document/syntax/picture-problems.ts';
import { Vocabulary, type WordLists } from './document/words/vocabulary.ts';
import type { ExceptionTerms } from './exceptions/exceptions.ts';
import { collectionsOf, mdxKindsOf, referencesOf, type SchemaOf, schemasOf } from './files/collections.ts';
import { shownPath } from './files/find-files.ts';
import { type Outings, outingsOf } from './files/outings.ts';
import { pictureFaultsOf } from './files/pictures.ts';
import type { Finding } from './finding/report.ts';
import { type Components, type ContentModel, makeModel, readComponents } from './model/content-model.ts';
import { readFieldMap } from './model/field-map.ts';
import type { AnyRule, Circumstances } from './rule/define-rule.ts';
import type { Facts } from './rule/facts.ts';
import { indexPhrases } from './rule/phrases-of.ts';
import { bindingRules, SetUpError } from './rule/rule-set.ts';

/** Everything a file is checked with, made once for a run. */
export interface SetUp {
  rulesFor: RulesFor;
  phrases: PhraseIndex<AnyRule>;
  vocabulary: Vocabulary;
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
  exceptions: ExceptionTerms;
  /** Whether a baseline may take in a finding. */
  mayEnterBaseline: (finding: Finding) => boolean;
}

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
  const neverWaived = bindingRules(rules);
  for (const id of config.neverWaive ?? []) {
    if (!known.includes(id)) throw new SetUpError(unknown('rule', id, known));
  }
  const collectionOf = collectionsOf(cwd, config.collections);
  const entriesOf = entriesIn(cwd, config.collections);
  const outings = outingsOf(entriesOf, config.collections, today);
  const places = placesOn(cwd, config, entriesOf, outings);
  const references = referencesOf(entriesOf, outings, config);
  const components = readComponents(config.components, references);
  const fields = readFieldMap(config.fields);
  const plain = makeModel(undefined, components, fields);
  const models = new Map(
    Object.entries(config.collections ?? {}).map(([name, own]) => [name, makeModel(own, components, fields)]),
  );
  const pictureFaults = pictureFaultsOf(cwd);
  const linksOf = (document: Document, source: LinkSource) => {
    // Kept by the document itself, which is let go with it.
    const known = document.known.get(places) as readonly SiteLink[] | undefined;
    if (known) return known;
    const links = siteLinksOf(document, source, places);
    document.known.set(places, links);
    return links;
  };
  const sourceOf = (absolute: string): LinkSource => {
    const path = shownPath(cwd, absolute);
    return { path, address: places.addressOfFile(path) };
  };
  const neverWaive = new Set([...neverWaived, ...(config.neverWaive ?? [])]);
  const harmful = new Set(rules.filter(({ canHarm }) => canHarm).map(({ id }) => id));
  return {
    rulesFor: decideLevels(rules, config, profiles),
    phrases: indexPhrases(rules),
    vocabulary: new Vocabulary(withOwnWords(wordLists, config.wordLists ?? {})),
    schemaOf: schemasOf(references, cwd, config.collections),
    circumstancesOf: (absolute) => {
      const collection = collectionOf(absolute);
      if (!collection) return fields ? { today, mapped: fields } : { today };
      const source = sourceOf(absolute);
      const keptBack = (data: Record<string, unknown>) => outings.waitOfData(collection, data);
      return { today, collection, keptBack, linksOf: (document) => linksOf(document, source) };
    },
    findMisplaced: misplacedIn(cwd, config, entriesOf),
    onSite: (document, absolute) => {
      const source = places.isComplete && collectionOf(absolute) ? sourceOf(absolute) : undefined;
      if (!source?.address || places.find(source.address)?.hiddenAs) return {};
      return { address: source.address, leadsTo: leadingOn(linksOf(document, source)) };
    },
    mdxOf: mdxKindsOf(cwd, config.collections),
    templates: config.templates,
    components,
    settings: config.settings && {
      absolute: resolve(cwd, config.settings.file),
      texts: config.settings.texts,
    },
    modelOf: (absolute) => models.get(collectionOf(absolute) ?? '') ?? plain,
    pictureFaultOf: (absolute) => (collectionOf(absolute) ? pictureFaults(absolute) : undefined),
    outings,
    exceptions: { known, neverWaive, today },
    mayEnterBaseline: ({ rule, level }) =>
      level !== 'idea' && !neverWaive.has(rule) && !(level === 'must-fix' && harmful.has(rule)),
  };
}

/** The links that work, each once. */
function leadingOn(links: readonly SiteLink[]): NonNullable<Facts['leadsTo']> {
  const found = new Map<string, { to: string; part?: string; via?: string }>();
  for (const { to, part, via, trouble } of links) {
    if (to === undefined || trouble) continue;
    const link = {
      to: ownCopy(to),
      ...(part ? { part: ownCopy(part) } : {}),
      ...(via ? { via: ownCopy(via) } : {}),
    };
    found.set(`${to}#${part ?? ''} ${via ?? ''}`, link);
  }
  return [...found.values()];
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
