import { expect, test } from 'vitest';
import { articleSchema, collections, groupSchema, questionSchema } from '../../src/schemas/index.ts';

const article = {
  title: 'How long does flu last?',
  description: 'What to expect day by day, what helps, and when to call for help with the flu.',
  topic: 'flu',
  author: 'ann',
  published: '2026-01-02',
};

/** What a writer reads about an article with some fields changed. */
function messagesFor(changes: Record<string, unknown>): string[] {
  return (
    articleSchema()
      .safeParse({ ...article, ...changes })
      .error?.issues.map(({ message }) => message) ?? []
  );
}

test('an article needs a title, a description, a topic, an author, and a day; all else has a default', () => {
  expect(messagesFor({})).toEqual([]);
  expect(articleSchema().parse(article)).toMatchObject({
    type: 'explainer',
    keyPoints: [],
    sources: [],
    draft: false,
  });
  for (const field of ['title', 'description', 'topic', 'author', 'published']) {
    expect(messagesFor({ [field]: undefined })[0], field).toMatch(/ is missing\.$/);
  }
});

test('a description that is too long is told its length and the limit', () => {
  expect(messagesFor({ description: 'x'.repeat(180) })).toEqual([
    'The description has 180 characters. Keep it to 160 or fewer.',
  ]);
});

test('a mistyped field is named, with the field that was probably meant', () => {
  expect(messagesFor({ keyPoint: [] })).toEqual([
    'There is no field called "keyPoint" here. Did you mean "keyPoints"?',
  ]);
  expect(messagesFor({ hobbies: 1 })).toEqual(['There is no field called "hobbies" here.']);
});

test('a day may be written as YAML reads it or as text, and must be in the calendar', () => {
  expect(articleSchema().parse({ ...article, published: new Date('2026-01-02') }).published).toBe(
    '2026-01-02',
  );
  expect(messagesFor({ published: '2026-02-30' })).toEqual([
    'The published date 2026-02-30 is not in the calendar.',
  ]);
  expect(messagesFor({ published: '2 January' })[0]).toMatch(/^Write the published date as YYYY-MM-DD/);
});

test('days must come in the order in which they can happen', () => {
  expect(messagesFor({ updated: '2025-01-01' })[0]).toMatch(/is before the published date/);
  expect(messagesFor({ lastReviewed: '2026-03-01', nextReview: '2026-02-01' })[0]).toMatch(
    /is before the last reviewed/,
  );
});

test('nobody checks their own article', () => {
  expect(messagesFor({ reviewedBy: 'ann' })[0]).toMatch(/^The author cannot also be the reviewer/);
});

test('a word from a fixed list is answered with the list', () => {
  expect(messagesFor({ type: 'blog' })[0]).toContain('explainer, howto, definition');
});

test('a list that was written as one line is asked for as a list', () => {
  expect(messagesFor({ keyPoints: 'one' })[0]).toContain('should be a list');
});

test('an answered question has an answer, and a declined one a reason', () => {
  const question = { text: 'Is flu dangerous?', askedAt: 'a class', date: '2026-01-02' };
  expect(questionSchema().safeParse({ ...question, state: 'open' }).success).toBe(true);
  expect(questionSchema().safeParse({ ...question, state: 'answered' }).success).toBe(false);
  expect(questionSchema().safeParse({ ...question, state: 'declined' }).success).toBe(false);
  expect(
    questionSchema().safeParse({ ...question, state: 'declined', reason: 'Ask your clinic.' }).success,
  ).toBe(true);
});

test('a group must say who runs it, what it costs, and when it was last checked', () => {
  const issues =
    groupSchema()
      .safeParse({})
      .error?.issues.map(({ path }) => path.join('.')) ?? [];
  expect(issues).toEqual(expect.arrayContaining(['runBy', 'cost', 'lastChecked', 'audience', 'url']));
});

test('every folder of content has a schema', () => {
  expect(Object.keys(collections).sort()).toEqual([
    'articles',
    'corrections',
    'glossary',
    'groups',
    'people',
    'questions',
    'topics',
    'voices',
  ]);
});

test('no message is in the words of a programmer', () => {
  const wrong = {
    title: 5,
    description: [],
    topic: 7,
    aliases: {},
    sources: [5],
    connect: 3,
    lintOk: 'x',
    draft: 'yes',
  };
  const messages = [
    ...messagesFor(wrong),
    ...(articleSchema().safeParse('x').error?.issues ?? []).map((i) => i.message),
  ];
  expect(messages.length).toBeGreaterThan(8);
  for (const message of messages) {
    expect(message).toMatch(/^(?:The|Write|Name|There|Give) .*[.":]/);
    expect(message).not.toMatch(/undefined|invalid|expected|received|NaN|\[object/i);
  }
});
