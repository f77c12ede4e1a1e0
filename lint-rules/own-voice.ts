import type { Block, Document, Sentence } from '#linter/document/document.ts';
import type { PhraseHit } from '#linter/document/phrases/phrase.ts';
import { isCited } from './model.ts';

const relatives = new Set(['who', 'which', 'whose']);
const linking = new Set(['is', 'are', 'was', 'were', 'be']);
/** Words that name or report what comes right behind them: "posts that say …", "phrases such as …". */
const report =
  /(?:\b(?:such as|for example|for instance|e\.g\.|i\.e\.|called|titled|entitled|labell?ed|means?|meant|meaning)|\b(?:say|says|said|saying|reads?|wrote|writes?|heard|hears?)(?: that| ,| :)?|\b(?:the|these|those|a|words?|lines?|posts?|phrases?|slogans?|labels?|ads?) (?:words?|phrases?|lines?|labels?|slogans?|terms?|like|such as)(?: like| :| ,)?)(?: (?:a|an|the|our|your|they|it|we|he|she|is|are|they're|it's|["“‘']))*[\s\d.,]*$/;
const dividers = new Set([':', ';', '—', '–', '!', '?', '…', '(', ')', '|', '•']);

/** Words that take back what follows them in their clause. */
const denial =
  /\b(?:no|not|never|nor|neither|none|nothing|nobody|cannot|without|few|little|unlikely|hardly|rarely|seldom|impossible|isn|aren|wasn|don|doesn|didn|can|couldn|won|wouldn|haven|hasn|shouldn)\b(?:'t)?/g;
/** Looks like a denial but is none. */
const noDenial =
  /\b(?:no (?:matter|wonder|doubt|more|longer)|not (?:only|just|to mention)|(?:don't|do not) (?:miss|wait|forget|hesitate|delay)|nothing (?:beats|works like)|never (?:been|before|felt|get|suffer|worry)|can)\b(?!'t)/g;
/** Words that hold what they speak of at arm's length, wherever in the sentence they stand before it. */
const distance =
  /\b(?:myths?|misconceptions?|beware|be (?:wary|careful|suspicious|sceptical|skeptical|on guard)|wary of|watch (?:out )?for|look out for|scams?|scammers?|frauds?|fraudulent|hoax(?:es)?|quacks?|false(?:ly)?|untrue|unproven|misleading|so-called|supposed(?:ly)?|alleged(?:ly)?|too good to be true|far from|(?:is|are|was|were) said to|(?:absurd|cruel|dangerous|dishonest|foolish|irresponsible|naive|reckless|risky|silly|unethical|unfair) to|red flags?|warning signs?|unlike(?=[^,]*$)|wrong to|no such thing as|rather than|(?:claim|promis|advertis|market|tout|boast|pretend|pitch|hype|rumou?r)(?:e|s|es|ed|ing|ting)?|ads|(?:ads?|adverts?|sellers?|labels?|posts?|videos?|websites?|influencers?) (?:said|says?|told)|fined|convicted|sued|sentenced|for saying|watchdog|regulators?|believ(?:e|es|ed|ing)|think|thinks|thought|wonder|whether|ask if|asks if|hope|hopes|hoped|hoping|as if|as though)\b/;
/** The same said by the writer in the first person: a promise of one's own. */
const ownPromise = /\b(?:we|i|our \w+)(?: \w+)? (?:claim|promise|believe|think|hope)\b/;
/** Said behind it: "… is a myth". */
const takenBack =
  /^\W*(?:\w+ ){0,6}?(?:is|are|was|were|do|does|can|should|would|has|have|sounds?|may be|might be|probably)\b(?: \w+){0,3}?(?: a| an)? ?(?:not|n't|never|no|myths?|false|untrue|wrong|scams?|hoax|lies?|marketing|misleading|unproven|red flags?|warning signs?|too good|dreams?|fantas(?:y|ies)|nonsense|wishful)\b/;

const warningHeads =
  /\b(?:myths?|misconceptions?|red flags?|warning signs?|scams?|frauds?|fraudulent|hoax(?:es)?|beware|be (?:wary|suspicious|sceptical|skeptical|careful|on guard)|wary of|watch (?:out )?for|look out for|avoid|do not|don't|never|false|unproven|misleading|untrue|claims?|too good to be true|spot(?:ting)?|what (?:people|ads|sellers) say)\b/;
const sourceHeads =
  /^(?:sources?|references?|citations?|further reading|read more|more reading|bibliography|notes)\b/;

/** Whether the article itself says a phrase: not quoted, forbidden, told about or said of people "who …". */
export function isOwnWords(hit: PhraseHit): boolean {
  if (hit.isQuoted || hit.isNegated || isCited(hit.sentence, hit.first)) return false;
  const { tokens } = hit.sentence;
  const [last, beforeLast] = [tokens[hit.first - 1]?.key ?? '', tokens[hit.first - 2]?.key ?? ''];
  if (relatives.has(last) || (linking.has(last) && relatives.has(beforeLast))) return false;
  return !report.test(textOf(hit.sentence, 0, hit.first));
}

/** Whether a sentence denies a phrase, doubts it, asks about it or warns of it. */
export function isDenied(hit: PhraseHit): boolean {
  const { sentence } = hit;
  if (isQuestion(sentence)) return !isAffirmed(hit);
  const before = textOf(sentence, 0, hit.first);
  if (distance.test(before) && !ownPromise.test(before)) return true;
  const clause = textOf(sentence, clauseStart(hit), hit.first).replace(noDenial, ' ');
  if (clause.match(denial)) return true;
  return takenBack.test(textOf(sentence, hit.end, sentence.tokens.length));
}

/** Whether a sentence leaves room for doubt before a phrase: "may", "some people", "about". Hedges are right. */
export function isHedged({ sentence, first }: PhraseHit): boolean {
  return /\b(?:may|might|could|should|often|usually|sometimes|many|most|some|about|nearly|almost|likely|probably|perhaps|generally|typically|aims?|trying|tries|try|seems?|appears?|potential(?:ly)?)\b/.test(
    textOf(sentence, 0, first),
  );
}

/** What a sentence names when it tells what a study saw: such figures and findings are reported, not promised. */
const study =
  /\b(?:in|from|of|during) (?:an?|the|this|that|these|those|one|our|another|two|three|several|some|many|\d+)? ?(?:[\w-]+ ){0,3}(?:trials?|stud(?:y|ies)|surveys?|reviews?|experiments?)\b|\b(?:took part|taking part|participants|volunteers|the (?:trial|study|survey) (?:was|found|showed|saw))\b/;

/** Whom or what a study counted: "in eight people", "in the small group", "in mice". */
const counted =
  /\bin (?:(?:about|all|only|just|over|under|some) )?(?:(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|a hundred) (?:\w+ )?(?:adults|animals|babies|children|men|mice|patients|people|rats|volunteers|women)|(?:an?|the|this|that) (?:\w+ )?(?:cohort|group|sample|series|trial)|(?:animals|mice|rats|tests))\b/;
const reported = /\b(?:found|measured|noted|observed|recorded|reported|saw|showed|tested|was|were)\b/;

/** Whether a sentence tells what a study saw. "Studies prove" is a way to sell and no report. */
export function isFromStudy({ text }: Sentence): boolean {
  const said = text.toLowerCase();
  return study.test(said) || (reported.test(said) && counted.test(said));
}

/** Whether a sentence asks instead of saying. */
export function isQuestion(sentence: Sentence): boolean {
  return sentence.tokens.slice(-3).some(({ text }) => text.startsWith('?'));
}

const yes =
  /^\W*(?:yes(?:[,:]? and\b| ?!|[.,]? (?:it|fast|easily|really|completely)\b)|absolutely\b|of course\b|definitely\b|you bet\b|without (?:a )?doubt\b)/;

/** Whether the question a phrase is asked in is answered with a yes that knows no doubt: it says the phrase then. */
export function isAffirmed({ block, sentence }: PhraseHit): boolean {
  const next = block.sentences[block.sentences.indexOf(sentence) + 1];
  return isQuestion(sentence) && next !== undefined && yes.test(lower(next.text));
}

/**
 * Whether a block shows what to beware of: it stands in a myth, under a heading such as "Red flags", in a list that
 * is led in by such words, or behind a sentence of them.
 */
export function isWarnedOf(document: Document, hit: PhraseHit): boolean {
  const { block, sentence } = hit;
  /* The myth is its title. What stands below is our own voice. */
  if (block.components.includes('Myth') && !block.isBody) return true;
  const sentencesBefore = block.sentences.slice(0, block.sentences.indexOf(sentence)).slice(-2);
  if (sentencesBefore.some(({ text }) => distance.test(lower(text)))) return true;
  return headsOf(document, block).some((text) => warningHeads.test(text));
}

/** Whether a block is part of a list of sources, where titles are other people's words. */
export function isInSources(document: Document, block: Block): boolean {
  return (
    (block.isFootnote && isReference(block)) ||
    headsOf(document, block).some((text) => sourceHeads.test(text))
  );
}

/** A footnote that leads to a source, or says of which year it is; others are remarks of our own. */
function isReference({ text, spans }: Block): boolean {
  return spans.some(({ kind }) => kind === 'link') || /\b(?:1[89]|20)\d\d\b|\bdoi\b|\bwww\./i.test(text);
}

/** The headings a block stands under in lower case, the words that lead its list in, and the first row of its table. */
export function headsOf({ blocks }: Document, block: Block): string[] {
  const heads: string[] = [];
  /* A label, such as a name in the front matter, is under no heading. */
  if (blocks[block.index] !== block) return heads;
  let depth = 7;
  let inRun = block.kind === 'list-item' || block.kind === 'table-cell';
  for (let index = block.index - 1; index >= 0 && depth > 1; index -= 1) {
    const above = blocks[index] as Block;
    if (above.kind === 'heading' && (above.depth ?? 1) < depth) {
      heads.push(lower(above.text));
      depth = above.depth ?? 1;
      inRun = false;
    } else if (inRun && above.kind === 'table-cell') {
      if (above.text.length < 30) heads.push(lower(above.text));
    } else if (inRun && above.kind !== 'list-item') {
      if (above.isBody) heads.push(lower(above.sentences.at(-1)?.text ?? ''));
      inRun = false;
    }
  }
  return heads;
}

function clauseStart({ sentence, first }: PhraseHit): number {
  for (let index = first - 1; index >= 0; index -= 1) {
    const key = sentence.tokens[index]?.key ?? '';
    if (dividers.has(key) || key === 'but') return index + 1;
  }
  return 0;
}

function textOf({ tokens }: Sentence, from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');
}

function lower(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

/** Whether a phrase is spoken of as a word: "the term …", "words such as …", "once called …". */
export function isNamed({ sentence, first }: PhraseHit): boolean {
  if (isCited(sentence, first)) return true;
  return /(?:\b(?:words?|terms?|phrases?|labels?|slurs?)\b[^.;:]{0,24}|\b(?:called|labell?ed|termed|named|say|says|said|saying|write|writes|writing)(?: (?:a|an|the))?)[\W\d]*$/.test(
    textOf(sentence, 0, first),
  );
}

const firstPerson = /\b(?:we|us|our|ours|we're|we've|we'll)\b/;
/** Whom a sentence is about when it speaks of somebody else: "their office", "some agencies", "other clinics". */
const others =
  /\b(?:they|them|their|theirs|they're|(?:other|some|many|most|these|those|several|few|all) (?:\w+ ){0,2}(?:agencies|clinics|companies|groups|hospitals|offices|organi[sz]ations|people|teams|websites|sites)|agencies|employees)\b/;
const person = /\b(?:he|she|his|her|hers|him)\b/;
/** "The resources they provide, from …": whose they are stands right before. */
const theyDo = /\b(?:they|he|she) [a-z]+(?: [—–,:-])*(?: from| such as| like)? ?$/;
const reader = /\b(?:you|your|yours)\b/;

/** Whether a phrase is said of somebody else: another office, a person in a short life, agencies in general. */
export function isOfOthers({ block, sentence, first, words }: PhraseHit): boolean {
  const text = lower(sentence.text);
  if (theyDo.test(textOf(sentence, 0, first))) return true;
  if (firstPerson.test(text)) return false;
  /* "A centre of excellence in Ghent runs the register": one of many, and no word to the reader. */
  if (
    /(?:^|[,;:] )(?:an?|another|one) $/.test(text.slice(0, words[0] ? words[0].start - sentence.start : 0)) &&
    !reader.test(text)
  )
    return true;
  return others.test(textOf(sentence, 0, first)) || person.test(lower(block.text));
}

/** Words that names of posts, offices and schemes are made with. */
const partOfName =
  /^(?:act|assistance|association|award|awards|bureau|cent(?:er|re)|chief|day|department|director|division|executive|fund|head|index|institute|lab|manager|office|officer|order|program|programme|project|strategist|summit|week|[A-Z]{2,})$/i;

/** Whether a phrase is a name or part of one: "the Office of Customer Experience", "a Customer Experience Index". */
export function isInName({ block, sentence, first, end, words }: PhraseHit): boolean {
  const named = words.filter(({ text }) => text.length > 3);
  if (!named.at(-1)?.type.isCapitalised) return false;
  const { tokens } = sentence;
  const around = [tokens[first - 1], tokens[first - 2], tokens[end], tokens[end + 1]];
  if (around.some((token) => token?.type?.isCapitalised && partOfName.test(token.text))) return true;
  if (!named.every(({ type }) => type.isCapitalised)) return false;
  /* The title of a page and its site: "How to Be Top-Notch - Digital.gov". */
  if (/^ [-–—|] \p{Lu}/u.test(block.text.slice(words.at(-1)?.end ?? 0))) return true;
  const isTitle = block.kind === 'heading' || !block.isBody;
  return !isTitle && first > 0 && sentence.words.some(({ text }) => /^\p{Ll}{5,}/u.test(text));
}
