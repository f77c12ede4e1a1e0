import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PhraseRow } from '#linter/document/phrases/phrase.ts';
import { PhraseIndex } from '#linter/document/phrases/phrase-index.ts';
import { rules } from '#rules/index.ts';
import { model } from '#rules/model.ts';
import { ruleOf } from './helpers/corpus.ts';
import { documentOf, lintText } from './helpers/lint.ts';

/** The words each pattern is found at, for one list of patterns or rows. */
function find(text: string, ...rows: (string | PhraseRow)[]): string[] {
  const list = rows.map((row) => (typeof row === 'string' ? { say: row } : row));
  const index = new PhraseIndex(new Map([['rule', list]]), model.asks);
  return documentOf(text).sentences.flatMap((sentence) =>
    [...index.find(sentence)].map(({ hit }) => sentence.block.text.slice(hit.start, hit.stop)),
  );
}

/** What the clause says about the first hit of a pattern. */
function read(text: string, pattern: string) {
  const index = new PhraseIndex(new Map([['rule', [{ say: pattern }]]]), model.asks);
  const hits = documentOf(text).sentences.flatMap((sentence) => [...index.find(sentence)]);
  const hit = hits[0]?.hit;
  if (!hit) throw new Error(`"${pattern}" is not in "${text}"`);
  return hit;
}

