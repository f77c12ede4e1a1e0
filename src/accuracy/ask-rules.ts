/**
 * The rules about asking readers for something that helps the publisher: what calls-to-action.jsonl is labelled for.
 * Other social rules, on praise or on names for readers, are measured on cases of their own.
 */
export const askRules: ReadonlySet<string> = new Set([
  'no-like-us',
  'no-follow-us',
  'no-share-bait',
  'no-save-bait',
  'no-tag-bait',
  'no-comment-bait',
  'no-vote-bait',
  'no-prize-bait',
  'no-subscribe-nag',
]);
