import fc from 'fast-check';
// @ts-expect-error It comes with Astro, without types.
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { LintConfig } from '#linter/config/config.ts';
import { readFrontMatter } from '#linter/document/syntax/front-matter.ts';
import { fieldProblems } from '#linter/document/syntax/front-matter-problems.ts';
import { usualModel } from '#linter/model/content-model.ts';

import { articleSchema, personSchema, plainReference, topicSchema } from '#schemas/index.ts';
import { findingsIn, lintFiles } from './helpers/project.ts';

const config: LintConfig = {
  reference: plainReference as (collection: string) => ReturnType<typeof plainReference>,
  collections: {
    articles: { folder: 'content/articles', schema: articleSchema },
    people: { folder: 'content/people', schema: personSchema },
    topics: { folder: 'content/topics', schema: topicSchema },
  },
};
const path = 'content/articles/a.mdx';
const others = {
  'content/people/ann.yaml': 'name: Ann\nrole: Nurse\nabout: A nurse of many years.\nexample: true\n',
  'content/topics/flu.yaml': 'title: Flu\ndescription: All about flu.\n',
};
const good = [
  'title: What helps against flu?',
  'description: How to get well again from flu, what helps at home, and when to ask for help.',
  'topic: flu',
  'author: ann',
  'published: 2026-01-02',
  'keyPoints:',
  '  - Rest and drink.',
  '  - Ask a nurse.',
];
const articleOf = (lines: readonly string[]) => `---\n${lines.join('\n')}\n---\n\nRest.\n`;

/** What is told of an article in which a line stands in place of the one with the same key. */
async function told(line: string, lines: readonly string[] = good) {
  const key = /^\s*-? ?[\w-]*/.exec(line)?.[0];
  const changed = lines.some((one) => one.startsWith(`${key}:`))
    ? lines.map((one) => (one.startsWith(`${key}:`) ? line : one))
    : [...lines, line];
  return findingsOf(articleOf(changed));
}

async function findingsOf(source: string) {
  const report = await lintFiles({ [path]: source, ...others }, { config });
  return report.articles.find((one) => one.path === path)?.findings ?? [];
}

test('the good article of these tests is good', async () => {
  expect(await findingsOf(articleOf(good))).toEqual([]);
});

test.each([
  ['title: Flu vaccine #1 and me', '#1 and me', 'title: "Flu vaccine #1 and me"'],
  ['title: #1 cause of falls', '#1 cause of falls', 'title: "#1 cause of falls"'],
  [
    'audience: Ring us and press # for the nurse',
    '# for the nurse',
    'audience: "Ring us and press # for the nurse"',
  ],
  [
    '  - Ring 0113 496 0000 and press #2 for the nurse.',
    '#2 for the nurse.',
    '- "Ring 0113 496 0000 and press #2 for the nurse."',
  ],
  ['title: Help for #MeToo', '#MeToo', 'title: "Help for #MeToo"'],
])('%s: says that the text would be cut off', async (line, text, first) => {
  expect(await told(line)).toMatchObject([
    { say: 'From "#" on, these words would be cut off.', text, try: [first] },
  ]);
});

test.each([
  'topic: flu # see the other folder',
  'topic: flu #todo',
  'title: What helps against flu? # working title',
  'title: What helps against flu #todo ask Ben',
  'title: "What helps" # against flu',
  'published: 2026-01-02 #first day',
  '# note',
  'title: Ring #2 for help # ok'.replace('#2', '2#'),
  'severity: routine # for now',
  'audience: people with flu # not for children',
])('%s: is a note and stays silent', async (line) => {
  expect(await told(line)).toEqual([]);
});

