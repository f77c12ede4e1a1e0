import type { Sentence } from '../document.ts';
import type { Asks, Cue } from './asks.ts';
import { ClauseTokens, marksAround, strongMarks } from './clause-tokens.ts';

/** What the clause around a phrase says about it. */
export interface ClauseContext {
  isNegated: boolean;
  isReported: boolean;
  isComparison: boolean;
  isAsked: boolean;
  hasSubject: boolean;
  isRequest: boolean;
  isLooseRequest: boolean;
}

/** Words a negation or a report reaches across. About 70 and 40 characters of clause. */
const negationReach = 14;
const reportReach = 6;
/** Words between "our" and "say": "our two night nurses often say". */
const ownSpeakerReach = 5;
/** Words after a phrase in which a list may go on. */
const listReach = 6;
/** Words of a comparison before the comma that ends it. */
const comparisonReach = 14;

/** Reads the clause around the tokens from `first` up to `end`. */
export function readClause(sentence: Sentence, first: number, end: number, asks: Asks): ClauseContext {
  const clause = new ClauseTokens(sentence, first, end, asks);
  const hasOwnSubject = hasSubject(clause);
  const canBeRequest = !hasOwnSubject && !isCountry(clause) && !isWish(clause);
  const isPlainRequest = canBeRequest && isRequest(clause);
  return {
    isNegated: isNegated(clause),
    isReported: isReported(clause) || isMentioned(clause),
    isComparison: isComparison(clause),
    isAsked: isAsked(clause),
    hasSubject: hasOwnSubject,
    isRequest: isPlainRequest,
    isLooseRequest: isPlainRequest || (canBeRequest && isLoose(clause)),
  };
}

function isRequest(clause: ClauseTokens): boolean {
  const { approach } = clause;
  if (approach === 'start') return true;
  if (approach === 'blocked' || approach === 'asked') return false;
  if (clause.hasLead) return true;
  if (approach === 'inside') return false;
  const segment = clause.firstWord(clause.lastComma(clause.at - 1));
  const stretch = clause.firstWord(clause.start);
  if (approach === 'joined') {
    return (
      clause.at - 1 <= clause.start ||
      clause.tokens[clause.at - 2]?.text === ',' ||
      [segment, stretch].some((word) => clause.words.imperative.has(word)) ||
      clause.leadBetween(clause.start, clause.at)
    );
  }
  const isAfterSo = clause.at < clause.first && ['so', 'then'].includes(clause.keyAt(clause.at));
  return (
    isAfterSo ||
    clause.words.imperative.has(stretch) ||
    clause.words.opener.has(stretch) ||
    clause.words.imperative.has(segment)
  );
}

function isLoose(clause: ClauseTokens): boolean {
  const { approach } = clause;
  if (approach === 'comma') return true;
  if (approach === 'joined') return true;
  if (approach !== 'inside') return false;
  const before = clause.keyAt(clause.at - 1);
  if (clause.words.subject.has(before) || clause.words.auxiliary.has(before)) return false;
  const isLabel = clause.tokens[clause.first]?.type.isCapitalised ?? false;
  return isLabel || clause.words.opener.has(clause.firstWord(clause.lastComma(clause.at - 1)));
}

function hasSubject(clause: ClauseTokens): boolean {
  const { approach } = clause;
  if (approach === 'start') return false;
  if (approach === 'blocked' || approach === 'asked') return true;
  if (clause.isMeans) return isByOthers(clause);
  for (let index = clause.lastComma(clause.at); index < clause.at - 1; index += 1) {
    if (clause.words.subject.has(clause.keyAt(index)) && clause.words.relative.has(clause.keyAt(index + 1)))
      return true;
  }
  if (approach === 'comma') return isTheirs(clause);
  if (approach === 'inside') return isSubject(clause, clause.at - 1);
  if (approach !== 'joined') return false;
  const from = clause.lastComma(clause.at - 1);
  if (clause.words.imperative.has(clause.firstWord(from)) || clause.hasLead) return false;
  if (clause.leadBetween(from, clause.at)) return false;
  for (let index = from; index < clause.at - 1; index += 1) if (isSubject(clause, index)) return true;
  return false;
}

/** "She thanked them by liking this post": somebody other than the reader did it, or we did. */
function isByOthers(clause: ClauseTokens): boolean {
  const { words } = clause;
  const [first = '', second = ''] = clause.keys(clause.lastComma(clause.at), clause.at);
  const subject = words.determiner.has(first) ? second : first;
  return subject !== 'you' && words.subject.has(subject) && !words.imperative.has(subject);
}

/** The condition or the list before the phrase is about others. */
function isTheirs(clause: ClauseTokens): boolean {
  const condition = clause.keys(clause.lastComma(clause.at - 1), clause.at - 1);
  const behind = clause.keys(clause.end, clause.end + listReach);
  return isTheirCondition(clause, condition) || isTheirList(clause, behind);
}

/** "If they give us a like, follow us, …": the condition is about others, and so is the list it goes on with. */
function isTheirCondition({ words }: ClauseTokens, before: readonly string[]): boolean {
  const condition = before.findIndex((key) => key === 'if' || key === 'when');
  return condition !== -1 && words.others.has(before[condition + 1] ?? '');
}

/** "They give us a like, follow us on X, and …": a list of what others do. */
function isTheirList(clause: ClauseTokens, behind: readonly string[]): boolean {
  const isOfOthers = clause.words.others.has(clause.firstWord(clause.start));
  return isOfOthers && (behind.includes('and') || behind.includes('or'));
}

function isSubject(clause: ClauseTokens, index: number): boolean {
  const word = clause.tokens[index];
  return word !== undefined && clause.words.subject.has(word.key) && word.text !== 'IT';
}

