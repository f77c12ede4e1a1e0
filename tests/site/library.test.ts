import { expect, test } from 'vitest';
import type { LinkReport } from '#linter/finding/report.ts';
import { articleSchema } from '../../src/schemas/index.ts';
import { makeAbsolute } from '../../src/site/feeds/absolute.ts';
import { listLetters } from '../../src/site/library/a-to-z.ts';
import { writeDay } from '../../src/site/library/dates.ts';
import {
  findBacklinks,
  findRelated,
  listLinkedArticles,
  listTerms,
} from '../../src/site/library/link-graph.ts';
import { findBrokenReferences } from '../../src/site/library/references.ts';
import { isPast } from '../../src/site/library/today.ts';
import type { PlainLibrary } from '../../src/site/library/types.ts';

/** An article with only what a test is about. */
function article(id: string, changes: Record<string, unknown> = {}, links: readonly LinkReport[] = []) {
  const data = articleSchema().parse({
    title: `What is ${id}?`,
    description: 'A description that is long enough to be accepted by the schema of articles.',
    topic: 'flu',
    author: 'ann',
    published: '2026-01-02',
    ...changes,
  });
  return { id, data, links };
}

function library(...articles: ReturnType<typeof article>[]): PlainLibrary {
  const topic = { id: 'flu', data: { title: 'Flu', description: 'x', aliases: [] } };
  const ann = { id: 'ann', data: { name: 'Ann' } } as PlainLibrary['people'][number];
  return {
    articles,
    topics: [topic],
    people: [ann],
    groups: [],
    questions: [],
    glossary: [],
    corrections: [],
    voices: [],
  };
}

test('a link in the text of one article is a "mentioned in" of the other', () => {
  const books = library(
    article('cold', {}, [{ to: '/articles/flu/' }, { to: '/articles/flu/', part: 'fever' }]),
    article('flu', {}, [
      { to: '/articles/cold/' },
      { to: '/topics/flu/' },
      { to: '/articles/me/', via: 'replyTo' },
    ]),
  );
  expect(findBacklinks(books).get('flu')).toEqual(['cold']);
  expect(findBacklinks(books).get('cold')).toEqual(['flu']);
  expect(listLinkedArticles([{ to: '/articles/me/' }, { to: '/articles/me/sheet/' }])).toEqual(['me']);
});

test("the editor's choice comes before others of the same topic, and an article never recommends itself", () => {
  const books = library(
    article('a', { related: ['c'] }),
    article('b'),
    article('c'),
    article('d', { topic: 'flu' }),
  );
  expect(findRelated(books, 'a')).toEqual(['c', 'b', 'd']);
});

test('a reference to a file that is not there becomes a sentence', () => {
  const books = library(article('a', { author: 'bob', related: ['z'] }));
  expect(findBrokenReferences(books)).toEqual([
    'content/articles/a names "bob" as its author, but content/people has no such file.',
    'content/articles/a names "z" as its related article, but content/articles has no such file.',
  ]);
  expect(findBrokenReferences(library(article('a')))).toEqual([]);
});

test('marked words are listed once, in the order of the text', () => {
  const marked = ['b', 'a', 'b'].map((part) => ({ to: '/glossary/', part, via: 'Term' }));
  expect(listTerms([...marked, { to: '/glossary/', part: 'linked' }])).toEqual(['b', 'a']);
});

test('the A to Z lists an article under each of its names, and by its title when it has none', () => {
  const letters = listLetters(
    library(article('bp', { aliases: ['hypertension', 'Éclampsia'] }), article('x')),
  );
  expect(letters.map(({ letter, lines }) => [letter, lines.map(({ name }) => name)])).toEqual([
    ['E', ['Éclampsia']],
    ['H', ['Hypertension']],
    ['W', ['What is x?']],
  ]);
});

test('days are written as people read them, in no time zone', () => {
  expect(writeDay('2026-03-01', 'en-GB')).toBe('1 March 2026');
  expect(isPast('2026-03-01', '2026-03-01')).toBe(false);
  expect(isPast('2026-02-28', '2026-03-01')).toBe(true);
});

test('a feed reader gets whole addresses and no code', () => {
  const html =
    '<style>p{}</style><p class="a" data-astro-cid-x><a href="/groups/">G</a> <a href="#word-x">W</a></p><script>1</script>';
  expect(makeAbsolute(html, 'https://a.test/articles/x/')).toBe(
    '<p><a href="https://a.test/groups/">G</a> <a href="https://a.test/articles/x/#word-x">W</a></p>',
  );
});
