import type { AnyRule } from '#linter/rule/define-rule.ts';
import { toPlugin } from '#linter/unified.ts';
import noDuplicateTitle from './corpus/no-duplicate-title/rule.ts';
import noNearCopy from './corpus/no-near-copy/rule.ts';
import canReadArticle from './housekeeping/can-read-article/rule.ts';
import exceptions from './housekeeping/exceptions/rule.ts';
import { rules, wordLists } from './index.ts';
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

/*
 * Every rule under its own name, for remark and retext pipelines:
 *
 *   retext().use(retextEnglish).use(retextNoLikeUs)
 *   remark().use(retextNoLikeUs)
 */
const known = rules.map(({ id }) => id);
const plugin = (rule: AnyRule) => toPlugin(rule, { wordLists, known });

export const retextNoLikeUs = plugin(noLikeUs);
export const retextNoFollowUs = plugin(noFollowUs);
export const retextNoShareBait = plugin(noShareBait);
export const retextNoTagBait = plugin(noTagBait);
export const retextNoCommentBait = plugin(noCommentBait);
export const retextNoVoteBait = plugin(noVoteBait);
export const retextNoPrizeBait = plugin(noPrizeBait);
export const retextNoSubscribeNag = plugin(noSubscribeNag);
export const retextPlainWords = plugin(plainWords);
export const retextExplainTerms = plugin(explainTerms);
export const retextExplainAcronyms = plugin(explainAcronyms);
export const retextMaxJargonDensity = plugin(maxJargonDensity);
export const retextMaxSentenceWords = plugin(maxSentenceWords);
export const retextReadingGrade = plugin(readingGrade);
export const retextHardSentence = plugin(hardSentence);
export const retextNoThinContent = plugin(noThinContent);
export const retextAnswerFirst = plugin(answerFirst);
export const retextNoHappyTalk = plugin(noHappyTalk);
export const retextNoPromoPush = plugin(noPromoPush);
export const retextNoReaderLabel = plugin(noReaderLabel);
export const retextNoEasyClaim = plugin(noEasyClaim);
export const retextPersonFirst = plugin(personFirst);
export const retextConsistentTerms = plugin(consistentTerms);
export const retextClearNumbers = plugin(clearNumbers);
export const retextNoVagueQuantity = plugin(noVagueQuantity);
export const retextNoFiller = plugin(noFiller);
export const retextNoAbsoluteClaim = plugin(noAbsoluteClaim);
export const retextNoHype = plugin(noHype);
export const retextNoBareTestimonial = plugin(noBareTestimonial);
export const retextNoCareSubstitute = plugin(noCareSubstitute);
export const retextNoPrivacyAsk = plugin(noPrivacyAsk);
export const retextNoNearCopy = plugin(noNearCopy);
export const retextNoDuplicateTitle = plugin(noDuplicateTitle);
export const retextCanReadArticle = plugin(canReadArticle);
export const retextExceptions = plugin(exceptions);

/** All rules at once, as a preset: `remark().use(bedside)`. */
export default { plugins: rules.map(plugin) };
