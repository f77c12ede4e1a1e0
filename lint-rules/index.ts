import type { WordLists } from '#linter/document/vocabulary.ts';
import type { AnyRule } from '#linter/rule/define-rule.ts';
import noDuplicateTitle from './corpus/no-duplicate-title/rule.ts';
import noNearCopy from './corpus/no-near-copy/rule.ts';
import canReadArticle from './housekeeping/can-read-article/rule.ts';
import exceptions from './housekeeping/exceptions/rule.ts';
import clearNumbers from './plain/clear-numbers/rule.ts';
import consistentTerms from './plain/consistent-terms/rule.ts';
import explainAcronyms from './plain/explain-acronyms/rule.ts';
import explainTerms from './plain/explain-terms/rule.ts';
import hardSentence from './plain/hard-sentence/rule.ts';
import maxJargonDensity from './plain/max-jargon-density/rule.ts';
import maxSentenceWords from './plain/max-sentence-words/rule.ts';
import noVagueQuantity from './plain/no-vague-quantity/rule.ts';
import personFirst from './plain/person-first/rule.ts';
import plainWords from './plain/plain-words/rule.ts';
import readingGrade from './plain/reading-grade/rule.ts';
import noCommentBait from './social/no-comment-bait/rule.ts';
import noEasyClaim from './social/no-easy-claim/rule.ts';
import noFollowUs from './social/no-follow-us/rule.ts';
import noHappyTalk from './social/no-happy-talk/rule.ts';
import noLikeUs from './social/no-like-us/rule.ts';
import noPrizeBait from './social/no-prize-bait/rule.ts';
import noPromoPush from './social/no-promo-push/rule.ts';
import noReaderLabel from './social/no-reader-label/rule.ts';
import noShareBait from './social/no-share-bait/rule.ts';
import noSubscribeNag from './social/no-subscribe-nag/rule.ts';
import noTagBait from './social/no-tag-bait/rule.ts';
import noVoteBait from './social/no-vote-bait/rule.ts';
import answerFirst from './substance/answer-first/rule.ts';
import noFiller from './substance/no-filler/rule.ts';
import noThinContent from './substance/no-thin-content/rule.ts';
import noAbsoluteClaim from './trust/no-absolute-claim/rule.ts';
import noBareTestimonial from './trust/no-bare-testimonial/rule.ts';
import noCareSubstitute from './trust/no-care-substitute/rule.ts';
import noHype from './trust/no-hype/rule.ts';
import noPrivacyAsk from './trust/no-privacy-ask/rule.ts';

/** Every rule, in the order writers meet them. */
export const rules: readonly AnyRule[] = [
  noLikeUs,
  noFollowUs,
  noShareBait,
  noTagBait,
  noCommentBait,
  noVoteBait,
  noPrizeBait,
  noSubscribeNag,
  plainWords,
  explainTerms,
  explainAcronyms,
  maxJargonDensity,
  maxSentenceWords,
  readingGrade,
  hardSentence,
  noThinContent,
  answerFirst,
  noHappyTalk,
  noPromoPush,
  noReaderLabel,
  noEasyClaim,
  personFirst,
  consistentTerms,
  clearNumbers,
  noVagueQuantity,
  noFiller,
  noAbsoluteClaim,
  noHype,
  noBareTestimonial,
  noCareSubstitute,
  noPrivacyAsk,
  noNearCopy,
  noDuplicateTitle,
  canReadArticle,
  exceptions,
];

/** Lists of words that rules look words up in by name. */
export const wordLists: WordLists = {};
