import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lint } from '#linter/run.ts';
import { componentSchemas } from '#schemas/components.ts';
import { articleSchema, glossaryTermSchema } from '#schemas/index.ts';
import { housekeeping, projectOf } from './helpers/project.ts';

const config = {
  collections: {
    articles: { folder: 'content/articles', schema: articleSchema },
    glossary: { folder: 'content/glossary', schema: glossaryTermSchema },
  },
  components: componentSchemas,
};
const path = 'content/articles/flu.mdx';
const frontMatter = `---
title: What helps with flu?
description: What helps with flu at home, day by day, and when to ring somebody about it.
topic: flu
author: ann
published: 2026-01-02
---

`;

/** What a writer is told of a body: the words under the caret, the sentence, the first thing to try. */
async function told(body: string) {
  const cwd = projectOf({
    [path]: frontMatter + body,
    'content/glossary/spacer.yaml': 'term: spacer\nmeaning: A tube for an inhaler.\n',
    'public/pictures/inhaler.svg': '<svg/>',
    'public/sounds/spacer.mp3': '',
    'public/films/spacer.mp4': '',
    'content/articles/beside.png': '',
  });
  const { articles, failures } = await lint({ cwd, rules: housekeeping, config });
  expect(failures).toEqual([]);
  const { findings = [] } = articles.find((one) => one.path === path) ?? {};
  return findings.map(({ text, say, try: [first] }) => [text, say, first]);
}

test.each([
  [
    '<GetHelp level="Emergency" title="Call 999 if:">\n- you faint\n</GetHelp>',
    'level="Emergency"',
    'The level "Emergency" is not known. Choose one: emergency, urgent, routine.',
    'level="emergency"',
  ],
  ['<GetHelp>\n- you faint\n</GetHelp>', '<GetHelp', '<GetHelp> needs its "title".', 'title="…"'],
  [
    '<GetHelp title={null}>\n- you faint\n</GetHelp>',
    '<GetHelp',
    '<GetHelp> needs its "title".',
    'title="…"',
  ],
  ['<Myth>Colds come from cold.</Myth>', '<Myth', '<Myth> needs its "title".', 'title="…"'],
  ['<Quote>Ask me.</Quote>', '<Quote', '<Quote> needs its "by".', 'by="…"'],
  [
    '<GetHelp title="Call 999 if:">\n\n{/* the signs */}\n\n</GetHelp>',
    '<GetHelp',
    '<GetHelp> has no words in it.',
    'Write its words between <GetHelp> and </GetHelp>.',
  ],
  [
    '<Steps>{""}</Steps>',
    '<Steps',
    '<Steps> has no words in it.',
    'Write its words between <Steps> and </Steps>.',
  ],
  [
    '<Steps>\n\u200B {null}\n</Steps>',
    '<Steps',
    '<Steps> has no words in it.',
    'Write its words between <Steps> and </Steps>.',
  ],
  [
    '<Steps></Steps>',
    '<Steps',
    '<Steps> has no words in it.',
    'Write its words between <Steps> and </Steps>.',
  ],
  ...[
    '<Steps><span hidden>Drink.</span></Steps>',
    '<Steps><b class="a"></b></Steps>',
    '<Steps>{"\u3164\u2800"}&#x200B;</Steps>',
    '<Steps>\n\n<div hidden="">\n\nDrink.\n\n</div>\n\n</Steps>',
  ].map((body) => [
    body,
    '<Steps',
    '<Steps> has no words in it.',
    'Write its words between <Steps> and </Steps>.',
  ]),
  ...['title=" \u200B"', 'title="&#x2800;"', 'title={"\\u3164"}'].map((title) => [
    `<GetHelp ${title}>Call.</GetHelp>`,
    title,
    'The title should be words in one line.',
    'title="…"',
  ]),
  [
    '<keypoints>\n- one\n</keypoints>',
    'keypoints',
    'There is no tag called <keypoints>. Did you mean <KeyPoints>?',
    'KeyPoints',
  ],
  [
    'Use a <Term id="spaser">spacer</Term> now.',
    'id="spaser"',
    'There is no file "spaser" in content/glossary. Did you mean "spacer"?',
    'id="spacer"',
  ],
  [
    'Use a <Term id="nope">spacer</Term> now.',
    'id="nope"',
    'There is no file "nope" in content/glossary.',
    'Name a file that is there, or take the tag away.',
  ],
  ['<Quote by="Ann" role="nurse">Ask me.</Quote>', 'role="nurse"', '<Quote> has no "role".', 'Delete role.'],
  [
    '<Quote bye="Ann" by="Ann">Ask me.</Quote>',
    'bye="Ann"',
    '<Quote> has no "bye". Did you mean "by"?',
    'by',
  ],
  [
    '<Figure src="https://example.org/a.png" alt="x" width={1} height={2} />',
    'src="https://example.org/a.png"',
    'A picture has to be on this site. Start it with "/pictures/".',
    'src="…"',
  ],
  [
    '<Figure src="/pictures/inhaller.svg" alt="x" width={1} height={2} />',
    '/pictures/inhaller.svg',
    'There is no picture "/pictures/inhaller.svg". Did you mean "/pictures/inhaler.svg"?',
    '/pictures/inhaler.svg',
  ],
  ...['/pictures/inhaler.svg?x', '/pictures/inhaler.svg#x', '/pictures/../pictures/inhaler.svg'].map(
    (src) => [
      `<Figure src="${src}" alt="x" width={1} height={2} />`,
      `src="${src}"`,
      'Name the file as it is called, and nothing after it: "/pictures/inhaler.svg".',
      'src="…"',
    ],
  ),
  [
    '![A folder](/pictures)',
    '/pictures',
    'There is no picture "/pictures".',
    'Put the file there, or take the picture out.',
  ],
  [
    '<Figure src="/pictures/inhaler.svg" alt="x" width={1} />',
    '<Figure',
    '<Figure> needs its "height".',
    'height={640}',
  ],
  [
    '<Figure src="/pictures/inhaler.svg" alt="x" width="wide" height="2" />',
    'width="wide"',
    'The width should be a number of pixels: {640}.',
    'width="…"',
  ],
  [
    '![An inhaler](pictures/inhaler.svg)',
    'pictures/inhaler.svg',
    'This picture is there, but its address is "/pictures/inhaler.svg".',
    '/pictures/inhaler.svg',
  ],
  [
    '![An inhaler](../public/pictures/inhaler.svg)',
    '../public/pictures/inhaler.svg',
    'This picture is there, but its address is "/pictures/inhaler.svg".',
    '/pictures/inhaler.svg',
  ],
  [
    '![An inhaler](/public/pictures/inhaler.svg)',
    '/public/pictures/inhaler.svg',
    'This picture is there, but its address is "/pictures/inhaler.svg".',
    '/pictures/inhaler.svg',
  ],
  [
    '![A nurse](./a.png)',
    './a.png',
    'There is no picture "./a.png".',
    'Put the file there, or take the picture out.',
  ],
  [
    '<Audio title="The spacer" src="/sounds/spacr.mp3">\nShake it.\n</Audio>',
    '/sounds/spacr.mp3',
    'There is no sound "/sounds/spacr.mp3". Did you mean "/sounds/spacer.mp3"?',
    '/sounds/spacer.mp3',
  ],
  [
    '<Audio title="The spacer" src="/sounds/spacer.mp3" />',
    '<Audio',
    '<Audio> has no words in it.',
    'Write its words between <Audio> and </Audio>.',
  ],
  [
    '<Audio title="The spacer" src="https://a.org/spacer.mp3">\nShake it.\n</Audio>',
    'src="https://a.org/spacer.mp3"',
    'The file has to be on this site. Start it with "/", and end it with .mp3 or .m4a or .ogg or .opus or .wav.',
    'src="…"',
  ],
  [
    '<Video title="The spacer" src="/films/spacer.mp4" width={640} height={360}>\nA hand.\n</Video>',
    '<Video',
    '<Video> needs its "captions".',
    'captions="…"',
  ],
  [
    '<Video title="The spacer" src="/films/spacer.mp4" captions="/films/spacer.vtt" width={640} height={360}>\nA hand.\n</Video>',
    '/films/spacer.vtt',
    'There is no file of captions "/films/spacer.vtt". Did you mean "/films/spacer.mp4"?',
    '/films/spacer.mp4',
  ],
  ['<video src="/films/spacer.mp4" controls />', 'video', 'Write <Video> for <video>.', 'Video'],
  [
    '![A nurse](/inhaler.svg "An inhaler")',
    '/inhaler.svg',
    'There is no picture "/inhaler.svg".',
    'Put the file there, or take the picture out.',
  ],
])('explains %j', async (body, text, say, first) => {
  expect(await told(`${body}\n`)).toEqual([[text, say, first]]);
});

