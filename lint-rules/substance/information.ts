import type { Block, Sentence, Word } from '#linter/document/document.ts';
import { isContentWord, stem, stemOf } from '#linter/document/words/stem.ts';
import { WordColumn } from '#linter/document/words/word-column.ts';
import general from './general-words.json' with { type: 'json' };
import signals from './signals.json' with { type: 'json' };

/** What one sentence gives its reader. */
export interface SentenceContent {
  /** Stems of words that tell something: not empty, not in any health page, not in the title. */
  telling: Set<string>;
  /** It says "we" or "our" and neither "you" nor what to do. */
  isAboutUs: boolean;
  isToReader: boolean;
  /** It says what to do, with something to do it with. */
  isStep: boolean;
  /** It says whom to ask, and when or about what. */
  isWayToGetHelp: boolean;
  /** It holds a number, a name or an example. */
  isSpecific: boolean;
  saysYou: boolean;
  /** How many words of announcements it holds: "proud", "ceremony", "award". */
  announcements: number;
}

const generalStems = new Set(general.words.map(stem));
const steps = new Set(signals.steps);
const getHelp = new Set(signals.getHelp);
const helpers = new Set(signals.helpers);
const announcing = new Set(signals.announcements);
const ourselves = new Set(['we', "we're", "we've", 'our', 'ours', 'us']);
const readers = new Set(['you', 'your', "you're", "you'll", "you've", 'yourself', 'yours']);
const examples = new Set(['example', 'such', 'including', 'include', 'includes', 'like']);
const beforeSteps = new Set(
  "always and can could don't may might must never not or please should then to".split(' '),
);

/** Endings of words for ideas rather than things: "wellbeing is a commitment to positivity". */
const abstract = /(?:ly|ment|ity|ship|ful|ive|ance|ence|ism)s?$/;

/** What is known of a spelling here, worked out once for a whole run. */
interface Row {
  stem: string;
  hasInformation: boolean;
  isOurs: boolean;
  isReader: boolean;
  isHelper: boolean;
  asksForHelp: boolean;
  isStep: boolean;
  maybeBeforeStep: boolean;
  /** A number, or a word that brings an example. */
  isSpecific: boolean;
  isName: boolean;
  isAnnouncing: boolean;
}
const rows = new WordColumn<Row>();

/** Looks at one sentence; words of the topic tell nothing new. */
export function lookAt({ words }: Sentence, topic: ReadonlySet<string>): SentenceContent {
  const telling = new Set<string>();
  let [isOurs, isToReader, hasHelper, asks, isSpecific] = [false, false, false, false, false];
  let announcements = 0;
  let step: string | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    const row = rowOf(word);
    if (row.hasInformation && !topic.has(row.stem)) telling.add(row.stem);
    if (row.isOurs) isOurs = true;
    if (row.isReader) isToReader = true;
    if (row.isHelper) hasHelper = true;
    if (row.asksForHelp) asks = true;
    if (row.isStep && step === undefined && canInstruct(words, index)) step = row.stem;
    if (row.isSpecific || (row.isName && index > 0)) isSpecific = true;
    if (row.isAnnouncing) announcements += 1;
  }
  const others = telling.size - (step !== undefined && telling.has(step) ? 1 : 0);
  return {
    telling,
    isAboutUs: isOurs && !isToReader && step === undefined,
    isToReader: isToReader || step !== undefined,
    isStep: step !== undefined && others > 0,
    isWayToGetHelp: hasHelper && asks && telling.size > 0,
    isSpecific,
    saysYou: isToReader,
    announcements,
  };
}

/** At the start, behind a comma, or behind words such as "you can", "do not" and "try to". */
function canInstruct(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  return !before || rowOf(before).maybeBeforeStep || before.end + 1 < (words[index] as Word).start;
}

/** Whether a word tells something on its own, its topic left aside. */
export function hasInformation(word: Word): boolean {
  return rowOf(word).hasInformation;
}

/** Text on the page that the writer wrote: the body, and the key points printed above it. */
export function isReadText({ kind, name, isBody, isQuoted, isFootnote }: Block): boolean {
  if (kind === 'front-matter') return /^(?:keyPoints|onTheGround|connect)\./.test(name ?? '');
  return isBody && kind !== 'heading' && !isQuoted && !isFootnote;
}

function rowOf(word: Word): Row {
  let row = rows.get(word.type);
  if (!row) {
    const { key, type } = word;
    const found = stemOf(type);
    const isEmpty = generalStems.has(found) || abstract.test(key);
    row = {
      stem: found,
      hasInformation: isContentWord(word) && !isEmpty,
      isOurs: ourselves.has(key),
      isReader: readers.has(key),
      isHelper: helpers.has(key),
      asksForHelp: getHelp.has(key),
      isStep: steps.has(key),
      maybeBeforeStep: beforeSteps.has(key),
      isSpecific: word.kind === 'number' || examples.has(key),
      isName: type.isCapitalised && !type.isAcronym && key !== 'i',
      isAnnouncing: announcing.has(key),
    };
    rows.set(word.type, row);
  }
  return row;
}