describe('the pattern language', () => {
  test.each([
    ['a word, whatever its case', 'LIKE Us now', 'like us', ['LIKE Us']],
    ['one of several words', 'We love us.', 'like|love us', ['love us']],
    [
      'a part that may be missing',
      'our page and our new page',
      'our new? page',
      ['our page', 'our new page'],
    ],
    [
      'a number in figures or words',
      'ten likes, 1,000 likes',
      'likes|ten|{number}',
      ['ten', 'likes', 'likes'],
    ],
    ['one of several runs of words', 'a big like, a like', '(a big|a) like', ['a big like', 'a like']],
    ['a run of words that may be missing', 'our page', 'our (very own)? page', ['our page']],
    ['any one word', 'tag kind people', 'tag {word} people', ['tag kind people']],
    [
      'a gap, commas aside',
      'share this, if you can, to win',
      'share {0-4} to win',
      ['share this, if you can, to win'],
    ],
    ['no gap wider than it says', 'share this with all your good friends to win', 'share {0-2} to win', []],
    ['what joins words in a list', 'like, and share', 'like & share', ['like, and share']],
    ['a name of several words', 'like The Daily Nurse on x', 'like {name} on', ['like The Daily Nurse on']],
    ['an account', 'follow @ourclinic today', 'follow {handle}', ['follow @ourclinic']],
    ['words in quotation marks', 'comment “yes please” below', 'comment {quoted}', ['comment “yes please”']],
    ['a word in capitals', 'comment YES below', 'comment {capitals} below', ['comment YES below']],
    ['a picture', 'drop a ❤️ below', 'drop a {emoji} below', ['drop a ❤ below']],
    ['a mark', 'like us!', 'us !', ['us!']],
    ['curly quotes as straight ones', 'Don’t wait', "don't wait", ['Don’t wait']],
    ['words joined by a hyphen', 'Like-us here', 'like us', ['Like-us']],
    [
      'words in quotes inside the phrase',
      'hit the "like" button',
      'hit the like button',
      ['hit the "like" button'],
    ],
  ])('finds %s', (_what, text, pattern, found) => {
    expect(find(text, pattern)).toEqual(found);
  });

  test('finds a member of a named set, members that name sets too', () => {
    const sets = { place: ['facebook', '<our> page'], our: ['our', 'the ward'] };
    expect(find('on Facebook, on the ward page', { say: 'on <place>', sets })).toEqual([
      'on Facebook',
      'on the ward page',
    ]);
  });

  test('goes across emphasis, links and line breaks, and not across the end of a sentence', () => {
    expect(find('**Like** [us](https://example.org)\nnow', 'like us now')).toEqual(['Like us\nnow']);
    expect(find('I like. Us too.', 'like us')).toEqual([]);
  });

  test('reports the longest of the hits that overlap, once', () => {
    expect(find('like us on facebook', 'like us', 'like us on facebook', 'us on')).toEqual([
      'like us on facebook',
    ]);
  });

  test('looks at what comes before and behind when a row asks for it', () => {
    expect(find('follow us to bed', { say: 'follow us', notNext: ['to'] })).toEqual([]);
    expect(find('follow us.', { say: 'follow us', next: ['.'] })).toEqual(['follow us']);
    expect(find('just like us', { say: 'like us', notBefore: ['just'] })).toEqual([]);
    expect(find('share it all with your nurse', { say: 'share it', notNear: ['your nurse'] })).toEqual([]);
  });

  test('names the pattern that cannot be read', () => {
    expect(() => find('on', 'on <nowhere>')).toThrow('names <nowhere>');
    expect(() => find('a', 'a {0-99} b')).toThrow('{0-99}');
    expect(() => find('a', 'a {thing}')).toThrow('{thing}');
    expect(() => find('a', 'a|a big like')).toThrow('names "a" twice');
  });

  test('takes the row that says the words themselves before one that names a set of them', () => {
    const plain = { say: 'follow us', next: ['.'] };
    const loose = { say: 'follow <us>', sets: { us: ['us', 'our page'] } };
    const [sentence] = documentOf('Follow us.').sentences;
    for (const rows of [
      [loose, plain],
      [plain, loose],
    ]) {
      const index = new PhraseIndex(new Map([['rule', rows]]), model.asks);
      expect(sentence && index.find(sentence).map(({ hit }) => hit.row.say)).toEqual(['follow us']);
    }
  });

  test('lets rows of one group compete across rules', () => {
    const index = new PhraseIndex(
      new Map([
        ['share', [{ say: 'share this', group: 'asks' }]],
        ['prize', [{ say: 'share this to win', group: 'asks' }]],
      ]),
      model.asks,
    );
    const [sentence] = documentOf('Share this to win!').sentences;
    expect(sentence && [...index.find(sentence)].map(({ owner }) => owner)).toEqual(['prize']);
  });

  test('finds a literal phrase in any words around it, exactly once', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/).filter((text) => text !== 'zebra' && text !== 'quilt');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { maxLength: 12 }), (before, after) => {
        expect(find([...before, 'zebra quilt', ...after].join(' '), 'zebra quilt')).toEqual(['zebra quilt']);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the clause around a phrase', () => {
  test.each([
    'Like us.',
    'Please like us.',
    'If this helped, like us.',
    'Visit the page and like us.',
    "Don't forget to like us.",
    'You can also like us.',
    'We invite you to like us.',
    'Read this, then like us.',
    'Not sure? Like us.',
    'We post a lot, so like us.',
  ])('is a request: %s', (text) => {
    expect(read(text, 'like us').isRequest).toBe(true);
  });

  test.each([
    'People like us.',
    'Parents who like us wait.',
    'They read it and like us.',
    'Do you like us?',
    'It looks like us.',
    'If you like us, rest.',
  ])('is not a request: %s', (text) => {
    expect(read(text, 'like us').isRequest).toBe(false);
  });

  test.each([
    'Do not like us.',
    'Never like us.',
    'Instead of like us, say hello.',
    'Do not share, follow or like us.',
  ])('is negated: %s', (text) => {
    expect(read(text, 'like us').isNegated).toBe(true);
  });

  test.each([
    "Don't forget to like us.",
    "Don't be shy, like us.",
    "If you don't want to miss out like us.",
    'Why not like us?',
    'Not bad! Like us.',
  ])('is not negated: %s', (text) => {
    expect(read(text, 'like us').isNegated).toBe(false);
  });

  test.each([
    'Posts that say like us fail.',
    'Phrases such as like us fail.',
    'For example, like us.',
    'Like us is a bad line.',
  ])('is told about: %s', (text) => {
    expect(read(text, 'like us').isReported).toBe(true);
  });

  test.each([
    'He wrote "like us" again.',
    'He wrote “Well. Like us now.” again.',
    "The label 'like us' fades.",
    '> Like us',
  ])('is quoted: %s', (text) => {
    expect(read(text, 'like us').isQuoted).toBe(true);
  });

  test('is not quoted when only one of its words is', () => {
    expect(read('Please "like" us.', 'like us').isQuoted).toBe(false);
    expect(read("The nurses' desk: like us.", 'like us').isQuoted).toBe(false);
  });

  test.each([
    'Small clinics (like us) saw more calls.',
    'Like us in the day room, visitors get tea.',
    'Just like us, your dentist will ask.',
  ])('compares: %s', (text) => {
    expect(read(text, 'like us').isComparison).toBe(true);
  });

  test.each([
    'Like us!',
    '(Like us!)',
    'Like us, share, and tag a friend.',
    'Visit the page and like us.',
  ])('does not compare: %s', (text) => {
    expect(read(text, 'like us').isComparison).toBe(false);
  });

  test.each(['Do you already like us?', 'Do you like us yet?'])('is asked as a question: %s', (text) => {
    expect(read(text, 'like us').isAsked).toBe(true);
  });

  test.each([
    'Do you like us?',
    'Would you like us on Monday?',
    'How do you like us?',
  ])('only wants to know: %s', (text) => {
    const hit = read(text, 'like us');
    expect([hit.isAsked, hit.isRequest]).toEqual([false, false]);
  });

  test.each([
    ['Our nurses say: like us.', false],
    ['Our old posts say: like us.', true],
    ['We never say: like us.', true],
    ['The leaflet said: like us.', true],
  ])('tells what we say from what is told about: %s', (text, isReported) => {
    expect(read(text, 'like us').isReported).toBe(isReported);
  });

  test('does not take a noun before "is" for words told about', () => {
    expect(read('This silent killer is in your home.', 'silent killer').isReported).toBe(false);
  });

  test.each([
    'Act now and ring 999.',
    'In a crisis, act now.',
    'Act now if you have chest pain.',
    'Act now: 988 is the number to call, 988.',
    'Do you feel suicidal? Then act now and ring 988.',
    'Ring the Samaritans and act now.',
  ])('is about a crisis: %s', (text) => {
    expect(read(text, 'act now').isAboutCrisis).toBe(true);
  });

  test.each([
    'Act now and get 999 likes.',
    'Act now for our emergency department page.',
    'Act now for suicide awareness week.',
    'Act now: 112 g for the price of 100.',
  ])('is about no crisis: %s', (text) => {
    expect(read(text, 'act now').isAboutCrisis).toBe(false);
  });

  test('takes US in capitals before a noun for the country', () => {
    expect(read('Follow US guidance.', 'follow us').isRequest).toBe(false);
    expect(read('FOLLOW US NOW', 'follow us').isRequest).toBe(true);
  });
});

