import type { WordLists } from '#linter/document/words/vocabulary.ts';
import type { AnyRule } from '#linter/rule/define-rule.ts';
import answerQuestions from './corpus/answer-questions/rule.ts';
import helpFirst from './corpus/help-first/rule.ts';
import keepCadence from './corpus/keep-cadence/rule.ts';
import linkOutward from './corpus/link-outward/rule.ts';
import noBurst from './corpus/no-burst/rule.ts';
import noDuplicateQuestion from './corpus/no-duplicate-question/rule.ts';
import noDuplicateTitle from './corpus/no-duplicate-title/rule.ts';
import noNearCopy from './corpus/no-near-copy/rule.ts';
import noOrphan from './corpus/no-orphan/rule.ts';
import noRepeatPromo from './corpus/no-repeat-promo/rule.ts';
import noStaleSite from './corpus/no-stale-site/rule.ts';
import noTemplateText from './corpus/no-template-text/rule.ts';
import oneNamePerTerm from './corpus/one-name-per-term/rule.ts';
import onePagePerLanguage from './corpus/one-page-per-language/rule.ts';
import startFromQuestions from './corpus/start-from-questions/rule.ts';
import stayFocused from './corpus/stay-focused/rule.ts';
import goodLinkText from './findable/good-link-text/rule.ts';
import headingOrder from './findable/heading-order/rule.ts';
import keptBack from './findable/kept-back/rule.ts';
import noDeadLink from './findable/no-dead-link/rule.ts';
import noLookalikeLetters from './findable/no-lookalike-letters/rule.ts';
import noRawSigns from './findable/no-raw-signs/rule.ts';
import requireAltText from './findable/require-alt-text/rule.ts';
import sharePreview from './findable/share-preview/rule.ts';
import canReadArticle from './housekeeping/can-read-article/rule.ts';
import exceptions from './housekeeping/exceptions/rule.ts';
import clearNumbers from './plain/clear-numbers/rule.ts';
import consistentTerms from './plain/consistent-terms/rule.ts';
import explainAcronyms from './plain/explain-acronyms/rule.ts';
import explainTerms from './plain/explain-terms/rule.ts';
import hardSentence from './plain/hard-sentence/rule.ts';
import maxAcronyms from './plain/max-acronyms/rule.ts';
import maxJargonDensity from './plain/max-jargon-density/rule.ts';
import maxListItems from './plain/max-list-items/rule.ts';
import maxParagraphWords from './plain/max-paragraph-words/rule.ts';
import maxSentenceWords from './plain/max-sentence-words/rule.ts';
import noShouting from './plain/no-shouting/rule.ts';
import noVagueQuantity from './plain/no-vague-quantity/rule.ts';
import personFirst from './plain/person-first/rule.ts';
import plainWords from './plain/plain-words/rule.ts';
import preferActive from './plain/prefer-active/rule.ts';
import readingGrade from './plain/reading-grade/rule.ts';
import leadToPeers from './social/lead-to-peers/rule.ts';
import noCommentBait from './social/no-comment-bait/rule.ts';
import noEasyClaim from './social/no-easy-claim/rule.ts';
import noFollowUs from './social/no-follow-us/rule.ts';
import noHappyTalk from './social/no-happy-talk/rule.ts';
import noLikeUs from './social/no-like-us/rule.ts';
import noMetricsTalk from './social/no-metrics-talk/rule.ts';
import noPressReleaseTitle from './social/no-press-release-title/rule.ts';
import noPrizeBait from './social/no-prize-bait/rule.ts';
import noPromoPush from './social/no-promo-push/rule.ts';
import noReaderLabel from './social/no-reader-label/rule.ts';
import noSaveBait from './social/no-save-bait/rule.ts';
import noSelfTalk from './social/no-self-talk/rule.ts';
import noShareBait from './social/no-share-bait/rule.ts';
import noSoftAsk from './social/no-soft-ask/rule.ts';
import noSubscribeNag from './social/no-subscribe-nag/rule.ts';
import noTagBait from './social/no-tag-bait/rule.ts';
import noVoteBait from './social/no-vote-bait/rule.ts';
import requireConnection from './social/require-connection/rule.ts';
import requireOfflineStep from './social/require-offline-step/rule.ts';
import requireReplyPath from './social/require-reply-path/rule.ts';
import requireSupport from './social/require-support/rule.ts';
import answerFirst from './substance/answer-first/rule.ts';
import noBareList from './substance/no-bare-list/rule.ts';
import noEmptySection from './substance/no-empty-section/rule.ts';
import noFiller from './substance/no-filler/rule.ts';
import noKeywordStuffing from './substance/no-keyword-stuffing/rule.ts';
import noPadding from './substance/no-padding/rule.ts';
import noThinContent from './substance/no-thin-content/rule.ts';
import noVagueHeading from './substance/no-vague-heading/rule.ts';
import requireNextStep from './substance/require-next-step/rule.ts';
import requireOriginal from './substance/require-original/rule.ts';
import citeNumbers from './trust/cite-numbers/rule.ts';
import noAbsoluteClaim from './trust/no-absolute-claim/rule.ts';
import noBareTestimonial from './trust/no-bare-testimonial/rule.ts';
import noCareSubstitute from './trust/no-care-substitute/rule.ts';
import noChatbotLeftovers from './trust/no-chatbot-leftovers/rule.ts';
import noDarkHour from './trust/no-dark-hour/rule.ts';
import noEndedConsent from './trust/no-ended-consent/rule.ts';
import noExamplePeople from './trust/no-example-people/rule.ts';
import noHype from './trust/no-hype/rule.ts';
import noPrivacyAsk from './trust/no-privacy-ask/rule.ts';
import noStaleNumber from './trust/no-stale-number/rule.ts';
import noUnfinishedText from './trust/no-unfinished-text/rule.ts';
import requireDisclosure from './trust/require-disclosure/rule.ts';
import requireExpert from './trust/require-expert/rule.ts';
import requireMeanwhile from './trust/require-meanwhile/rule.ts';
import requireReview from './trust/require-review/rule.ts';
import requireSources from './trust/require-sources/rule.ts';
import requireWhenToGetHelp from './trust/require-when-to-get-help/rule.ts';
import reviewDate from './trust/review-date/rule.ts';
import { guardLists } from './words/never-changed.ts';

