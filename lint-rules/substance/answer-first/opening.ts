import type { Document, Sentence, Word } from '#linter/document/document.ts';
import { isContentWord, stemOf } from '#linter/document/words/stem.ts';
import { hasInformation, isReadText, lookAt } from '../information.ts';

/** What is wrong with an opening, and the sentence further down that should open the article. */
export interface LateAnswer {
  opening: Sentence;
  answer: Sentence;
}

/** What the title asks: its words, their first letters, and whether it is a question. */
interface Asked {
  stems: readonly string[];
  initials: string;
  isQuestion: boolean;
}

const announcesItself =
  /^(?:in|on) this (?:article|post|page|guide|blog)\b|^this (?:article|post|page|guide|blog) (?:will|looks|explains|explores|covers)\b|^(?:read|keep reading|let's|let us|join us|we will|we'll|you may (?:be wondering|wonder|have heard))\b|^below,? you\b/i;
const asks = /^(?:how|what|when|where|which|who|why|can|could|should|do|does|did|is|are|will)\b|\?\s*$/i;
/** "What I need to know about gas" names its subject and asks nothing. */
const needToKnow = /^what (?:i|you|we) need to know about\b/i;
/** "(Watch the video …)" and "Learn more about …" point elsewhere. */
const isAside = /^(?:\(|learn more\b|read more\b|for more\b|click\b|watch\b)/i;
/** Share of telling words below which an opening says nothing, and from which on a text tells something. */
const [emptyShare, tellingShare] = [0.06, 0.15];

/** The first late answer of an article whose opening leaves the title's question open; undefined when it does not. */
export function findLateAnswer(document: Document, openingWords: number): LateAnswer | undefined {
  const asked = askedBy(document);
  if (!asked) return undefined;
  const read = document.blocks.filter(isReadText).flatMap(({ sentences }) => sentences);
  const { opening, rest } = cut(read, openingWords);
  const answer = rest.find((sentence) => isAnswer(sentence, asked));
  if (!opening[0] || !answer || opening.some(({ block }) => block.kind === 'front-matter')) return undefined;
  return isLate(opening, rest, asked) ? { opening: opening[0], answer } : undefined;
}

function askedBy({ blocks }: Document): Asked | undefined {
  const named = (name: string) =>
    blocks.find((block) => block.kind === 'front-matter' && block.name === name);
  const title =
    named('question.text') ??
    named('title') ??
    blocks.find(({ kind, depth }) => kind === 'heading' && depth === 1);
  if (!title) return undefined;
  const isNeedToKnow = needToKnow.test(title.text);
  const words = mainPart(title.sentences[0])
    .slice(isNeedToKnow ? 6 : 0)
    .filter(isContentWord);
  const telling = words.filter(hasInformation);
  const stems = (telling.length > 0 ? telling : words).map(({ type }) => stemOf(type));
  if (stems.length === 0) return undefined;
  return {
    stems: [...new Set(stems)],
    initials: words.map(({ key }) => key.charAt(0)).join(''),
    isQuestion: asks.test(title.text) && !isNeedToKnow,
  };
}

/** The title without what follows a colon or stands in brackets: "Acute mountain sickness (AMS): who is at risk". */
function mainPart(sentence: Sentence | undefined): Word[] {
  const words: Word[] = [];
  let depth = 0;
  for (const word of sentence?.tokens ?? []) {
    if (word.text === ':' && words.length > 0) break;
    if (word.text === '(') depth += 1;
    else if (word.text === ')') depth -= 1;
    else if (depth === 0) words.push(word);
  }
  return words;
}

/** Whole sentences up to the given number of words, and what follows. */
function cut(sentences: readonly Sentence[], words: number): { opening: Sentence[]; rest: Sentence[] } {
  let sum = 0;
  const at = sentences.findIndex((sentence) => {
    sum += sentence.words.length;
    return sum > words;
  });
  return at === -1
    ? { opening: [...sentences], rest: [] }
    : { opening: sentences.slice(0, at + 1), rest: sentences.slice(at + 1) };
}

/** Late when the opening never comes to the subject, answers a question with nothing, or tells nothing at all. */
function isLate(opening: readonly Sentence[], rest: readonly Sentence[], asked: Asked): boolean {
  const said = opening.filter((sentence) => !announcesItself.test(sentence.text));
  const words = said.flatMap((sentence) => sentence.words);
  if (/^(?:yes|no)$/.test(words[0]?.key ?? '')) return false;
  if (said.some((sentence) => lookAt(sentence, noTopic).isStep)) return false;
  if (words.some(({ key, type }) => type.isAcronym && key === asked.initials)) return false;
  const met = asked.stems.filter((asking) => words.some((word) => isSame(asking, word))).length;
  const isOffSubject = met * 2 < asked.stems.length;
  if (!asked.isQuestion) return isOffSubject && shareOf(said, asked) < tellingShare;
  if (isOffSubject) return true;
  if (!said.some((sentence) => isAnswer(sentence, asked))) return true;
  return shareOf(opening, asked) < emptyShare && shareOf(rest, asked) >= tellingShare;
}

const noTopic: ReadonlySet<string> = new Set();

/** A statement that takes up a word of the title and tells something about it, or that gives a step. */
function isAnswer(sentence: Sentence, { stems }: Asked): boolean {
  if (/\?\s*$/.test(sentence.text) || announcesItself.test(sentence.text) || isAside.test(sentence.text))
    return false;
  const { telling } = lookAt(sentence, new Set(stems));
  return telling.size > 0 && stems.some((asking) => sentence.words.some((word) => isSame(asking, word)));
}

/** One word, or two of one family: "nose" and "nosebleed", "vaccine" and "vaccination", "uterus" and "uterine". */
function isSame(asking: string, { type }: Word): boolean {
  const found = stemOf(type);
  if (found === asking) return true;
  return found.length >= 4 && asking.length >= 4 && found.slice(0, 4) === asking.slice(0, 4);
}

function shareOf(sentences: readonly Sentence[], { stems }: Asked): number {
  const topic = new Set(stems);
  let [telling, words] = [0, 0];
  for (const sentence of sentences) {
    telling += lookAt(sentence, topic).telling.size;
    words += sentence.words.length;
  }
  return words === 0 ? 0 : telling / words;
}
