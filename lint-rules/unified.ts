import type { AnyRule } from '#linter/rule/define-rule.ts';
import { toPlugin } from '#linter/unified.ts';
import goodLinkText from './findable/good-link-text/rule.ts';
import headingOrder from './findable/heading-order/rule.ts';
import noDeadLink from './findable/no-dead-link/rule.ts';
import requireAltText from './findable/require-alt-text/rule.ts';
import sharePreview from './findable/share-preview/rule.ts';
import canReadArticle from './housekeeping/can-read-article/rule.ts';
import exceptions from './housekeeping/exceptions/rule.ts';
import { rules, wordLists } from './index.ts';
import maxAcronyms from './plain/max-acronyms/rule.ts';
import maxParagraphWords from './plain/max-paragraph-words/rule.ts';
import noShouting from './plain/no-shouting/rule.ts';
import preferActive from './plain/prefer-active/rule.ts';
import noCommentBait from './social/no-comment-bait/rule.ts';
import noFollowUs from './social/no-follow-us/rule.ts';
import noLikeUs from './social/no-like-us/rule.ts';
import noMetricsTalk from './social/no-metrics-talk/rule.ts';
import noPressReleaseTitle from './social/no-press-release-title/rule.ts';
import noPrizeBait from './social/no-prize-bait/rule.ts';
import noSelfTalk from './social/no-self-talk/rule.ts';
import noShareBait from './social/no-share-bait/rule.ts';
import noSubscribeNag from './social/no-subscribe-nag/rule.ts';
import noTagBait from './social/no-tag-bait/rule.ts';
import noVoteBait from './social/no-vote-bait/rule.ts';
import requireConnection from './social/require-connection/rule.ts';
import requireOfflineStep from './social/require-offline-step/rule.ts';
import requireReplyPath from './social/require-reply-path/rule.ts';
import requireSupport from './social/require-support/rule.ts';
import noBareList from './substance/no-bare-list/rule.ts';
import noEmptySection from './substance/no-empty-section/rule.ts';
import noFiller from './substance/no-filler/rule.ts';
import noKeywordStuffing from './substance/no-keyword-stuffing/rule.ts';
import noPadding from './substance/no-padding/rule.ts';
import noVagueHeading from './substance/no-vague-heading/rule.ts';
import requireNextStep from './substance/require-next-step/rule.ts';
import requireOriginal from './substance/require-original/rule.ts';
import citeNumbers from './trust/cite-numbers/rule.ts';
import noExamplePeople from './trust/no-example-people/rule.ts';
import noStaleNumber from './trust/no-stale-number/rule.ts';
import requireDisclosure from './trust/require-disclosure/rule.ts';
import requireExpert from './trust/require-expert/rule.ts';
import requireReview from './trust/require-review/rule.ts';
import requireSources from './trust/require-sources/rule.ts';
import requireWhenToGetHelp from './trust/require-when-to-get-help/rule.ts';
import reviewDate from './trust/review-date/rule.ts';

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
export const retextNoSelfTalk = plugin(noSelfTalk);
export const retextNoPressReleaseTitle = plugin(noPressReleaseTitle);
export const retextNoMetricsTalk = plugin(noMetricsTalk);
export const retextRequireConnection = plugin(requireConnection);
export const retextRequireSupport = plugin(requireSupport);
export const retextRequireReplyPath = plugin(requireReplyPath);
export const retextRequireOfflineStep = plugin(requireOfflineStep);
export const retextMaxAcronyms = plugin(maxAcronyms);
export const retextMaxParagraphWords = plugin(maxParagraphWords);
export const retextPreferActive = plugin(preferActive);
export const retextNoShouting = plugin(noShouting);
export const retextRequireNextStep = plugin(requireNextStep);
export const retextNoFiller = plugin(noFiller);
export const retextNoPadding = plugin(noPadding);
export const retextNoBareList = plugin(noBareList);
export const retextNoEmptySection = plugin(noEmptySection);
export const retextNoVagueHeading = plugin(noVagueHeading);
export const retextNoKeywordStuffing = plugin(noKeywordStuffing);
export const retextRequireOriginal = plugin(requireOriginal);
export const retextRequireExpert = plugin(requireExpert);
export const retextRequireReview = plugin(requireReview);
export const retextReviewDate = plugin(reviewDate);
export const retextRequireSources = plugin(requireSources);
export const retextCiteNumbers = plugin(citeNumbers);
export const retextNoStaleNumber = plugin(noStaleNumber);
export const retextRequireWhenToGetHelp = plugin(requireWhenToGetHelp);
export const retextRequireDisclosure = plugin(requireDisclosure);
export const retextNoExamplePeople = plugin(noExamplePeople);
export const retextSharePreview = plugin(sharePreview);
export const retextGoodLinkText = plugin(goodLinkText);
export const retextRequireAltText = plugin(requireAltText);
export const retextHeadingOrder = plugin(headingOrder);
export const retextNoDeadLink = plugin(noDeadLink);
export const retextCanReadArticle = plugin(canReadArticle);
export const retextExceptions = plugin(exceptions);

/** All rules at once, as a preset: `remark().use(bedside)`. */
export default { plugins: rules.map(plugin) };