test.each([
  '<GetHelp level="urgent" title="Ring us if">\n- it hurts\n</GetHelp>',
  "<GetHelp level={'urgent'} title={`Ring us if`}>\n- it hurts\n</GetHelp>",
  '<Figure src="/pictures/inhaler.svg" alt="" width={640} height="360">A caption.</Figure>',
  '<figure><img src="/pictures/inhaler.svg" alt="x" /></figure>',
  '![A nurse](./beside.png) and ![x](beside.png) and ![x](/pictures/inhaler.svg?v=2#top)',
  '![A nurse](https://example.org/a.png) is for another check.',
  'A <Term id="spacer">**spacer**</Term>, `<keypoints>` and <Term id="spacer">{"it"}</Term>.',
  '<KeyPoints>\n\n![x](/pictures/inhaler.svg)\n\n</KeyPoints>',
])('finds nothing wrong with %j', async (body) => {
  expect(await told(`${body}\n`)).toEqual([]);
});

test('a component that is written in order is never told of, one that lacks a prop always is', async () => {
  const value = fc.stringMatching(/^[a-z][a-z ]{0,20}[a-z]$/);
  const tag = fc.record({ title: value, by: value, words: value, isWhole: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(tag, async ({ title, by, words, isWhole }) => {
      const found = await told(`<Story title="${title}"${isWhole ? ` by="${by}"` : ''}>${words}</Story>\n`);
      expect(found.map(([text]) => text)).toEqual(isWhole ? [] : ['<Story']);
    }),
    { numRuns: 30 },
  );
});

test('components given by name only are held to nothing but their names', async () => {
  const cwd = projectOf({ 'a.mdx': '<Quote>Ask me.</Quote>\n\n<Steps></Steps>\n' });
  writeFileSync(join(cwd, 'b.mdx'), '<Story title="x" />\n');
  const report = await lint({
    cwd,
    paths: ['.'],
    rules: housekeeping,
    config: { components: ['Quote', 'Steps', 'Story'] },
  });
  expect(report.articles.flatMap(({ findings }) => findings)).toEqual([]);
});
