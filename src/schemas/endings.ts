import type { CollectionName } from './parts.ts';

const articles = ['.md', '.mdx'] as const;
const entries = ['.yaml', '.yml'] as const;

/** How the names of published files end, by folder below `content/`: the site loads these, and the linter tells of others. */
export const endings: Readonly<Record<CollectionName, readonly string[]>> = {
  articles,
  topics: entries,
  people: entries,
  groups: entries,
  questions: entries,
  glossary: entries,
  corrections: entries,
  voices: entries,
};
