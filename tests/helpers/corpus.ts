import { readEntry } from '#linter/document/read-article.ts';
import { Vocabulary } from '#linter/document/words/vocabulary.ts';
import { checkDocument } from '#linter/rule/check-document.ts';
import type { AnyRule } from '#linter/rule/define-rule.ts';
import type { Facts } from '#linter/rule/facts.ts';
import { gatherFacts } from '#linter/rule/gather-facts.ts';
import { indexPhrases } from '#linter/rule/phrases-of.ts';
import { activateRules } from '#linter/rule/rule-set.ts';
import { checkCorpus, type RawCorpusFinding } from '#linter/rule/run-corpus-rules.ts';
import { model, rules, wordLists } from '#rules/index.ts';
import { documentOf, today } from './lint.ts';
import type { Example } from './rule-page.ts';

/** A file of a site: an article, or an entry when it ends in `.yaml`. */
export interface SiteFile {
  path: string;
  source: string;
}

/** A file of an example, and where its source begins in it. */
export interface ExampleFile extends SiteFile {
  at: number;
}

/** Examples of corpus rules hold several files; a line `=== name.mdx` begins each. */
export function filesOf({ source }: Example): ExampleFile[] {
  const heads = [...source.matchAll(/^=== (\S+)\n/gm)];
  return heads.map((head, index) => {
    const at = head.index + head[0].length;
    return { path: head[1] as string, source: source.slice(at, heads[index + 1]?.index), at };
  });
}

const corpusRules = activateRules(
  rules.filter((rule) => rule.corpus),
  {},
);
const phrases = indexPhrases(
  corpusRules.map(({ rule }) => rule),
  model,
);
const vocabulary = new Vocabulary(wordLists);

/**
 * The facts of a site. A file in a folder belongs to the collection of that name, any other is an article of the site.
 * With `collection: null` they are files of a plain folder.
 */
export function factsOf(
  files: readonly SiteFile[],
  { collection }: { collection?: string | null } = {},
): Facts[] {
  return files.map(({ path, source }) => {
    const own = /^(?:content\/)?(\w+)\//.exec(path)?.[1] ?? 'articles';
    const belongsTo = collection === null ? undefined : (collection ?? own);
    if (path.endsWith('.yaml')) {
      const { document } = readEntry(path, source, vocabulary, {});
      return gatherFacts(document, { kind: 'entry', collection: belongsTo });
    }
    const document = documentOf(source, path);
    const kept = {};
    checkDocument(document, corpusRules, phrases, { today, collection: belongsTo }, kept);
    return gatherFacts(document, { collection: belongsTo, kept });
  });
}

/** Runs one rule over facts, on the day all tests are run on. */
export function checkSite(
  facts: readonly Facts[],
  rule: AnyRule,
  { options = {}, day = today, isWhole = true } = {},
): RawCorpusFinding[] {
  return checkCorpus(facts, activateRules([rule], { [rule.id]: [rule.level, options] }), {
    today: day,
    isWhole,
  });
}

/** A rule by its name. */
export function ruleOf(id: string): AnyRule {
  return rules.find((rule) => rule.id === id) as AnyRule;
}
