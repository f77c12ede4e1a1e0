import type { PhraseHit } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { askPhrases } from '../ask-phrases.ts';
import { deletionOfAsk, isAsk } from '../is-ask.ts';
import phrases from './phrases.json' with { type: 'json' };

/** "Share it, extend it, and protect it": one of several things done to what was named before, which is no post. */
const doneToo =
  /^,? (?:(?:and|or) )?(?!comment|follow|forward|like|love|pin|post|repost|retweet|save|send|tag|tweet)[a-z]+ (?:it|them)\b/i;
/** "If you're from the city council, please share!" asks those who know for an answer. */
const fromThere = /\bif you(?:'re|’re| are| work) (?:from|at|in|with|for|on the)\b/i;

/** Asks readers to spread a post. */
export default defineRule({
  id: 'no-share-bait',
  goal: 'social',
  level: 'should-fix',
  about: 'Asks readers to spread a post',
  say: () => 'This line asks readers to spread a post.',
  why: 'Sharing helps when it reaches one person who needs it. Reach alone helps nobody.',
  try: ['Name who it helps: Show this page to the person who cares for you.'],
  phrases: askPhrases(phrases),
  check: ({ document, report }) => ({
    phrase(hit) {
      if (isAsk(hit) && !isOfSomethingElse(hit)) report(hit.range, { fix: deletionOfAsk(document, hit) });
    },
  }),
});

/** "Save it, share it, …": a row of asks, whatever else stands in it. */
const askedBefore = /\b(?:copy|like|love|pin|print|read|save|tag|watch) (?:it|this)\W*$/i;

function isOfSomethingElse({ block, sentence, start, stop }: PhraseHit): boolean {
  const before = block.text.slice(sentence.start, start);
  return (doneToo.test(block.text.slice(stop)) && !askedBefore.test(before)) || fromThere.test(before);
}
