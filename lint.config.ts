import { defineConfig } from './src/linter/config/config.ts';
import site from './site.config.ts';
import { collections } from './src/schemas/index.ts';

/*
 * What this site asks of its articles. Every setting may be left out.
 *
 * Try a change with `npm run lint:content`. See all rules, with their levels, with
 * `npm run lint:content -- --list-rules`, and the page of one with `npm run lint:content -- --explain plain-words`.
 */
export default defineConfig({
  /* What is checked when the command names no path. */
  paths: ['content'],

  /* Files to leave alone, for instance 'content/articles/drafts/**'. */
  ignore: [],

  /*
   * Levels. Each rule has one of its own; name a rule here only to change it.
   *
   *   'must-fix'     stops the build
   *   'should-fix'   is told, and counts in the score
   *   'idea'         is told to those who ask for ideas
   *   'off'          is not looked at
   *
   * A rule with options: 'max-sentence-words': ['should-fix', { maxWords: 25 }].
   */
  rules: {
    /* Example people may stay for as long as every page says that this is a demonstration. */
    'no-example-people': ['must-fix', { isDemonstration: site.demo }],
    /* Every page shows this address, so an article needs none of its own. */
    'require-reply-path': ['should-fix', { siteContact: site.publisher.contact }],
  },

  /*
   * Other levels for some files; later entries win. To bring in old articles slowly, for instance:
   *   { files: ['content/articles/old/**'], rules: { 'no-thin-content': 'idea' } }
   */
  overrides: [],

  /* Rules from which nobody may make an exception. */
  neverWaive: [],

  /* More than this many should-fix findings fail the run. Lower it as the articles get better. */
  goals: {},

  /* Folders whose files have a fixed shape. A missing or mistyped field, or a link to a file that is not there, must be fixed. */
  collections: {
    articles: { folder: 'content/articles', schema: collections.articles },
    topics: { folder: 'content/topics', schema: collections.topics },
    people: { folder: 'content/people', schema: collections.people },
    groups: { folder: 'content/groups', schema: collections.groups },
    questions: { folder: 'content/questions', schema: collections.questions },
    glossary: { folder: 'content/glossary', schema: collections.glossary },
  },

  /* The components a writer may use. Anything else in an article that looks like one is a slip. */
  components: ['KeyPoints', 'Steps', 'GetHelp', 'Term', 'Quote', 'Myth', 'Story', 'Figure', 'AskYourClinic'],
});
