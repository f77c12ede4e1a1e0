import abbreviations from './abbreviations.json' with { type: 'json' };
import { type AbbreviationKind, kindOfAbbreviation, kindsOf } from './abbreviations.ts';
import functionWords from './function-words.json' with { type: 'json' };
import type { Token } from './token.ts';

const terminal = /^[.?!‽…]+$/;
const closer = /^["'”’»)\]}]$/;
const opener = /^[“"‘'«([{]$/;
const endMarks = new Set('.?!‽…"\'”’»)]}');
const capital = /^\p{Lu}/u;
const lowerCase = /^\p{Ll}/u;
/** Names that begin with a small letter and go on with a capital: iPhone, pH, mRNA. */
const smallName = /^\p{Ll}{1,2}\p{Lu}/u;
const paragraphBreak = /\n[^\S\n]*\n/;
const picture = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\uFE0F\u200D])+$/u;
/** The number of a source as it stands in brackets, raised, or in pasted text: [1, 2], ¹, "people.1". */
const citationPart = /^(?:[\d⁰¹²³⁴-⁹]+|[a-z]|\d+(?:,\d+)+|[,–-]|\d+[–-]\d+)$/;
const raised = /^[⁰¹²³⁴-⁹]+$/;
const pastedNumber = /^(\p{L}\p{Ll}{2,})\.(?:\d{1,2}|[⁰¹²³⁴-⁹]+)$/u;

const labelled = new Set(abbreviations.labelled);
const afterATime = new Set([...abbreviations.afterATime, ...abbreviations.timeZones]);
const ownersOfATime = new Set(abbreviations.ownersOfATime);
const partsOfATime = new Set(abbreviations.partsOfATime);
const saying = new Set(abbreviations.saying);
const joinsLetters = new Set(['and', 'or', ',', '/', '&']);
/** After "U.S." and "Dept." a capital is more often a name; these words open sentences. */
const startsSentences = new Set([...functionWords.words, ...abbreviations.startsSentences]);
for (const word of abbreviations.opensNames) startsSentences.delete(word);

/** Where the sentences of a text begin: the index of the first token of each. */
export function findSentences(tokens: readonly Token[], text: string): number[] {
  const begins: number[] = tokens.length > 0 ? [0] : [];
  for (let index = 1; index < tokens.length; index += 1) {
    if (beginsSentence(tokens, index, text)) begins.push(index);
  }
  return begins;
}

function beginsSentence(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index] as Token;
  const before = tokens[index - 1] as Token;
  if (token.start === before.end) return false;
  if (token.start - before.end > 1 && paragraphBreak.test(text.slice(before.end, token.start))) return true;
  const pasted = pastedList(tokens, index - 1);
  if ((pasted === undefined && !mayEnd(before)) || terminal.test(token.text)) return false;
  const first = firstAfterOpeners(tokens, index);
  if (!first || (lowerCase.test(first.text) && !smallName.test(first.text))) return false;
  // A picture after the stop belongs to what was said; so it does not begin the next sentence.
  if (picture.test(token.text) && tokens[index + 1]) return false;
  if (token.text === '[' && isCitationBefore(tokens, index)) return false;
  const end = pasted ?? lastBeforeClosers(tokens, index - 1);
  if (end === undefined) return isBareCitation(tokens, index - 1) && opensSentence(first);
  const last = tokens[end] as Token;
  if (last.kind !== 'punctuation') return endsAbbreviation(tokens, end, index);
  if (!terminal.test(last.text) || isSpeaker(tokens, end, index)) return false;
  return last.text !== '.' || !(isInitialOfName(tokens, end, first) || isNumberOfAnItem(tokens, end));
}

/** A quick look at the last token of what may be a sentence, for nearly every token ends none. */
function mayEnd({ kind, text }: Token): boolean {
  const code = text.charCodeAt(text.length - 1);
  if (kind === 'punctuation') return text.length > 1 || endMarks.has(text);
  if (kind === 'symbol') return code > 127;
  if (kind !== 'word') return false;
  return code === 46 || ((code < 58 || code > 127) && (raised.test(text) || pastedNumber.test(text)));
}

/** The stop a sentence may end with; quotes, brackets, citations and pictures after it are passed over. */
function lastBeforeClosers(tokens: readonly Token[], from: number): number | undefined {
  let isOpen = true;
  for (let index = from; index >= 0 && isOpen; ) {
    const token = tokens[index] as Token;
    if (terminal.test(token.text) || token.text.endsWith('.') || pastedNumber.test(token.text)) return index;
    const touches = tokens[index - 1]?.end === token.start;
    const citation =
      touches || token.text === ']' || token.text === ')' ? startOfCitation(tokens, index) : index;
    if (citation < index) index = citation - 1;
    else if (picture.test(token.text) || (touches && (closer.test(token.text) || raised.test(token.text))))
      index -= 1;
    else isOpen = false;
  }
  return undefined;
}

/** "people.1,2 Then": the token that the stop is in, when several numbers of sources were pasted after it. */
function pastedList(tokens: readonly Token[], from: number): number | undefined {
  let index = from;
  while (tokens[index]?.kind === 'number' && /^[,–-]$/.test(tokens[index - 1]?.text ?? '')) {
    if (
      tokens[index - 1]?.end !== tokens[index]?.start ||
      tokens[index - 2]?.end !== tokens[index - 1]?.start
    )
      return undefined;
    index -= 2;
  }
  return index < from && pastedNumber.test(tokens[index]?.text ?? '') ? index : undefined;
}