test.each([
  ['title: 2026-01-01', 'This is read as a date. Put it in quotation marks.', 'title: "2026-01-01"'],
  ['title: 1234', 'This is read as a number. Put it in quotation marks.', 'title: "1234"'],
  ['title: 0b101', 'This is read as a number. Put it in quotation marks.', 'title: "0b101"'],
  ['title: 1e30', 'This is read as a number. Put it in quotation marks.', 'title: "1e30"'],
  ['title: null', 'This word is read as "nothing". Put it in quotation marks.', 'title: "null"'],
  ['title: true', 'This is read as yes or no. Put it in quotation marks.', 'title: "true"'],
  [
    'title: [New] advice'.slice(0, 12),
    'This is read as a list. Put it in quotation marks.',
    'title: "[New]"',
  ],
  ['audience: {you}', 'This is read as a list. Put it in quotation marks.', 'audience: "{you}"'],
  ['title: [New] advice', 'This text opens with "[", so it needs quotation marks.', 'title: "[New] advice"'],
  [
    'title: > 5 years with flu',
    'This text opens with ">", so it needs quotation marks.',
    'title: "> 5 years with flu"',
  ],
  ['title: | flu', 'This text opens with "|", so it needs quotation marks.', 'title: "| flu"'],
  ['title: - flu', 'This text opens with "-", so it needs quotation marks.', 'title: "- flu"'],
  ['title: ? why flu', 'This text opens with "?", so it needs quotation marks.', 'title: "? why flu"'],
  [
    'title: @home with flu',
    'This text opens with "@", so it needs quotation marks.',
    'title: "@home with flu"',
  ],
  ['title: `flu` shots', 'This text opens with "`", so it needs quotation marks.', 'title: "`flu` shots"'],
  ['title: %5 less flu', 'This text opens with "%", so it needs quotation marks.', 'title: "%5 less flu"'],
  ['title: *bold* flu', 'This text opens with "*", so it needs quotation marks.', 'title: "*bold* flu"'],
  ['title: &amp flu', 'This text opens with "&", so it needs quotation marks.', 'title: "&amp flu"'],
  [
    'title: !Important news',
    'This text opens with "!", so it needs quotation marks.',
    'title: "!Important news"',
  ],
  ['title: A: B', 'This text holds a colon, so it needs quotation marks.', 'title: "A: B"'],
  ['title: “Flu: what helps”', 'Use straight quotation marks here.', 'title: "Flu: what helps"'],
  [
    'title: "Flu" shots',
    'The quotation marks in this line do not match.',
    "title: 'Flu\" shots'".replace('Flu" shots', 'Flu" shots'),
  ],
  ['title:Flu', 'This line needs ": " after the name of the field.', 'title: Flu'],
  ['<!-- ask Ann -->', 'Notes in the front matter begin with "#".', '# ask Ann'],
  ['  -Call us.', 'This line needs a space after its "-".', '- Call us.'],
  ['audience For you', 'This line needs ": " after the name of the field.', 'audience: For you'],
  ['draft: yes', 'The draft should be true or false.', 'true'],
  ['draft: off', 'The draft should be true or false.', 'false'],
  ['published: 1 March 2026', 'Write the published date as YYYY-MM-DD: 2026-03-31.', '2026-03-01'],
  ['published: 03/04/2026', 'Write the published date as YYYY-MM-DD: 2026-03-31.', '2026-04-03'],
  [
    'author: “ann”',
    'Name a person by its file in content/people, without the ending: "asthma-nurse".',
    'ann',
  ],
])('%s: is explained, with something to paste', async (line, say, first) => {
  const [finding, ...more] = await told(line);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ say });
  expect(finding?.try[0]).toBe(first);
});

test.each([
  ['published: 2026-02-30', 'The published date 2026-02-30 is not in the calendar.'],
  ['published: 2026-06-31', 'The published date 2026-06-31 is not in the calendar.'],
  ['published: 31 June', 'Write the published date as YYYY-MM-DD: 2026-03-31.'],
])('%s: no such day is taken for another one', async (line, say) => {
  expect(await told(line)).toMatchObject([{ say }]);
});

test('a list item a space too far in is told where it stands', async () => {
  const lines = [...good.slice(0, -1), '   - Ask a nurse.'];
  expect(await findingsOf(articleOf(lines))).toMatchObject([
    { say: 'This line does not line up with the list.', text: '- Ask a nurse.', start: { line: 9 } },
  ]);
});

test.each([
  ['...', 'The front matter ends with "...", not with "---".'],
  ['--- and more', 'This line ends the front matter too early.'],
  ['---more: words', 'This line begins with "---" and ends the front matter too early.'],
])('front matter that "%s" cuts short is told there', async (line, say) => {
  const found = await findingsOf(articleOf([...good.slice(0, 3), line, ...good.slice(3)]));
  expect(found.some((one) => one.say === say && one.start.line === 5)).toBe(true);
});

test('front matter closed by dots is told', async () => {
  const found = await findingsOf(`---\n${good.join('\n')}\n...\n\nRest.\n`);
  expect(found).toMatchObject([
    { say: 'The front matter ends with "...", not with "---".', text: '...', try: ['---'] },
  ]);
});

test('the line ends of old Macs are told in folders that are published, and only there', async () => {
  const source = articleOf(good).replaceAll('\n', '\r');
  expect(await findingsOf(source)).toMatchObject([
    { say: 'The lines of this file end the way old Macs did it.', start: { line: 1 } },
  ]);
  expect(await findingsIn(source)).toEqual([]);
});

test('words in place of fields are told once', async () => {
  expect(await findingsOf('---\nJust words\n---\n\nRest.')).toMatchObject([
    { say: 'There are words here where fields should be.', text: 'Just words' },
  ]);
});

