import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { json } from '#linter/reporters/json.ts';
import { writer } from '#linter/reporters/writer.ts';
import { readsEnglish } from '#linter/rule/reads-english.ts';
import { lint } from '#linter/run.ts';
import { model, rules, wordLists } from '#rules/index.ts';
import { documentOf } from './helpers/lint.ts';
import { lintFiles, projectOf } from './helpers/project.ts';

const spanish = `La gripe es una enfermedad que pasa de una persona a otra por el aire. La mayoría de las personas se
sienten mejor en una semana. Descanse en casa, beba agua y llame a su médico si la fiebre no baja en tres días o si le
cuesta respirar. La vacuna es gratis para los niños y para las personas de más de sesenta años.`;
const otherSpanish = `El asma hace que sea difícil respirar. Use su inhalador como le dijo la enfermera y no fume en la casa. Si los
labios se ponen azules, llame para pedir ayuda. Con un plan por escrito, la mayoría de los niños puede jugar y dormir bien.`;
const body = `# La gripe\n\n${spanish}\n\n[El agua]() y ![](/agua.png)\n\n### Después\n\nNo utilize commence like us on Facebook.\n`;
const german = `Die Grippe ist eine Krankheit, die man von anderen Menschen bekommt. Die meisten sind nach einer Woche wieder
gesund. Bleiben Sie zu Hause, trinken Sie viel Wasser und rufen Sie Ihre Praxis an, wenn das Fieber nach drei Tagen nicht
sinkt oder wenn Sie schlecht Luft bekommen.`;
const russian = `Грипп передаётся от человека к человеку. Большинство людей чувствуют себя лучше через неделю. Пейте воду и звоните врачу.`;
const chinese = `流感會在人與人之間傳播。大多數人在一週內會好轉。請多休息、多喝水，如果三天後仍然發燒，請打電話給您的醫生。`;
const englishText = `Flu passes from one person to another through the air. Most people feel better within a week. Rest at home and drink
water. Call your doctor if the fever stays for three days or if it is hard to breathe.`;

const run = (files: Record<string, string>) => lintFiles(files, { rules, wordLists, model });
const drawing = {
  color: false,
  unicode: true,
  width: 100,
  quiet: false,
  command: () => 'lint',
  pathPrefix: '',
};
const english = new Set(rules.filter((rule) => readsEnglish(rule)).map(({ id }) => id));

test.each([
  ['declared', `---\nlanguage: es\n---\n\n${body}`, true],
  ['declared as others do', `---\nlang: es-MX\n---\n\n${body}`, true],
  ['told from its words', body, false],
])('an article in Spanish is judged without English: %s', async (_, source, isDeclared) => {
  const report = await run({ 'a.md': source });
  const [article] = report.articles;
  const found = article?.findings.map(({ rule }) => rule) ?? [];
  expect(found.filter((id) => english.has(id))).toEqual([]);
  expect(found).toContain('require-alt-text');
  expect(found).toContain('heading-order');
  expect(article).toMatchObject({ grade: null, language: { code: 'es', isDeclared } });
  expect(Object.keys(article?.goals ?? {})).not.toContain('plain');
  const line = isDeclared
    ? 'This article is in Spanish: links, pictures, sources and dates were checked.'
    : 'This article seems to be in Spanish: links, pictures, sources and dates were checked.';
  expect(writer(report, drawing as never)).toContain(line);
  expect(JSON.parse(json(report)).articles[0]).toMatchObject({
    language: 'es',
    note: expect.stringContaining(line),
  });
});

test('says so of an article in which nothing was found', async () => {
  const report = await run({ 'a.md': spanish, 'b.md': otherSpanish, 'c.md': englishText });
  const view = writer(report, drawing as never);
  expect(view).toMatch(/a\.md and 1 more article\n {2}This article seems to be in Spanish/);
});

test.each([
  ['es', spanish],
  ['de', german],
  ['ru', russian],
  ['zh', chinese],
  ['en', englishText],
  ['en', `${englishText} She said "${spanish.slice(0, 70)}".`],
  [
    'en',
    'Taxi, hotel, hospital, radio, animal, color, doctor, error, metal, plan, total, final, legal, local, moral.',
  ],
  ['en', '| Ward | Phone |\n|---|---|\n| Rosa de la Cruz | 0113 496 0000 |\n| El Paso | 0113 496 0001 |'],
  ['en', 'La gripe.'],
])('a text is taken for one in %s', (code, text) => {
  expect(documentOf(text, 'a.md').language.code).toBe(code);
});

test('no page of this project is taken for one in another language', async () => {
  const report = await lint({
    cwd: process.cwd(),
    paths: ['content', 'lint-rules', 'docs'],
    rules: [],
    wordLists,
    model,
  });
  expect(report.articles.filter(({ language }) => language)).toEqual([]);
});

const ask = 'Please like us on Facebook.';
const asksIn = async (source: string, path = 'a.mdx') =>
  ((await run({ [path]: source })).articles[0]?.findings ?? [])
    .filter(({ rule }) => rule === 'no-like-us')
    .map(({ start }) => start.offset);

