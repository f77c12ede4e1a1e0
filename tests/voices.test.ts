import { expect, test } from 'vitest';
import noEndedConsent from '#rules/trust/no-ended-consent/rule.ts';
import { isAgreed, voiceSchema } from '#schemas/index.ts';
import { lintFiles } from './helpers/project.ts';

const consent = {
  given: '2026-01-05',
  until: '2026-12-05',
  withdraw: 'Call us, and it is gone within a week.',
};
const voice = { article: 'asthma', who: 'a man of 54', text: 'I was afraid to run at first.', consent };

test('somebody is heard from the day they agreed to the last one, and on no other', () => {
  expect(
    ['2026-01-04', '2026-01-05', '2026-12-05', '2026-12-06'].map((day) => isAgreed(consent, day)),
  ).toEqual([false, true, true, false]);
});

test('a voice needs no name, and nobody is heard without their consent and a way to take it back', () => {
  const faultOf = (changes: object) => voiceSchema().safeParse({ ...voice, ...changes }).error?.issues[0];
  expect(faultOf({})).toBeUndefined();
  expect(faultOf({ consent: undefined })?.path).toEqual(['consent']);
  expect(faultOf({ consent: { ...consent, withdraw: undefined } })?.path).toEqual(['consent', 'withdraw']);
  expect(faultOf({ consent: { ...consent, until: '2025-12-05' } })?.message).toBe(
    'The consent ends before it was given.',
  );
});

test('a recording without its words is refused', () => {
  const { text: _, ...silent } = voice;
  expect(voiceSchema().safeParse({ ...silent, sound: '/sounds/a.mp3' }).error?.issues[0]?.path).toEqual([
    'text',
  ]);
});

const config = { collections: { voices: { folder: 'content/voices', schema: voiceSchema } } };
const yaml = (changes = '') => `article: asthma
who: a man of 54
text: I was afraid to run at first.
consent:
  given: 2026-01-05
  until: 2026-12-05
  withdraw: Call us, and it is gone within a week.
${changes}`;

async function told(today: string, changes = '') {
  const files = { 'content/voices/run.yaml': yaml(changes), 'public/sounds/run.mp3': '' };
  const { articles } = await lintFiles(files, { config, rules: [noEndedConsent], today });
  return articles.flatMap(({ findings }) =>
    findings.map(({ level, text, say, start }) => [level, start.line, text, say]),
  );
}

test('an editor is told in the last month of a consent, and again when it has ended', async () => {
  expect(await told('2026-11-04')).toEqual([]);
  expect(await told('2026-11-05')).toEqual([['idea', 6, '2026-12-05', 'The consent ends on 2026-12-05.']]);
  expect(await told('2026-12-06')).toEqual([
    ['should-fix', 6, '2026-12-05', 'The consent ended on 2026-12-05: the site leaves this out.'],
  ]);
});