test('every pattern of every rule can be read, and begins with a word or a picture', () => {
  for (const rule of rules) {
    if (!rule.phrases) continue;
    expect(() => new PhraseIndex(new Map([[rule.id, rule.phrases ?? []]]), model.asks)).not.toThrow();
    for (const { say } of rule.phrases) {
      const [first = ''] = say.split(' ');
      expect(!first.startsWith('{') || first === '{emoji}', say).toBe(true);
      expect(first.endsWith('?'), say).toBe(false);
    }
  }
});

test.each([
  'Do not leave before you like us on Facebook!',
  'Never go home until you like us on Facebook.',
  'Our nurses say: like us on Facebook!',
  'We say: like us on Facebook!',
  "In the '90s we had no page, so like us on Facebook. It is 'free'.",
  "Wait 'til noon and like us on Facebook, it's 'free'.",
  "Tell 'em all: like us on Facebook! It's 'fun'.",
  'She is 5\' 6" tall. Like us on Facebook. He is 6\' 1".',
  'A 6" cut heals. Please like us on Facebook. A 7" one does too.',
])('is asked, for no mark and no word takes it back: %s', (source) => {
  const found = lintText(source, [ruleOf('no-like-us')], { path: 'a.md' });
  expect(found.map(({ text }) => text.toLowerCase())).toEqual(['like us on facebook']);
});

test.each([
  'The old page said: like us on Facebook!',
  'Some sites say: like us on Facebook!',
  "The '90s page had 'like us on Facebook' on it.",
  'Do not like us on Facebook before you rest.',
  'Our posts never say: like us on Facebook.',
  "'Like us on Facebook' was on the page 'til May.",
])('is told about and not asked: %s', (source) => {
  expect(lintText(source, [ruleOf('no-like-us')], { path: 'a.md' })).toEqual([]);
});