test.each([
  ['a.mdx', `English here.\n\n<div lang="cy">\n\n${ask}\n\n</div>\n\nMore English. ${ask}\n`],
  ['a.mdx', `A word: <span lang="cy">${ask}</span> is not English. ${ask}\n`],
  ['a.md', `A word: <span lang="cy">${ask}</span> is not English. ${ask}\n`],
  ['a.md', `English.\n\n<div lang='fr-CA'>\n\n${ask}\n\n</div>\n\n${ask}\n`],
  ['a.mdx', `<section lang="es">\n\n## Uno\n\n- ${ask}\n- <b>Dos</b>\n\n</section>\n\n${ask}\n`],
])('a part in another language is not read as English, in %s: %j', async (path, source) => {
  expect(await asksIn(source, path)).toEqual([source.lastIndexOf('like us')]);
});

test.each([
  ['a part of it that is English is', `<div lang="en">\n\n${ask}\n\n</div>`, 1],
  ['a part in British English is', `<div lang="en-GB">\n\n${ask}\n\n</div>`, 1],
  ['nothing else is', ask, 0],
])('of an article in Spanish %s read', async (_, part, count) => {
  expect(await asksIn(`---\nlanguage: es\n---\n\n${spanish}\n\n${part}\n`)).toHaveLength(count);
});

test('a part marked as English in an English article changes nothing', async () => {
  expect(await asksIn(`<p lang="en">${ask}</p>\n`)).toHaveLength(1);
  for (const none of ['C', '12', 'x-y', 'english', 'i-klingon'])
    expect(await asksIn(`<p lang="${none}">${ask}</p>\n`), none).toHaveLength(1);
});

test('articles in two languages may share a title, two in one language may not', async () => {
  const page = (language: string) =>
    `---\ntitle: Diabetes\nlanguage: ${language}\n---\n\nText ${language}.\n`;
  const report = await run({ 'a.mdx': page('en'), 'b.mdx': page('es'), 'c.mdx': page('es') });
  const twice = report.corpus.findings.filter(({ rule }) => rule === 'no-duplicate-title');
  expect(twice.map(({ path }) => path)).toEqual(['c.mdx']);
});

test('an exception from a rule about English waits in an article that is not', async () => {
  const source = `---\nlanguage: es\n---\n\n{/* lint-ok no-like-us: acordado */}\n\n${spanish}\n`;
  const report = await run({ 'a.mdx': source });
  expect(report.articles[0]?.findings.filter(({ rule }) => rule === 'exceptions')).toEqual([]);
});

test('every rule says, or shows by what it looks for, whether it reads English', () => {
  const silentAbout = rules.filter(
    ({ language, phrases, goal }) => !language && !phrases && goal !== 'plain',
  );
  const asking = silentAbout.filter((rule) => {
    const source = readFileSync(`lint-rules/${rule.goal}/${rule.id}/rule.ts`, 'utf8');
    return /^\s+(?:sentence|word|phrase)\(/m.test(source);
  });
  expect(asking.map(({ id }) => id)).toEqual([]);
});

test('a folder of another language is no failure', async () => {
  const folder = projectOf({ 'a.md': chinese, 'b.md': russian });
  const report = await lint({ cwd: folder, paths: ['.'], rules, wordLists, model });
  expect(report.failures).toEqual([]);
  expect(report.counts['must-fix']).toBe(0);
});

const lie =
  'Sit up and take your inhaler. This tea cures migraines. Like us on Facebook! It is good for you and for us.';

test.each([
  'cy',
  'es',
  'cym',
  'eng',
  'de',
])('an English article that says it is in "%s" is read as English', async (code) => {
  const source = { 'a.md': `---\nlanguage: ${code}\n---\n\n${lie}\n` };
  const config = { collections: { notes: { folder: '.', schema: z.looseObject({}) } } };
  const report = await lintFiles(source, { rules, wordLists, model, config });
  const found = report.articles[0]?.findings.map(({ rule, text }) => `${rule}: ${text}`) ?? [];
  expect(found).toContain('no-like-us: Like us on Facebook');
  expect(found).toContain('no-absolute-claim: cures migraines');
  if (code !== 'eng') expect(found).toContain(`can-read-article: ${code}`);
});

test('what a folder of another site says of its languages is its own affair', async () => {
  const report = await run({ 'a.md': `---\nlang: es\n---\n\n${lie}\n` });
  const found = report.articles[0]?.findings.map(({ rule }) => rule) ?? [];
  expect(found).toContain('no-like-us');
  expect(found).not.toContain('can-read-article');
});

test('English paragraphs of an article in another language are read, though nobody has marked them', async () => {
  const source = `# La gripe\n\n${spanish}\n\n${otherSpanish}\n\n${lie}\n\n${spanish}\n`;
  const report = await run({ 'a.md': source });
  const found = report.articles[0]?.findings.map(({ rule, text }) => `${rule}: ${text}`) ?? [];
  expect(found).toContain('no-like-us: Like us on Facebook');
  expect(found).toContain('no-absolute-claim: cures migraines');
});