function isNegated(clause: ClauseTokens): boolean {
  return clause.cues.some((cue) => {
    if (cue.owner !== 'negation' || cue.end > clause.first || cue.first < clause.start) return false;
    if (clause.first - cue.end > negationReach) return false;
    const between = clause.keys(cue.end, clause.first);
    if (between.includes('but') || isBehindCondition(clause, cue)) return false;
    return !between.includes(',') || isListWithOr(clause) || isLeftOpen(clause, between);
  });
}

/** "If you don't want to miss out follow us": the negation belongs to the condition, which only lacks its comma. */
function isBehindCondition(clause: ClauseTokens, negation: Cue): boolean {
  const before = clause.keyAt(clause.at - 1);
  const isOwn = clause.at - negation.end < 2 || before === 'to' || clause.words.joiner.has(before);
  return !isOwn && clause.words.condition.has(clause.firstWord(clause.start));
}

/** "Do not like our page, share this post, or tag a friend": the "do not" holds for each of them. */
function isListWithOr(clause: ClauseTokens): boolean {
  const before = clause.keyAt(clause.first - 1);
  if (before === 'or' || before === 'nor') return true;
  const behind = clause.keys(clause.end, clause.end + negationReach);
  const comma = behind.indexOf(',');
  return clause.keyAt(clause.first - 1) === ',' && comma !== -1 && behind[comma + 1] === 'or';
}

function isReported(clause: ClauseTokens): boolean {
  return clause.cues.some((cue) => {
    if ((cue.owner !== 'report' && cue.owner !== 'saying') || cue.end > clause.first) return false;
    const between = clause.keys(cue.end, clause.first).filter((key) => !marksAround.test(key));
    if (between[0] === ':' || between[0] === ',' || between[0] === '–' || between[0] === '—') between.shift();
    if (between.some((key) => key === ',' || strongMarks.has(key))) return false;
    if (cue.owner === 'saying' && isOwnSaying(clause, cue)) return false;
    return between.length <= (cue.owner === 'saying' ? 1 : reportReach);
  });
}

/** "Follow US guidance": capitals in a phrase that is not all capitals, with a noun behind. */
function isCountry(clause: ClauseTokens): boolean {
  const tokens = clause.tokens.slice(clause.first, clause.end);
  const at = tokens.findIndex((token) => token.text === 'US');
  if (at === -1 || tokens.every((token) => token.text === token.text.toUpperCase())) return false;
  const next = clause.tokens[clause.first + at + 1];
  return next?.kind === 'word' && !clause.words.behindUs.has(next.key);
}

/** "Do not, if you can help it, …" and "Do not please …": the negation waits for its verb. */
function isLeftOpen(clause: ClauseTokens, between: readonly string[]): boolean {
  return between[0] === ',' || clause.words.opener.has(between[0] ?? '');
}

/** "Do you already …?", "Do you … yet?": the question is an ask. "Do you …?" alone may want to know. */
function isAsked(clause: ClauseTokens): boolean {
  const isOpen = clause.approach === 'blocked' && ['yet', 'already'].includes(clause.keyAt(clause.end));
  return (clause.approach === 'asked' || isOpen) && clause.tokens.at(-1)?.text.startsWith('?') === true;
}

/** "Like us is a bad line": an ask is spoken of as a thing. A noun is only a subject: "this silent killer is …". */
function isMentioned(clause: ClauseTokens): boolean {
  if (clause.approach === 'inside' || !clause.words.imperative.has(clause.keyAt(clause.first))) return false;
  const last = clause.keyAt(clause.end - 1);
  if (last === 'you' || clause.words.relative.has(last)) return false;
  return clause.cues.some((cue) => cue.owner === 'mention' && cue.first === clause.end);
}

/** "Our nurses say: like us": what we say ourselves is not told about; "our old posts say" and "we never say" are. */
function isOwnSaying(clause: ClauseTokens, saying: Cue): boolean {
  if (clause.keyAt(saying.end) !== ':') return false;
  const before = clause.keys(Math.max(0, saying.first - ownSpeakerReach), saying.first);
  const speaker = before.findLastIndex((key) => clause.words.own.has(key));
  if (speaker === -1 || before.slice(speaker).some((key) => clause.words.wording.has(key))) return false;
  const isDenied = (cue: Cue) => cue.owner === 'negation' && cue.first < saying.first;
  return !clause.cues.some(isDenied);
}

/** "Would you like us on Facebook or by phone?" and "Will you recommend us?" ask what somebody wants or thinks. */
function isWish(clause: ClauseTokens): boolean {
  if (!clause.words.wish.has(clause.keyAt(clause.first)) || clause.keyAt(clause.first - 1) !== 'you')
    return false;
  return (
    ['would', 'will', "'d"].includes(clause.keyAt(clause.first - 2)) && clause.first - 2 === clause.start
  );
}

/**
 * "Small clinics (like us) saw more calls", "Just like when you visit your dentist, we …", "Like us on the ward, you
 * may feel tired": the word "like" compares, and the main clause comes before it or behind it.
 */
function isComparison(clause: ClauseTokens): boolean {
  if (clause.keyAt(clause.first) !== 'like') return false;
  const isAside = clause.keyAt(clause.first - 1) === '(' && clause.tokens[clause.first - 2]?.kind === 'word';
  const isLower = clause.tokens[clause.first]?.type.isCapitalised === false;
  if (isAside && isLower) return true;
  if (clause.approach !== 'start') return false;
  const behind = clause.keys(clause.end, clause.end + comparisonReach);
  const comma = behind.indexOf(',');
  const next = behind[comma + 1] ?? '';
  return comma !== -1 && (clause.words.subject.has(next) || clause.words.determiner.has(next));
}
