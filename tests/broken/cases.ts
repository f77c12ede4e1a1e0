import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededNumbers } from '../helpers/seeded-numbers.ts';
import { type Chance, damages, entryDamages } from './damage.ts';

/** A file of `content/` that came to harm. */
export interface BrokenFile {
  /** Below the root of the project. */
  path: string;
  content: string | Buffer;
  /** What happened to it. */
  damage: string;
  /** The page it would be, for an article. */
  page?: string;
}

/** Of so many files one is no article, but the file of a person, a group, a question or a word. */
const articlesPerEntry = 5;

const entryFolders = ['people', 'groups', 'questions', 'glossary', 'topics', 'corrections'];

/**
 * Makes broken files out of the good ones of a project, the same for the same seed. Each has a name and a title of its
 * own, so that they can stand beside each other and beside the good ones.
 */
export function breakFiles(root: string, count: number, seed: number): BrokenFile[] {
  const next = seededNumbers(seed);
  const chance: Chance = {
    below: (end) => Math.floor(next() * end),
    pick: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
  };
  const read = (folder: string) =>
    readdirSync(join(root, 'content', folder))
      .sort()
      .map((name) => readFileSync(join(root, 'content', folder, name), 'utf8'));
  const articles = read('articles');
  return Array.from({ length: count }, (_, number): BrokenFile => {
    const name = `broken-${String(number).padStart(3, '0')}`;
    if (number % articlesPerEntry === articlesPerEntry - 1) {
      const folder = chance.pick(entryFolders);
      const { change, name: damage } = chance.pick(entryDamages);
      return {
        path: `content/${folder}/${name}.yaml`,
        content: change(chance.pick(read(folder)), chance),
        damage: `${damage} in ${folder}`,
      };
    }
    const {
      change,
      name: damage,
      ending = chance.pick(['.mdx', '.mdx', '.md'] as const),
    } = chance.pick(damages);
    const text = chance
      .pick(articles)
      .replace(/^title: .*$/m, `title: What helps in case ${number}?`)
      .replace(
        /^description: .*$/m,
        `description: What helps in case ${number}, what to do at home, and when to call for help from a nurse.`,
      );
    return {
      path: `content/articles/${name}${ending}`,
      content: change(text, chance),
      damage,
      page: `articles/${name}/index.html`,
    };
  });
}
