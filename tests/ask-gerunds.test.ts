import { describe, expect, test } from 'vitest';
import { rules } from '#rules/index.ts';
import { lintText } from './helpers/lint.ts';

const social = rules.filter(({ goal }) => goal === 'social');
const found = (text: string) => lintText(text, social).map(({ rule }) => rule);

/** What each rule finds as an order, with the verb as "by …" takes it. */
const asks = [
  ['no-like-us', 'liking our page'],
  ['no-follow-us', 'following us on Facebook'],
  ['no-share-bait', 'sharing this post with your friends'],
  ['no-save-bait', 'tapping the bookmark'],
  ['no-tag-bait', 'tagging a friend who needs this'],
  ['no-comment-bait', 'reviewing us on Google'],
  ['no-comment-bait', 'rating our clinic'],
  ['no-subscribe-nag', 'subscribing to our channel'],
  ['no-vote-bait', 'voting for us'],
] as const;

describe.each(asks)('%s in: %s', (rule, ask) => {
  test.each([
    `You can help by ${ask}.`,
    `Thank our nurses by ${ask}.`,
    `Please consider ${ask}.`,
    `You could say thank you by ${ask}.`,
    `Make sure you're ${ask}.`,
  ])('is found as the means to something: %s', (text) => {
    expect(found(text)).toContain(rule);
  });

  test.each([
    `She thanked them by ${ask}.`,
    `Patients do not sleep better by ${ask}.`,
    `Never help by ${ask}.`,
    `Nurses who help by ${ask} were asked why.`,
    `Pages that say "help by ${ask}" lose readers.`,
  ])('is left alone where others do it or nobody should: %s', (text) => {
    expect(found(text)).not.toContain(rule);
  });
});
