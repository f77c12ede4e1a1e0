/**
 * What a page tells about is not what it says. Every rule that looks for listed words is run over its own bad examples
 * in the four ways words can be told about, and none may speak up. Which ways hold for which rule:
 *
 * - Quoted, in code, or reported ("posts that say …") the words are somebody else's. That holds for every rule.
 * - "Do not …" takes back what is asked or claimed, so rules about that are silent: "Do not like us" asks for nothing.
 *   Rules of the goal "plain" are about how a thing is worded, and a hard word is as hard in a "do not": "Do not
 *   commence" has a plainer word. For those only "do not write …" takes the words back.
 */
import { describe, expect, test } from 'vitest';
import type { AnyRule } from '#linter/rule/define-rule.ts';
import { rules } from '#rules/index.ts';
import { checkSite, factsOf, filesOf } from './helpers/corpus.ts';
import { documentOf, lintText } from './helpers/lint.ts';
import { type Example, readExamples } from './helpers/rule-page.ts';

type Wrapping = [how: string, wrap: (words: string) => string];

/** Ways in which words belong to somebody else: to every rule, be it a phrase or a whole sentence. */
const told: Wrapping[] = [
  ['in straight quotes', (words) => `The old line was "${words}" and it is gone.`],
  ['in curly quotes', (words) => `The old line was “${words}” and it is gone.`],
  ['in single quotes', (words) => `The old line was ‘${words}’ and it is gone.`],
  ['in code', (words) => `The old line was \`${words}\` and it is gone.`],
  ['behind "posts that say"', (words) => `Posts that say ${words} are easy to write.`],
  ['behind "phrases such as"', (words) => `Phrases such as ${words} are easy to write.`],
  ['behind "lines like:"', (words) => `Avoid lines like: ${words}.`],
  ['behind "do not write"', (words) => `Do not write ${words}.`],
  ['behind "never say"', (words) => `Never say ${words}.`],
];

/** Whole blocks of somebody else's words. */
const blocks: Wrapping[] = [
  ['in a block quote', (words) => `> ${words}`],
  ['in a block of code', (words) => `\`\`\`\n${words}\n\`\`\``],
];

/** Ways to forbid what words ask or claim. */
const forbidden: Wrapping[] = [
  ['behind "do not"', (words) => `Do not ${lowerFirst(words)}.`],
  ['behind "never"', (words) => `Never ${lowerFirst(words)}.`],
];

/** These look listed words up by means of their own: in word forms, titles and headings. */
const withListsOfTheirOwn = ['no-press-release-title', 'no-vague-heading', 'plain-words'];
const phraseRules = rules.filter((rule) => rule.phrases || withListsOfTheirOwn.includes(rule.id));

/** A bad example that marks one phrase, with what is needed to put other words in its place. */
interface Line {
  example: Example;
  /** The marked words, and the sentence they stand in, as they would be typed in running text. */
  words: string;
  sentence: string;
  /** Where the sentence stands in the example; undefined outside the body, where no Markdown can be written. */
  place: { start: number; end: number } | undefined;
}

describe.each(
  phraseRules.filter((rule) => !rule.corpus).map((rule) => [rule.id, rule] as const),
)('%s', (_id, rule) => {
  const lines = linesOf(rule);
  const heard = (wrap: Wrapping[1], part: 'words' | 'sentence', inPlace = true) =>
    lines
      .map((line) => replace(line, wrap(line[part]), inPlace))
      .filter(
        ({ source, path, options }) =>
          lintText(source, [rule], { path, options, collection: 'articles' }).length > 0,
      )
      .map(({ source }) => source);

  test('has lines to try it on', () => {
    expect(lines.length).toBeGreaterThanOrEqual(3);
  });

  test.each(told)('is silent about its own bad examples %s', (_how, wrap) => {
    expect([...heard(wrap, 'words'), ...heard(wrap, 'sentence')]).toEqual([]);
  });

  test.each(blocks)('is silent about its own bad examples %s', (_how, wrap) => {
    expect(heard(wrap, 'sentence', false)).toEqual([]);
  });

  if (rule.goal === 'plain') return;
  test.each(forbidden)('is silent about its own bad examples %s', (_how, wrap) => {
    expect(heard(wrap, 'words')).toEqual([]);
  });
});

