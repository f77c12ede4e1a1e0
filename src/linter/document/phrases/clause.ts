import type { Sentence } from '../document.ts';
import { ClauseTokens, marksAround, strongMarks } from './clause-tokens.ts';
import { type Cue, words } from './cues.ts';
import { isTheirCondition, isTheirList, listReach } from './others.ts';

/** What the clause around a phrase says about it. */
export interface ClauseContext {
  isNegated: boolean;
  isReported: boolean;
  hasSubject: boolean;
  isRequest: boolean;
  isLooseRequest: boolean;
}

/** Words a negation or a report reaches across. About 70 and 40 characters of clause. */
const negationReach = 14;
const reportReach = 6;

/** Reads the clause around the tokens from `first` up to `end`. */
export function readClause(sentence: Sentence, first: number, end: number): ClauseContext {
  const clause = new ClauseTokens(sentence, first, end);
  const hasOwnSubject = hasSubject(clause);
  const canBeRequest = !hasOwnSubject && !isCountry(clause);
  const isPlainRequest = canBeRequest && isRequest(clause);
  return {
    isNegated: isNegated(clause),
    isReported: isReported(clause),
    hasSubject: hasOwnSubject,
    isRequest: isPlainRequest,
    isLooseRequest: isPlainRequest || (canBeRequest && isLoose(clause)),
  };
}

function isRequest(clause: ClauseTokens): boolean {
  const { approach } = clause;
  if (approach === 'start') return true;
  if (approach === 'blocked') return false;
  if (clause.hasLead) return true;
  if (approach === 'inside') return false;
  const segment = clause.firstWord(clause.lastComma(clause.at - 1));
  const stretch = clause.firstWord(clause.start);
  if (approach === 'joined') {
    return (
      clause.at - 1 <= clause.start ||
      clause.tokens[clause.at - 2]?.text === ',' ||
      [segment, stretch].some((word) => words.imperative.has(word)) ||
      clause.leadBetween(clause.start, clause.at)
    );
  }
  const isAfterSo = clause.at < clause.first && ['so', 'then'].includes(clause.keyAt(clause.at));
  return (
    isAfterSo || words.imperative.has(stretch) || words.opener.has(stretch) || words.imperative.has(segment)
  );
}

function isLoose(clause: ClauseTokens): boolean {
  const { approach } = clause;
  if (approach === 'comma') return true;
  if (approach === 'joined') return true;
  if (approach !== 'inside') return false;
  const before = clause.keyAt(clause.at - 1);
  if (words.subject.has(before) || words.auxiliary.has(before)) return false;
  const isLabel = clause.tokens[clause.first]?.type.isCapitalised ?? false;
  return isLabel || words.opener.has(clause.firstWord(clause.lastComma(clause.at - 1)));
}

function hasSubject(clause: ClauseTokens): boolean {
  const { approach } = clause;
  if (approach === 'start') return false;
  if (approach === 'blocked') return true;
  for (let index = clause.lastComma(clause.at); index < clause.at - 1; index += 1) {
    if (words.subject.has(clause.keyAt(index)) && words.relative.has(clause.keyAt(index + 1))) return true;
  }
  if (approach === 'comma') return isTheirs(clause);
  if (approach === 'inside') return isSubject(clause, clause.at - 1);
  if (approach !== 'joined') return false;
  const from = clause.lastComma(clause.at - 1);
  if (words.imperative.has(clause.firstWord(from)) || clause.hasLead) return false;
  if (clause.leadBetween(from, clause.at)) return false;
  for (let index = from; index < clause.at - 1; index += 1) if (isSubject(clause, index)) return true;
  return false;
}

/** The condition or the list before the phrase is about others. */
function isTheirs(clause: ClauseTokens): boolean {
  const condition = clause.keys(clause.lastComma(clause.at - 1), clause.at - 1);
  const behind = clause.keys(clause.end, clause.end + listReach);
  return isTheirCondition(condition) || isTheirList(clause.firstWord(clause.start), behind);
}

function isSubject(clause: ClauseTokens, index: number): boolean {
  const word = clause.tokens[index];
  return word !== undefined && words.subject.has(word.key) && word.text !== 'IT';
}

function isNegated(clause: ClauseTokens): boolean {
  return clause.cues.some((cue) => {
    if (cue.owner !== 'negation' || cue.end > clause.first || cue.first < clause.start) return false;
    if (clause.first - cue.end > negationReach) return false;
    const between = clause.keys(cue.end, clause.first);
    if (between.includes('but') || isBehindCondition(clause, cue)) return false;
    return !between.includes(',') || isListWithOr(clause) || isLeftOpen(between);
  });
}

/** "If you don't want to miss out follow us": the negation belongs to the condition, which only lacks its comma. */
function isBehindCondition(clause: ClauseTokens, negation: Cue): boolean {
  const before = clause.keyAt(clause.at - 1);
  const isOwn = clause.at - negation.end < 2 || before === 'to' || words.joiner.has(before);
  return !isOwn && words.condition.has(clause.firstWord(clause.start));
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
  const isOpen = clause.keyAt(clause.end - 1) === 'you';
  if (!isOpen && clause.cues.some((cue) => cue.owner === 'mention' && cue.first === clause.end)) return true;
  return clause.cues.some((cue) => {
    if ((cue.owner !== 'report' && cue.owner !== 'saying') || cue.end > clause.first) return false;
    if (cue.owner === 'saying' && isSaidByUs(clause, cue)) return false;
    const between = clause.keys(cue.end, clause.first).filter((key) => !marksAround.test(key));
    if (between[0] === ':' || between[0] === ',' || between[0] === '–' || between[0] === '—') between.shift();
    if (between.some((key) => key === ',' || strongMarks.has(key))) return false;
    return between.length <= (cue.owner === 'saying' ? 1 : reportReach);
  });
}

/** "Our nurses say: …", "We say …": whoever publishes the page asks through its own people. */
function isSaidByUs(clause: ClauseTokens, cue: Cue): boolean {
  const from = Math.max(0, cue.first - 3);
  const speaker = clause.keys(from, cue.first);
  const at = speaker.findLastIndex((key) => words.ourselves.has(key));
  return at !== -1 && speaker.slice(at + 1).every((key) => !words.wording.has(key));
}

/** "Follow US guidance": capitals in a phrase that is not all capitals, with a noun behind. */
function isCountry(clause: ClauseTokens): boolean {
  const tokens = clause.tokens.slice(clause.first, clause.end);
  const at = tokens.findIndex((token) => token.text === 'US');
  if (at === -1 || tokens.every((token) => token.text === token.text.toUpperCase())) return false;
  const next = clause.tokens[clause.first + at + 1];
  return next?.kind === 'word' && !words.behindUs.has(next.key);
}

/** "Do not, if you can help it, …" and "Do not please …": the negation waits for its verb. */
function isLeftOpen(between: readonly string[]): boolean {
  return between[0] === ',' || words.opener.has(between[0] ?? '');
}