test('slips in the files of people, groups and questions are told as well', async () => {
  const file = 'name: Ann #1 nurse\nrole: Nurse\nabout: A nurse of many years.\nexample: true\n';
  const report = await lintFiles({ 'content/people/ann.yaml': file }, { config });
  expect(report.articles.flatMap(({ findings }) => findings)).toMatchObject([
    { say: 'From "#" on, these words would be cut off.', try: ['name: "Ann #1 nurse"'] },
  ]);
});

/** Pastes what is to be tried over the line of a finding, as a writer would. */
function paste(source: string, line: number, words: string): string {
  const lines = source.split('\n');
  const indent = /^ */.exec(lines[line - 1] ?? '')?.[0] ?? '';
  lines[line - 1] = indent + words;
  return lines.join('\n');
}

const signs = fc.constantFrom(
  '@',
  '`',
  '%',
  '*',
  '&',
  '!',
  '|',
  '>',
  '[',
  '{',
  '- ',
  '? ',
  '“',
  '"',
  "'",
  '#',
  ': ',
  ' #2',
  ' # x',
  'é',
  'a',
  'Flu ',
  '”',
  ',',
  '}',
  ']',
  '\\',
);

test('what is to be tried mends the line, whatever signs a value is made of', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(signs, { minLength: 1, maxLength: 6 }), async (parts) => {
      const value = parts.join('').trim();
      const source = articleOf(good.map((one) => (one.startsWith('title:') ? `title: ${value}` : one)));
      const first = (await findingsOf(source)).find(
        ({ start, try: [words] }) => start.line === 2 && words?.startsWith('title: '),
      );
      if (!first || first.try[0] === 'title: Living with asthma' || first.try[0]?.startsWith('title: "[['))
        return;
      const after = await findingsOf(paste(source, 2, first.try[0] as string));
      const wrong = after.filter(({ start, say }) => start.line === 2 && !/title has|is empty/.test(say));
      expect(
        wrong.map(({ say }) => say),
        `${value} → ${first.try[0]}`,
      ).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('what can be read is read as the site reads it', () => {
  const scalar = fc.oneof(
    fc.array(signs, { maxLength: 5 }).map((parts) => parts.join('')),
    fc.constantFrom(
      '2026-01-02',
      '2026-1-2',
      '2026-01-02 10:00:00',
      '0b11',
      '0o7',
      '010',
      '1_000',
      '1:30',
      '~',
      'null',
      'Yes',
      'on',
      'True',
      '.5',
      '1e3',
      '.inf',
      '0x1f',
      '-0',
      '+1',
      '12:30',
      '1,000',
      '=',
      '<<',
    ),
  );
  const line = fc.record({
    key: fc.constantFrom('a', 'b', 'c'),
    value: scalar,
    shape: fc.constantFrom('k: v', '- v', '  k: v', 'k:v', '-v', 'v'),
  });
  const text = fc
    .array(line, { minLength: 1, maxLength: 5 })
    .map((lines) =>
      lines.map(({ key, value, shape }) => shape.replace('k', key).replace('v', () => value)).join('\n'),
    );
  fc.assert(
    fc.property(text, (yaml) => {
      const own = readFrontMatter(yaml, 0, yaml, usualModel);
      if (own.problem || own.slips.length > 0 || fieldProblems(own, anything).length > 0) return;
      let site: unknown;
      try {
        site = load(yaml);
      } catch (error) {
        throw new Error(`read here, refused there: ${JSON.stringify(yaml)} ${error}`);
      }
      expect(days(own.siteData), JSON.stringify(yaml)).toEqual(days(site));
    }),
    { numRuns: Number(process.env.RUNS ?? 2000) },
  );
});

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null(), z.date()]);
const any = z.union([scalar, z.array(scalar)]).optional();
/** Fields that may hold any text, number, day, or list of them; any other field is refused, as in every collection. */
const anything = z.strictObject({ a: any, b: any, c: any });

/** Days as texts: only the day of a date is ever asked for. */
function days(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (_, one) =>
      typeof one === 'string' && /^\d{4}-\d\d-\d\dT/.test(one) ? one.slice(0, 10) : one,
    ),
  );
}

test('a schema without texts is never told to put things in quotation marks', async () => {
  const loose: LintConfig = {
    collections: { notes: { folder: 'notes', schema: z.strictObject({ n: z.number() }) } },
  };
  const report = await lintFiles({ 'notes/a.md': '---\nn: true\n---\n\nText.' }, { config: loose });
  expect(report.articles[0]?.findings[0]?.say).not.toContain('quotation');
});