/** Where a citation in brackets that ends at a token begins; the token itself when there is none, or a space before it. */
function startOfCitation(tokens: readonly Token[], end: number): number {
  const close = tokens[end]?.text;
  if (close !== ']' && close !== ')') return end;
  const open = close === ']' ? '[' : '(';
  let index = end - 1;
  while (index > 0 && citationPart.test(tokens[index]?.text ?? '')) index -= 1;
  const before = tokens[index - 1];
  const isCitation = index < end - 1 && tokens[index]?.text === open;
  const touches = before?.end === tokens[index]?.start;
  return isCitation && (touches || (open === '[' && terminal.test(before?.text ?? ''))) ? index : end;
}

/** "Rest. [1] Then": the number belongs to the sentence before it, unless small letters go on after it. */
function isCitationBefore(tokens: readonly Token[], open: number): boolean {
  let index = open + 1;
  while (citationPart.test(tokens[index]?.text ?? '')) index += 1;
  return index > open + 1 && tokens[index]?.text === ']' && capital.test(tokens[index + 1]?.text ?? '');
}

/** "“Is it safe?” Amy asked." goes on after what was asked. */
function isSpeaker(tokens: readonly Token[], stop: number, first: number): boolean {
  return stop < first - 1 && tokens[stop]?.text !== '.' && saying.has(tokens[first + 1]?.text ?? '');
}

/** "[1] Then": a number in square brackets with a sentence after it, and no stop between. */
function isBareCitation(tokens: readonly Token[], end: number): boolean {
  if (tokens[end]?.text !== ']') return false;
  let index = end - 1;
  while (index > 0 && citationPart.test(tokens[index]?.text ?? '')) index -= 1;
  return index < end - 1 && tokens[index]?.text === '[';
}

/** Brackets and quotation marks that may open together; more are a drawing, and would be counted at each of them. */
const mostOpeners = 8;

function firstAfterOpeners(tokens: readonly Token[], from: number): Token | undefined {
  let index = from;
  while (index < from + mostOpeners && opener.test(tokens[index]?.text ?? '')) index += 1;
  return tokens[index];
}

/** "J. Smith": a capital alone before the stop, and a name after it. "Vitamin D." and "38.5 °C." are no names. */
function isInitialOfName(tokens: readonly Token[], stop: number, next: Token): boolean {
  const letter = tokens[stop - 1];
  if (letter?.text.length !== 1 || !capital.test(letter.text) || letter.end !== tokens[stop]?.start)
    return false;
  if (opensSentence(next) || !capital.test(next.text)) return false;
  const before = tokens[stop - 2];
  if (letter.text === 'I') return !before || terminal.test(before.text);
  return !isLabelled(tokens, stop - 1);
}

/** Whether a letter is one of a series that the word before it names, or a degree: "hepatitis B or C", "101 °F". */
function isLabelled(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return false;
  if (before.text === '°' || before.kind === 'number' || labelled.has(before.text.toLowerCase())) return true;
  let last = at - 1;
  while (joinsLetters.has(tokens[last]?.text ?? '')) last -= 1;
  return last < at - 1 && tokens[last]?.text.length === 1 && isLabelled(tokens, last);
}

/** "1. Rest." is an item of a list, not a sentence of one number. */
function isNumberOfAnItem(tokens: readonly Token[], stop: number): boolean {
  return stop === 1 && tokens[0]?.kind === 'number' && /^\d{1,2}$/.test(tokens[0].text);
}

function opensSentence({ text }: Token): boolean {
  return capital.test(text) && startsSentences.has(text.toLowerCase().replace('’', "'"));
}

function endsAbbreviation(tokens: readonly Token[], at: number, index: number): boolean {
  const next = tokens[index] as Token;
  const first = firstAfterOpeners(tokens, index) as Token;
  const word = (tokens[at] as Token).text;
  const [, cited] = pastedNumber.exec(word) ?? [];
  /* "Fig.1" and "Vol.2" are no words with the number of a source. */
  if (cited) return capital.test(first.text) && kindsOf(cited.toLowerCase()).length === 0;
  const kind = kindOfAbbreviation(word.slice(0, -1), tokens[at - 1], next.kind === 'number');
  if (next.kind === 'number') return kind === 'unit' && !isUnit(tokens[index + 1]);
  if (first.text.length === 1 && tokens[tokens.indexOf(first, index) + 1]?.start === first.end) return false;
  return capital.test(first.text) && endsBefore(kind, tokens, at, first);
}

function endsBefore(kind: AbbreviationKind, tokens: readonly Token[], at: number, first: Token): boolean {
  switch (kind) {
    case 'inside':
    case 'number':
      return false;
    case 'unit':
    case 'dose':
    case 'list':
      return true;
    case 'time':
      return !afterATime.has(first.text) && !isTimeOfAPlace(tokens, at + 1);
    case 'name':
      // "5 High St. Come in.": a road, not a saint.
      return opensSentence(first) || (/^(?:St|Mt)\.$/.test(tokens[at]?.text ?? '') && isRoad(tokens, at));
    default:
      return opensSentence(first);
  }
}

/** "6 a.m. British Summer Time". */
function isTimeOfAPlace(tokens: readonly Token[], at: number): boolean {
  if (!ownersOfATime.has(tokens[at]?.text ?? '')) return false;
  let index = at + 1;
  while (partsOfATime.has(tokens[index]?.text ?? '')) index += 1;
  return /^[Tt]ime$/.test(tokens[index]?.text ?? '');
}

function isRoad(tokens: readonly Token[], at: number): boolean {
  const [name, number] = [tokens[at - 1], tokens[at - 2]];
  return number?.kind === 'number' && name !== undefined && capital.test(name.text);
}

function isUnit(token: Token | undefined): boolean {
  return token !== undefined && kindsOf(token.text.toLowerCase().replace(/\.$/, '')).includes('unit');
}
