import type { Root as MdastRoot } from 'mdast';
import type { Root as NlcstRoot } from 'nlcst';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { dayOfRun } from '#calendar/day.ts';
import { documentFromTree } from './document/build-document.ts';
import type { Document } from './document/document.ts';
import { documentFromNlcst } from './document/document-from-nlcst.ts';
import { fenceProblem, yamlProblem } from './document/syntax/front-matter-problems.ts';
import { Vocabulary, type WordLists } from './document/words/vocabulary.ts';
import { covers, type ExceptionTerms, readExceptions } from './exceptions/exceptions.ts';
import type { Finding } from './finding/report.ts';
import { SourcePlaces } from './finding/source-places.ts';
import { toFinding } from './finding/to-finding.ts';
import type { Model } from './model/model.ts';
import { checkDocument } from './rule/check-document.ts';
import { checkExceptions, checkProblems } from './rule/check-problems.ts';
import type { AnyRule, Level } from './rule/define-rule.ts';
import { indexPhrases } from './rule/phrases-of.ts';
import { activateRules, bindingRules } from './rule/rule-set.ts';

/** A rule in a remark or retext pipeline. Options are those of the rule. */
export type RulePlugin = (options?: Record<string, unknown>) => (tree: Node, file: VFile) => undefined;

/** What a rule needs besides itself. */
export interface PluginContext {
  model?: Model;
  wordLists?: WordLists;
  /** Ids of all rules, so that an exception from another one is not called unknown. */
  known?: readonly string[];
  /** Ids of the rules that nobody can make an exception from. */
  binding?: readonly string[];
}

/** unified knows three kinds of message: errors, warnings, and the rest. */
const fatalOf: Record<Level, true | false | undefined> = {
  'must-fix': true,
  'should-fix': false,
  idea: undefined,
};

/**
 * Turns a rule into an ordinary unified plugin, for pipelines and editors that know remark and retext: use it before
 * remark-retext, where it knows headings, links and comments, or on the natural language tree, where it reads the
 * words. Its messages come from `bedside`. A rule over the corpus has nothing to say of one file, and stays silent.
 *
 * @throws SetUpError when it is used with options the rule does not have
 */
export function toPlugin(
  rule: AnyRule,
  { model, wordLists = {}, known = [rule.id], binding = bindingRules([rule]) }: PluginContext = {},
): RulePlugin {
  const phrases = indexPhrases([rule], model);
  const plugin: RulePlugin = (options) => {
    const rules = activateRules([rule], options ? { [rule.id]: [rule.level, options] } : {});
    return (node, file) => {
      const tree = node as MdastRoot | NlcstRoot;
      const document = documentOf(tree, file, wordLists);
      const terms: ExceptionTerms = {
        known,
        neverWaive: new Set(binding),
        today: dayOfRun().day,
      };
      // A pipeline that knows the collection of a file says so in `file.data.collection`.
      const { collection } = file.data as { collection?: string };
      const circumstances = { today: terms.today, collection };
      const { valid, faults } = readExceptions(document, terms);
      const problems = [...yamlProblem(document.frontMatter), ...fenceProblems(tree, document)];
      const places = new SourcePlaces(document.source, 0);
      const found = [
        ...checkProblems(document, rules, circumstances, problems),
        ...checkExceptions(document, rules, circumstances, faults),
        ...checkDocument(document, rules, phrases, circumstances),
      ];
      for (const { active, start, end, details } of found) {
        if (valid.some((exception) => covers(exception, rule.id, start))) continue;
        addMessage(file, toFinding(active, places.at(start, end), details));
      }
      return undefined;
    };
  };
  Object.defineProperty(plugin, 'name', { value: pluginName(rule.id) });
  return plugin;
}

/** `no-like-us` becomes `retextNoLikeUs`. */
export function pluginName(id: string): string {
  return `retext${id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}

/** Each rule is a plugin of its own, so the tree they all look at is read once. */
const documents = new WeakMap<object, { source: string; wordLists: WordLists; document: Document }>();
const vocabularies = new WeakMap<WordLists, Vocabulary>();

function documentOf(tree: MdastRoot | NlcstRoot, file: VFile, wordLists: WordLists): Document {
  const source = String(file);
  const read = documents.get(tree);
  if (read?.source === source && read.wordLists === wordLists) return read.document;
  const vocabulary = vocabularies.get(wordLists) ?? new Vocabulary(wordLists);
  vocabularies.set(wordLists, vocabulary);
  const path = file.path ?? 'text.md';
  const document =
    tree.type === 'root'
      ? documentFromTree(tree, { path, source, kind: path.endsWith('.mdx') ? 'mdx' : 'md' }, vocabulary)
      : documentFromNlcst(tree, { path, source }, vocabulary);
  documents.set(tree, { source, wordLists, document });
  return document;
}

function fenceProblems(tree: MdastRoot | NlcstRoot, { source }: Document) {
  return tree.type === 'root' && tree.children[0]?.type !== 'yaml' ? fenceProblem(source) : [];
}

function addMessage(file: VFile, finding: Finding): void {
  const { start, end, say, rule, level, why, url, text } = finding;
  const message = withoutStack(() =>
    file.message(say, { place: { start, end }, ruleId: rule, source: 'bedside' }),
  );
  message.fatal = fatalOf[level];
  message.note = why;
  message.url = url;
  message.actual = text;
  message.expected = [...finding.try];
}

/** A stack trace per finding costs more than finding it, and no writer wants one. */
function withoutStack(make: () => VFileMessage): VFileMessage {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