describe.each(
  phraseRules.filter((rule) => rule.corpus).map((rule) => [rule.id, rule] as const),
)('%s, across articles', (_id, rule) => {
  const examples = readExamples(pageOf(rule)).filter((example) => example.kind === 'bad');

  test('has bad examples that are found', () => {
    for (const example of examples) {
      expect(checkSite(factsOf(filesOf(example)), rule, { options: example.options })).not.toEqual([]);
    }
  });

  test.each([...told, ...blocks, ...forbidden])('is silent about its own bad examples %s', (_how, wrap) => {
    for (const example of examples) {
      const files = filesOf(example).map(({ path, source }) => ({ path, source: wrapBody(source, wrap) }));
      expect(checkSite(factsOf(files), rule, { options: example.options })).toEqual([]);
    }
  });
});

describe('words told about', () => {
  const plainWords = rules.filter(({ id }) => id === 'plain-words');
  const asks = rules.filter(({ goal }) => goal === 'social');
  const found = (text: string, checked: readonly AnyRule[]) => lintText(text, checked).map((hit) => hit.text);

  test('are hard words all the same when the reader is told not to', () => {
    expect(found('Do not commence the course.', plainWords)).toEqual(['commence']);
    expect(found('Do not write “commence”.', plainWords)).toEqual([]);
  });

  test('end with their sentence', () => {
    expect(found('Some posts say Rest is bad. Follow us on Facebook.', asks)).toEqual([
      'Follow us on Facebook',
    ]);
  });

  test.each([
    'Find posts about sleep, and follow us on Facebook.',
    'We write about sleep, so follow us on Facebook.',
    'Find us on sites such as Instagram, and follow us on Facebook.',
    'Never read this alone: follow us on Facebook.',
    'Our nurse Ann says hello. Please follow us on Facebook.',
  ])('are not these, which ask: %s', (text) => {
    expect(found(text, asks)).toEqual([expect.stringMatching(/follow us on Facebook/i)]);
  });

  test('are not the signs of an illness', () => {
    expect(found('Watch for signs such as edema.', plainWords)).toEqual(['edema']);
  });
});

function pageOf({ goal, id }: AnyRule): URL {
  return new URL(`../lint-rules/${goal}/${id}/rule.md`, import.meta.url);
}

function linesOf(rule: AnyRule): Line[] {
  return readExamples(pageOf(rule)).flatMap((example) => {
    const [mark, another] = example.marks;
    if (example.kind !== 'bad' || !mark || another) return [];
    const { sentences } = documentOf(example.source, `article.${example.language}`);
    for (const { block, start, end, text } of sentences) {
      const place = { start: block.source.startInSource(start), end: block.source.endInSource(end) };
      if (mark.start < place.start || mark.start >= place.end) continue;
      const sentence = typed(text).replace(/[.!?…]+$/, '');
      return [{ example, words: typed(mark.text), sentence, place: block.isBody ? place : undefined }];
    }
    throw new Error(`No sentence holds "${mark.text}"`);
  });
}

/** The example with other words in place of its sentence, so that what else it needs stays around them. */
function replace({ example, place }: Line, words: string, inPlace: boolean) {
  const { source, language, options } = example;
  const isKept = inPlace && place && !/[<>{}]/.test(words);
  return {
    source: isKept ? source.slice(0, place.start) + words + source.slice(place.end) : words,
    path: `article.${language}`,
    options,
  };
}

/** The same article with each line of its body told about. */
function wrapBody(source: string, wrap: Wrapping[1]): string {
  const [, frontMatter = '', body = ''] = /^(---\n[\s\S]*?\n---\n)?([\s\S]*)$/.exec(source) ?? [];
  const lines = body.split('\n').map((line) => (line.trim() ? wrap(line.replace(/[.!?]$/, '')) : line));
  return frontMatter + lines.join('\n');
}

/** Words without markup, quotation marks and line breaks. */
function typed(text: string): string {
  return text
    .replace(/[*_"“”‘`]+/g, '')
    .replace(/\n[>\s]*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
