import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as schemas } from './schemas/index.ts';
import { loadRules, rulePageSchema } from './site/rules/load-rules.ts';

/** One YAML file per thing in `content/<folder>`; the file's name is its id. */
const yamlFiles = (folder: string) => glob({ base: `./content/${folder}`, pattern: '**/*.{yaml,yml}' });

/**
 * The folders of `content/`, each held to its schema. References between them are plain ids here: Astro would only
 * log a broken one, so `src/site/library` checks them and stops the build. `rules` are the pages of the lint rules.
 */
export const collections = {
  articles: defineCollection({
    loader: glob({ base: './content/articles', pattern: '**/*.{md,mdx}' }),
    schema: schemas.articles(),
  }),
  topics: defineCollection({ loader: yamlFiles('topics'), schema: schemas.topics() }),
  people: defineCollection({ loader: yamlFiles('people'), schema: schemas.people() }),
  groups: defineCollection({ loader: yamlFiles('groups'), schema: schemas.groups() }),
  questions: defineCollection({ loader: yamlFiles('questions'), schema: schemas.questions() }),
  glossary: defineCollection({ loader: yamlFiles('glossary'), schema: schemas.glossary() }),
  corrections: defineCollection({ loader: yamlFiles('corrections'), schema: schemas.corrections() }),
  rules: defineCollection({ loader: loadRules(), schema: rulePageSchema }),
};
