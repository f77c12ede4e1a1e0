import { expect, test } from 'vitest';
import { articleSchema, authorsOf, reviewersOf } from '#schemas/index.ts';

const article = {
  title: 'What is flu?',
  description: 'A description that is long enough to be accepted by the schema of articles.',
  topic: 'flu',
  author: 'ann',
  published: '2026-01-02',
};
const faultsOf = (changes: object) =>
  articleSchema()
    .safeParse({ ...article, ...changes })
    .error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

test('an article may be written by several people and checked by several others', () => {
  const changes = { coAuthors: ['bo', 'ann'], reviewedBy: 'cy', coReviewers: ['dee'] };
  expect(faultsOf(changes)).toEqual([]);
  const written = articleSchema().parse({ ...article, ...changes });
  expect(authorsOf(written)).toEqual(['ann', 'bo']);
  expect(reviewersOf(written)).toEqual(['cy', 'dee']);
});

test('one author and nobody who checked is as before', () => {
  const written = articleSchema().parse(article);
  expect(authorsOf(written)).toEqual(['ann']);
  expect(reviewersOf(written)).toEqual([]);
});

test('nobody checks what they wrote themselves', () => {
  const message = 'Who wrote it cannot also be a reviewer. Ask somebody else to check it.';
  expect(faultsOf({ coAuthors: ['bo'], reviewedBy: 'bo' })).toEqual([['reviewedBy', message]]);
  expect(faultsOf({ reviewedBy: 'cy', coReviewers: ['dee', 'ann'] })).toEqual([['coReviewers.1', message]]);
});
