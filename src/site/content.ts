import { defineCollection } from 'astro:content';
import empty from 'virtual:bedside/empty-sections';
import site from 'virtual:bedside/site';
import { glob, type Loader } from 'astro/loaders';
import { type CollectionName, endings, collections as schemas } from '../schemas/index.ts';
import { folderOf } from './addresses/folders.ts';
import { loadRules, rulePageSchema } from './rules/load-rules.ts';

/** The files of a folder; what a file is called becomes its id, and part of its address. */
const filesIn = (name: CollectionName): Loader =>
  empty.includes(name)
    ? { name: 'bedside-empty', load: async ({ store }) => store.clear() }
    : glob({ base: `./${folderOf(site, name)}`, pattern: endings[name].map((ending) => `**/*${ending}`) });

/**
 * The folders of `content/`, each held to its schema. References between them are plain ids here: Astro would only
 * log a broken one, so `src/site/library` checks them and stops the build. `rules` are the pages of the lint rules.
 */
export const collections = {
  articles: defineCollection({
    loader: filesIn('articles'),
    schema: schemas.articles(),
  }),
  topics: defineCollection({ loader: filesIn('topics'), schema: schemas.topics() }),
  people: defineCollection({ loader: filesIn('people'), schema: schemas.people() }),
  groups: defineCollection({ loader: filesIn('groups'), schema: schemas.groups() }),
  questions: defineCollection({ loader: filesIn('questions'), schema: schemas.questions() }),
  glossary: defineCollection({ loader: filesIn('glossary'), schema: schemas.glossary() }),
  corrections: defineCollection({ loader: filesIn('corrections'), schema: schemas.corrections() }),
  voices: defineCollection({ loader: filesIn('voices'), schema: schemas.voices() }),
  rules: defineCollection({ loader: loadRules(), schema: rulePageSchema }),
};
