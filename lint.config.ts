import site from './site.config.ts';
import { contentOf } from './src/astro/index.ts';
import { defineConfig } from './src/linter/config/config.ts';

/*
 * What this site asks of its articles. Every setting may be left out.
 *
 * Try a change with `npm run lint:content`. See all rules, with their levels, with
 * `npm run lint:content -- --list-rules`, and the page of one with `npm run lint:content -- --explain plain-words`.
 */
export default defineConfig({
  /* What is where on this site: its folders, fields, components and pages, and whose clocks say what day it is. */
  ...contentOf(site, import.meta.dirname),

  /* Files to leave alone, for instance 'content/articles/drafts/**'. */
  ignore: [],

  /*
   * Settings that belong together; 'rules' below goes before them. 'us' and 'uk' know the words of a country, 'strict'
   * stops the build for what is otherwise only told. Two at once: ['uk', 'strict']. See lint-rules/profiles.ts.
   */
  profile: 'uk',

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
    /* Example people, numbers and addresses may stay for as long as every page says that this is a demonstration. */
    'no-example-people': ['must-fix', { isDemonstration: site.demo }],
    'no-unfinished-text': ['must-fix', { isDemonstration: site.demo }],
    /*
     * Soft asks: a link in a bio, a petition, an author's account; and newsletters. Here they are ideas, which cost no
     * points. 'off' leaves them alone, 'should-fix' counts them.
     */
    'no-soft-ask': 'idea',
    'no-subscribe-nag': 'idea',
    /* Every page shows this address, so an article needs none of its own. */
    'require-reply-path': ['should-fix', { siteContact: site.publisher.contact }],

    /* What the site promises its readers: something new or newly checked every so many days, and an answer in time. */
    'keep-cadence': ['should-fix', { cadenceDays: 21, pauses: [] }],
    'answer-questions': ['should-fix', { answerWithinDays: site.answerWithinDays }],
    /* The day the site opened: articles from before it are no burst. */
    'no-burst': ['idea', { launch: '2026-01-01' }],
    /* Links with the whole address of the site are links inside it. */
    'no-orphan': ['should-fix', { siteAddress: site.address }],
    'link-outward': ['idea', { siteAddress: site.address }],
    /* Topics the site is about: files in content/topics. */
    'stay-focused': [
      'should-fix',
      {
        topics: [
          'aches-colds-and-flu',
          'breathing-and-lungs',
          'heart-and-diabetes',
          'later-life-and-caring',
          'mind-and-sleep',
          'pregnancy-and-children',
        ],
      },
    ],
  },

  /*
   * Goals for some readers, by the words that open the `audience` of an article; later entries win. Teenagers who read
   * for themselves need plainer words than people at work in health, and tired carers shorter sentences.
   */
  audiences: [
    {
      words: ['professionals', 'nurses', 'doctors', 'clinicians', 'pharmacists'],
      rules: { 'reading-grade': ['idea', { maxGrade: 12 }], 'max-jargon-density': 'idea' },
    },
    { words: ['carers', 'caregivers'], rules: { 'max-sentence-words': ['should-fix', { maxWords: 22 }] } },
    {
      words: ['children', 'teenagers', 'young people'],
      rules: {
        'reading-grade': ['idea', { maxGrade: 6 }],
        'max-sentence-words': ['should-fix', { maxWords: 20, aim: 15 }],
      },
    },
  ],

  /*
   * Other levels for some files; later entries win. To bring in old articles slowly, for instance:
   *   { files: ['content/articles/old/**'], rules: { 'no-thin-content': 'idea' } }
   */
  overrides: [],

  /* Rules from which nobody may make an exception. */
  neverWaive: [],

  /* More than this many should-fix findings fail the run. Lower it as the articles get better. */
  goals: {},
});
