import type { Profiles } from '#linter/config/profiles.ts';

/** Rules whose words differ between countries, each at its own level: a country changes what is told, not how loudly. */
const byCountry = {
  'plain-words': 'should-fix',
  'explain-terms': 'idea',
  'person-first': 'should-fix',
} as const;

const country = (locale: 'us' | 'uk') =>
  Object.fromEntries(Object.entries(byCountry).map(([id, level]) => [id, [level, { locale }] as const]));

/** Settings that belong together, for `profile` in `lint.config.ts`. What the config says itself goes before them. */
export const profiles: Profiles = {
  /** Readers in the United States: "fever", "nausea" and "urine" are everyday words. */
  us: country('us'),
  /** Readers in the United Kingdom: "high temperature", "feeling sick" and "pee", as the NHS writes. */
  uk: country('uk'),
  /**
   * A house that wants the most of its writers: what others are told, stops the build here. A rule stands here when it is
   * right in 49 of 50 places that were read: no-thin-content and max-jargon-density are not, so they are told and stop nothing.
   */
  strict: {
    /* The American Medical Association asks for grade 6 or lower (Weiss 2007, Health literacy and patient safety). */
    'reading-grade': ['should-fix', { maxGrade: 6 }],
    /* plainlanguage.gov: 15 to 20 words on average. */
    'max-sentence-words': ['should-fix', { maxWords: 20, aim: 15 }],
    'person-first': 'must-fix',
    'no-subscribe-nag': 'should-fix',
    'review-date': 'must-fix',
    'require-sources': 'must-fix',
    'no-near-copy': 'must-fix',
    'no-template-text': 'must-fix',
  },
};