/*
 * Made from the folders by `npm run new:rule -- --list`. Change only the order of the list.
 */

/** Every rule, in the order writers meet them. */
export const rules: readonly AnyRule[] = [
  noLikeUs,
  noFollowUs,
  noShareBait,
  noSaveBait,
  noTagBait,
  noCommentBait,
  noVoteBait,
  noPrizeBait,
  noSubscribeNag,
  noSoftAsk,
  noSelfTalk,
  noPressReleaseTitle,
  noMetricsTalk,
  requireConnection,
  requireSupport,
  leadToPeers,
  requireReplyPath,
  requireOfflineStep,
  plainWords,
  explainTerms,
  explainAcronyms,
  maxAcronyms,
  maxJargonDensity,
  readingGrade,
  hardSentence,
  maxSentenceWords,
  maxParagraphWords,
  preferActive,
  noShouting,
  noThinContent,
  answerFirst,
  requireNextStep,
  noHappyTalk,
  noPromoPush,
  noReaderLabel,
  noEasyClaim,
  personFirst,
  consistentTerms,
  clearNumbers,
  noVagueQuantity,
  maxListItems,
  noFiller,
  noAbsoluteClaim,
  noHype,
  noBareTestimonial,
  noCareSubstitute,
  noPrivacyAsk,
  noPadding,
  noBareList,
  noEmptySection,
  noVagueHeading,
  noKeywordStuffing,
  requireOriginal,
  requireExpert,
  requireMeanwhile,
  requireReview,
  reviewDate,
  requireSources,
  citeNumbers,
  noStaleNumber,
  requireWhenToGetHelp,
  requireDisclosure,
  noUnfinishedText,
  noChatbotLeftovers,
  noDarkHour,
  noExamplePeople,
  noEndedConsent,
  sharePreview,
  goodLinkText,
  requireAltText,
  headingOrder,
  noLookalikeLetters,
  noDeadLink,
  noRawSigns,
  keptBack,
  noNearCopy,
  noTemplateText,
  noDuplicateTitle,
  noDuplicateQuestion,
  noOrphan,
  keepCadence,
  noBurst,
  noRepeatPromo,
  helpFirst,
  stayFocused,
  startFromQuestions,
  answerQuestions,
  noStaleSite,
  linkOutward,
  oneNamePerTerm,
  onePagePerLanguage,
  canReadArticle,
  exceptions,
];

/** Lists of words that rules look words up in by name. */
export const wordLists: WordLists = guardLists;

export { model } from './model.ts';
export { profiles } from './profiles.ts';
