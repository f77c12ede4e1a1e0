import type { Document, Sentence } from '#linter/document/document.ts';
import { topicStems } from '#linter/document/metrics.ts';
import signals from '../signals.json' with { type: 'json' };
import { isReader, isReadText, lookAt } from '../telling.ts';

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

const announcements = new Set(signals.announcements);

/** Counts in one pass what an article gives its reader. */
export function measureSubstance(document: Document): Substance {
  const topic = topicStems(document);
  const read = document.blocks.filter(isReadText).flatMap((block) => block.sentences);
  const isAnnouncement = announces(read);
  const telling = new Set<string>();
  const counts = { sentences: 0, steps: 0, waysToGetHelp: 0, specifics: 0 };
  let [words, tellingTokens, sourceLines] = [0, 0, 0];
  for (const sentence of read) {
    if (isSourceLine(sentence)) {
      sourceLines += 1;
      continue;
    }
    const seen = lookAt(sentence, topic);
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

/** Two words of announcements in the first three sentences, or one in forty of a text that never says "you". */
function announces(sentences: readonly Sentence[]): boolean {
  let [inOpening, inAll, all, isToReader] = [0, 0, 0, false];
  for (const [index, { words }] of sentences.entries()) {
    all += words.length;
    for (const word of words) {
      if (isReader(word)) isToReader = true;
      if (!announcements.has(word.key)) continue;
      inAll += 1;
      if (index < 3) inOpening += 1;
    }
  }
  return inOpening >= 2 || (inAll >= 3 && inAll * 40 >= all && !isToReader);
}

/** "NIH: National Cancer Institute", "Source: …". */
function isSourceLine({ words, tokens }: Sentence): boolean {
  const [first, second] = words;
  if (!first || tokens[1]?.text !== ':') return false;
  return /^sources?$/.test(first.key) || (first.type.isAcronym && second?.type.isCapitalised === true);
}

function countSources({ frontMatter, links, blocks }: Document): number {
  const { sources } = frontMatter.data;
  const listed = Array.isArray(sources) ? sources.length : 0;
  const notes = blocks.filter(({ isFootnote }) => isFootnote).length;
  return listed + notes + links.filter(({ url }) => /^https?:/.test(url)).length;
}
