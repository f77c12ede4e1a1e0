import type { Block, Document, Sentence, Word } from '#linter/document/document.ts';
import { topicStems } from '#linter/document/metrics.ts';
import { isContentWord, stem, stemOf } from '#linter/document/stem.ts';
import type { WordType } from '#linter/document/vocabulary.ts';
import general from './general-words.json' with { type: 'json' };
import signals from './signals.json' with { type: 'json' };

/** What an article gives its reader, counted; each number only falls when text is taken away. */
export interface Substance {
  /** Different words that tell something: not empty, not in any health page, not in the title. */
  tellingWords: number;
  /** Share of such words, each counted once a sentence, in the whole text: from 0 to 1. */
  tellingShare: number;
  /** Sentences that hold two such words; a list item counts when it is a full one. */
  sentences: number;
  /** Sentences that tell the reader what to do, with something to do it with. */
  steps: number;
  /** Sentences that say whom to ask, and when or about what. */
  waysToGetHelp: number;
  /** Sentences with a number, a name or an example. */
  specifics: number;
  /** Links out, footnotes, sources in the front matter, and "Source: …" lines. */
  sources: number;
  /** Whether most of it speaks of the publisher. */
  isAnnouncement: boolean;
}

const generalStems = new Set(general.words.map(stem));
const [steps, getHelp, helpers, announcements] = (
  ['steps', 'getHelp', 'helpers', 'announcements'] as const
).map((name) => new Set(signals[name])) as [Set<string>, Set<string>, Set<string>, Set<string>];
const ourselves = new Set(['we', "we're", "we've", 'our', 'ours', 'us']);
const reader = new Set(['you', 'your', "you're", "you'll", "you've", 'yourself', 'yours']);
const modals = new Set([
  'can',
  'could',
  'should',
  'must',
  'may',
  'might',
  'to',
  'not',
  'never',
  'always',
  'please',
]);
const examples = new Set(['example', 'such', 'including', 'include', 'includes', 'like']);

/** Endings of words for ideas rather than things: "wellbeing is a commitment to positivity". */
const abstract = /(?:ly|ment|ity|ship|ful|ive|ance|ence|ism)s?$/;

/** What is known of a spelling here, worked out once for a whole run. */
interface Row {
  stem: string;
  isTelling: boolean;
}
const rows = new WeakMap<WordType, Row>();

/** Counts in one pass what an article gives its reader. */
export function measureSubstance(document: Document): Substance {
  const topic = topicStems(document);
  const read = document.blocks.filter(isRead).flatMap((block) => block.sentences);
  const isAnnouncement = announces(read);
  const telling = new Set<string>();
  const counts = { sentences: 0, steps: 0, waysToGetHelp: 0, specifics: 0 };
  let [words, tellingTokens, sourceLines] = [0, 0, 0];
  for (const sentence of read) {
    if (isSourceLine(sentence)) {
      sourceLines += 1;
      continue;
    }
    const seen = look(sentence, topic);
    words += sentence.words.length;
    if (seen.isAboutUs || (isAnnouncement && !seen.isToReader)) continue;
    for (const found of seen.telling) telling.add(found);
    tellingTokens += seen.telling.size;
    if (seen.telling.size === 0) continue;
    if (isFull(sentence, seen.telling)) counts.sentences += 1;
    if (seen.isStep) counts.steps += 1;
    if (seen.isWayToGetHelp) counts.waysToGetHelp += 1;
    if (seen.isSpecific) counts.specifics += 1;
  }
  return {
    ...counts,
    tellingWords: telling.size,
    tellingShare: words === 0 ? 0 : tellingTokens / words,
    sources: sourceLines + countSources(document),
    isAnnouncement,
  };
}

/** "Fatigue" in a list is not a sentence; "compression of a nerve as it goes through the wrist" is. */
function isFull({ block, words }: Sentence, telling: ReadonlySet<string>): boolean {
  return telling.size >= 2 && words.length >= (block.kind === 'paragraph' ? 4 : 6);
}

interface Seen {
  telling: Set<string>;
  isAboutUs: boolean;
  isToReader: boolean;
  isStep: boolean;
  isWayToGetHelp: boolean;
  isSpecific: boolean;
}

function look({ words }: Sentence, topic: ReadonlySet<string>): Seen {
  const telling = new Set<string>();
  let [isOurs, isToReader, hasHelper, asks, isSpecific] = [false, false, false, false, false];
  let step: string | undefined;
  for (const [index, word] of words.entries()) {
    const { key } = word;
    const row = rowOf(word);
    if (row.isTelling && !topic.has(row.stem)) telling.add(row.stem);
    if (ourselves.has(key)) isOurs = true;
    if (reader.has(key)) isToReader = true;
    if (helpers.has(key)) hasHelper = true;
    if (getHelp.has(key)) asks = true;
    if (steps.has(key) && !step && canInstruct(words, index)) step = row.stem;
    if (word.kind === 'number' || examples.has(key) || (index > 0 && isName(word))) isSpecific = true;
  }
  const others = telling.size - (step !== undefined && telling.has(step) ? 1 : 0);
  return {
    telling,
    isAboutUs: isOurs && !isToReader && !step,
    isToReader: isToReader || step !== undefined,
    isStep: step !== undefined && others > 0,
    isWayToGetHelp: hasHelper && asks && telling.size > 0,
    isSpecific,
  };
}

/** At the start, behind a comma, or behind "you can", "do not", "try to". */
function canInstruct(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  if (!before || modals.has(before.key) || before.key === 'and' || before.key === 'or') return true;
  return before.end + 1 < (words[index] as Word).start || before.key === "don't" || before.key === 'then';
}

function isName({ type }: Word): boolean {
  return type.isCapitalised && !type.isAcronym && type.key !== 'i';
}

function rowOf(word: Word): Row {
  let row = rows.get(word.type);
  if (!row) {
    const found = stemOf(word.type);
    row = {
      stem: found,
      isTelling: isContentWord(word) && !generalStems.has(found) && !abstract.test(word.key),
    };
    rows.set(word.type, row);
  }
  return row;
}

/** Text on the page that the writer wrote: the body, and the key points printed above it. */
function isRead({ kind, name, isBody, isQuoted, isFootnote }: Block): boolean {
  if (kind === 'front-matter') return /^(?:keyPoints|onTheGround|connect)\./.test(name ?? '');
  return isBody && kind !== 'heading' && !isQuoted && !isFootnote;
}

/** Two words of announcements in the first three sentences, or one in forty of a text that never says "you". */
function announces(sentences: readonly Sentence[]): boolean {
  let [inOpening, inAll, all, isToReader] = [0, 0, 0, false];
  for (const [index, { words }] of sentences.entries()) {
    all += words.length;
    for (const { key } of words) {
      if (reader.has(key)) isToReader = true;
      if (!announcements.has(key)) continue;
      inAll += 1;
      if (index < 3) inOpening += 1;
    }
  }
  return inOpening >= 2 || (inAll >= 3 && inAll * 40 >= all && !isToReader);
}

function isSourceLine({ words, tokens }: Sentence): boolean {
  const colon = tokens[1]?.text === ':' || tokens[2]?.text === ':';
  return colon && (words[0]?.type.isAcronym === true || /^sources?$/.test(words[0]?.key ?? ''));
}

function countSources({ frontMatter, links, blocks }: Document): number {
  const { sources } = frontMatter.data;
  const listed = Array.isArray(sources) ? sources.length : 0;
  const notes = blocks.filter(({ isFootnote }) => isFootnote).length;
  return listed + notes + links.filter(({ url }) => /^https?:/.test(url)).length;
}
