import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleSchema } from '../../src/schemas/index.ts';
import { lettersInColumn, makeSheet } from '../../src/site/library/sheet.ts';
import { texts } from '../../src/site/texts/index.ts';
import { listArticleIds } from './built-site.ts';
import { openReader, type Reader } from './visit.ts';

let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader?.close());

function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

const usual = texts.sheet.usualQuestions;
const article = articleSchema().parse({
  title: 'What is flu?',
  description: 'A description that is long enough to be accepted by the schema of articles.',
  topic: 'flu',
  author: 'ann',
  published: '2026-01-02',
});

test('every sheet is one page, on A4 and on Letter paper', async () => {
  for (const id of listArticleIds()) {
    await reader.visit(`/articles/${id}/sheet/`, {}, async (page) => {
      for (const format of ['A4', 'Letter'] as const)
        expect(countPages(await page.pdf({ format })), `${id} ${format}`).toBe(1);
    });
  }
});

/** Which list of the sheet, how many items, and how many letters in each. */
type Filling = [selector: string, count: number, letters: number][];

/** Fills the lists of a sheet with words; runs in the browser. */
const fillSheet = (lists: Filling) => {
  for (const [selector, count, letters] of lists) {
    const list = document.querySelector(selector);
    const first = list?.firstElementChild;
    if (!list || !first) throw new Error(`no ${selector}`);
    const items = Array.from({ length: count }, () => {
      const item = first.cloneNode(true) as HTMLElement;
      const place = item.querySelector('dd') ?? item.firstChild ?? item;
      place.textContent = 'many words in a row '.repeat(20).slice(0, letters);
      return item;
    });
    list.replaceChildren(...items);
  }
  const title = document.querySelector('h1');
  if (title)
    title.textContent = 'A title that is as long as it may be, and not a letter longer, it ends here.';
};

test('the fullest sheet there can be is still one page', async () => {
  await reader.visit('/articles/asthma-attack/sheet/', {}, async (page) => {
    await page.evaluate<void, Filling>(fillSheet, [
      ['.sheet .points', 3, 240],
      ['.sheet .questions', 3, 240],
      ['.sheet dl', 4, 240],
      ['.sheet .urgent ul', 6, 160],
      ['.sheet .contacts', 2, 220],
    ]);
    await page.evaluate('document.querySelector(".sheet").classList.add("full")');
    for (const format of ['A4', 'Letter'] as const)
      expect(countPages(await page.pdf({ format })), format).toBe(1);
  });
});

test('a sheet that just keeps the larger type is one page', async () => {
  await reader.visit('/articles/asthma-attack/sheet/', {}, async (page) => {
    // Items just over one line waste most.
    await page.evaluate<void, Filling>(fillSheet, [
      ['.sheet .points', 3, 100],
      ['.sheet .questions', 3, 100],
      ['.sheet dl', 4, 125],
      ['.sheet .urgent ul', 6, 65],
      ['.sheet .contacts', 2, 55],
    ]);
    for (const format of ['A4', 'Letter'] as const)
      expect(countPages(await page.pdf({ format })), format).toBe(1);
  });
});

test('much text asks for the smaller type', () => {
  const nobody = { groups: [], terms: [] };
  expect(makeSheet(article, nobody, usual).isFull).toBe(false);
  const keyPoints = Array.from({ length: 4 }, () => 'x'.repeat(lettersInColumn / 3 + 1));
  expect(makeSheet({ ...article, keyPoints }, nobody, usual).isFull).toBe(true);
});

test('a sheet always has three questions: its own first, then those that fit any appointment', () => {
  const nobody = { groups: [], terms: [] };
  expect(makeSheet(article, nobody, usual).questions).toEqual(usual);
  const connect = { groups: [], clinicQuestion: 'Is it flu?', moreQuestions: ['Can I go to work?'] };
  expect(makeSheet({ ...article, connect }, nobody, usual).questions).toEqual([
    'Is it flu?',
    'Can I go to work?',
    usual[0],
  ]);
});

test('the article leads to its sheet, and the sheet back', async () => {
  await reader.visit('/articles/asthma-attack/', { javaScriptEnabled: false }, async (page) => {
    await page.click('.sheet-link a');
    expect(new URL(page.url()).pathname).toBe('/articles/asthma-attack/sheet/');
    await page.click('.way-back a');
    expect(new URL(page.url()).pathname).toBe('/articles/asthma-attack/');
  });
});

test('an article on paper shows the addresses of its sources and leaves out what can only be clicked', async () => {
  await reader.visit('/articles/asthma-attack/', {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['.site-header nav', '.contents', '#answer-back', '.sheet-link', '#related'])
      expect(await page.isVisible(gone), gone).toBe(false);
    expect(await page.isVisible('#sources')).toBe(true);
    const shown = await page.evaluate(
      'getComputedStyle(document.querySelector(".sources a"), "::after").content',
    );
    expect(shown).toMatch(/https:/);
  });
});

test.each([
  'light',
  'dark',
] as const)('a camera reads where the sheet is from, on a %s page and on paper', async (colorScheme) => {
  await reader.visit(
    '/articles/asthma-attack/sheet/',
    { colorScheme, deviceScaleFactor: 2 },
    async (page) => {
      for (const media of ['screen', 'print'] as const) {
        await page.emulateMedia({ media, colorScheme });
        const code = page.getByRole('img', { name: texts.sheet.qrCode });
        const { data, info } = await sharp(await code.screenshot())
          .ensureAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true });
        const read = decodeQR({ width: info.width, height: info.height, data });
        expect(read, media).toBe('https://bedside.example/articles/asthma-attack/');
        // In letters too, for whoever has no camera.
        expect(await page.textContent('.sheet header')).toContain(read.replace('https://', ''));
      }
    },
  );
});
