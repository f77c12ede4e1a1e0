import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from './project-copy.ts';

let copy: ProjectCopy;

beforeAll(async () => {
  copy = await copyProject();
  await copy.build();
});

afterAll(() => copy?.remove());

/** Every published file that holds these words; pictures and letters aside. */
function filesWith(words: string): string[] {
  return readdirSync(copy.dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|xml|json|txt)$/.test(file))
    .filter((file) => readFileSync(join(copy.dist, file), 'utf8').includes(words));
}

/** What a page prints that is kept in another file than its own: the changes that a clever build forgets. */
const changes = [
  {
    what: 'who checked an article',
    file: 'content/people/example-gp-ben.yaml',
    before: 'GP, a family doctor (example profile)',
    after: 'Family doctor in training (example profile)',
    seenOn: 'articles/loneliness/index.html',
  },
  {
    what: 'what a medical word means',
    file: 'content/glossary/link-worker.yaml',
    before: /meaning: (.+)/,
    after: 'Somebody at a surgery who knows every club in town.',
    seenOn: 'articles/loneliness/index.html',
  },
  {
    what: 'the title of a related article',
    file: 'content/articles/panic-attack.mdx',
    before: 'What can I do in a panic attack?',
    after: 'How do I get through a panic attack?',
    seenOn: 'articles/loneliness/index.html',
  },
  {
    what: 'the name of a group',
    file: 'content/groups/example-calm-evening.yaml',
    before: 'Example group: Calm Evening',
    after: 'Example group: Quiet Monday',
    seenOn: 'articles/loneliness/index.html',
  },
  {
    what: 'the name of a topic',
    file: 'content/topics/mind-and-sleep.yaml',
    before: 'Mind, mood and sleep',
    after: 'Feelings and nights',
    seenOn: 'articles/loneliness/index.html',
  },
] as const;

test('after a second build no page keeps an old person, word, group, topic, or title', async () => {
  const old: string[] = [];
  for (const { file, before, after, what } of changes) {
    await copy.edit(file, (text) => {
      const words = typeof before === 'string' ? before : (text.match(before)?.[1] ?? '');
      expect(text, what).toContain(words);
      expect(filesWith(words).length, `${what}: nothing to change`).toBeGreaterThan(0);
      old.push(words);
      return text.replaceAll(words, after);
    });
  }
  // The caches and the built site of the first build are still there, as on a writer's machine.
  await copy.build();
  for (const [index, { what, after, seenOn }] of changes.entries()) {
    expect(filesWith(old[index] ?? ''), `${what}: old words`).toEqual([]);
    expect(filesWith(after), `${what}: new words`).toContain(seenOn);
  }
});

test('a third build of the same content changes no byte of any page', async () => {
  const read = () =>
    new Map(
      readdirSync(copy.dist, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.\w+$|_headers|_redirects/.test(file))
        .map((file) => [file, readFileSync(join(copy.dist, file)).toString('base64')]),
    );
  const first = read();
  await copy.build();
  const second = read();
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect([...second].filter(([file, bytes]) => first.get(file) !== bytes).map(([file]) => file)).toEqual([]);
});
