import type { Document, Sentence } from '#linter/document/document.ts';
import { topicStems } from '#linter/document/words/metrics.ts';
import { isReadText, lookAt, type SentenceContent } from '../information.ts';

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

/** Counts what an article gives its reader. */
export function measureSubstance(document: Document): Substance {
  const topic = topicStems(document);
  const all = document.blocks.filter(isReadText).flatMap((block) => block.sentences);
  const read = all.filter((sentence) => !isSourceLine(sentence));
  const told = read.map((sentence) => lookAt(sentence, topic));
  const words = read.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const isAnnouncement = announces(told, words);
  const telling = new Set<string>();
  const counts = { sentences: 0, steps: 0, waysToGetHelp: 0, specifics: 0 };
  let tellingTokens = 0;
  for (const [index, seen] of told.entries()) {
    if (seen.telling.size === 0 || seen.isAboutUs || (isAnnouncement && !seen.isToReader)) continue;
    for (const found of seen.telling) telling.add(found);
    tellingTokens += seen.telling.size;
    if (isFull(read[index] as Sentence, seen.telling)) counts.sentences += 1;
    if (seen.isStep) counts.steps += 1;
    if (seen.isWayToGetHelp) counts.waysToGetHelp += 1;
    if (seen.isSpecific) counts.specifics += 1;
  }
  return {
    ...counts,
    tellingWords: telling.size,
    tellingShare: words === 0 ? 0 : tellingTokens / words,
    sources: all.length - read.length + countSources(document),
    isAnnouncement,
  };
}

/** "Fatigue" in a list is not a sentence; "compression of a nerve as it goes through the wrist" is. */
function isFull({ block, words }: Sentence, telling: ReadonlySet<string>): boolean {
  return telling.size >= 2 && words.length >= (block.kind === 'paragraph' ? 4 : 6);
}

/** From this length on an opening that announces may lead into a page that explains, in words. */
const longerThanNews = 1000;

/** Two words of announcements in the first three sentences, or one in forty of a text that never says "you". */
function announces(told: readonly SentenceContent[], words: number): boolean {
  let [inOpening, inAll] = [0, 0];
  for (const [index, { announcements }] of told.entries()) {
    inAll += announcements;
    if (index < 3) inOpening += announcements;
  }
  return (
    (inOpening >= 2 && words < longerThanNews) ||
    (inAll >= 3 && inAll * 40 >= words && !told.some(({ saysYou }) => saysYou))
  );
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
