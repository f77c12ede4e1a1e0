import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkText } from '#linter/check-text.ts';
import type { Report } from '#linter/finding/report.ts';
import { json } from '#linter/reporters/json.ts';
import { termsOf } from '#linter/set-up.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import { readExamples } from '../helpers/rule-page.ts';
import { between, dist, readPages } from './built-site.ts';
import { desktop, findBarriers, isTooWide, openReader, phone, type Reader } from './visit.ts';

/** What the page loads of its own, in bytes after compression. */
const maxBytes = 550_000;

let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader?.close());

const text = '# Colds\n\nPlease like us on Facebook. You may utilize a spray.\n';

/** Opens the page and waits until it is ready. */
const tryIt = <Result>(
  options: Parameters<Reader['visit']>[1],
  look: (page: Page, problems: string[]) => Promise<Result>,
) =>
  reader.visit('/try/', options, async (page, problems) => {
    await page.locator('.status', { hasText: /^Ready/ }).waitFor();
    return look(page, problems);
  });

async function check(page: Page, words: string): Promise<void> {
  await page.locator('textarea').fill(words);
  await page.locator('.findings li, .result h2 + p').first().waitFor();
}

test('shows each finding with its reason and plain words, and the score with its sums', async () => {
  await tryIt({ viewport: phone }, async (page, problems) => {
    await check(page, text);
    const first = page.locator('.findings li').first();
    expect(await first.innerText()).toMatch(/Must fix[\s\S]*like us on Facebook[\s\S]*Why:[\s\S]*Try:/);
    expect(await page.getByRole('status').innerText()).toMatch(/^Must fix: 1 place\. Should fix: /);
    expect(await page.locator('.score').innerText()).toMatch(/Score: \d+ of 100\. \d+ words\./);
    await page.getByText('How the score adds up').click();
    expect(await page.locator('.score dd').first().innerText()).toMatch(/^[\d.]+ of \d+$/);
    const rule = await first.getByRole('link').getAttribute('href');
    expect(existsSync(join(dist, rule ?? '', 'index.html'))).toBe(true);
    expect(await page.getByText('This judges words, not medicine.', { exact: false }).count()).toBe(1);
    expect(await isTooWide(page)).toBe(false);
    expect(problems).toEqual([]);
  });
});

test('words are put in their place by a button, by keyboard alone', async () => {
  await tryIt({ viewport: desktop }, async (page) => {
    await page.locator('textarea').focus();
    await page.keyboard.type(text);
    await page.locator('.findings li').first().waitFor();
    const button = page.getByRole('button', { name: 'Write “use”' });
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('textarea').inputValue()).toContain('You may use a spray.');
    await page.locator('.findings li', { hasText: 'utilize' }).waitFor({ state: 'detached' });
    const show = page.locator('.findings li').first().getByRole('button', { name: 'Show in the text' });
    await show.focus();
    await page.keyboard.press('Enter');
    const marked = await page
      .locator('textarea')
      .evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
    expect(marked).toContain('like us');
  });
});

test('copies the text out', async () => {
  await tryIt({ viewport: desktop, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await check(page, text);
    await page.getByRole('button', { name: 'Copy the text' }).click();
    await page.locator('.status', { hasText: 'The text is copied.' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(text);
  });
});

test('what is pasted from a page keeps headings, lists, links and tables, and runs nothing', async () => {
  await tryIt({ viewport: desktop }, async (page, problems) => {
    const html = `<b style="font-weight:normal"><style>p{color:red}</style><h2 style='color: red'>What helps</h2><ul><li>Rest</li><li>Drink <a href="https://nhs.uk/x">water</a></li></ul>
      <table><tr><th>Day</th><th>Do</th></tr><tr><td>1</td><td>Rest</td></tr></table>
      <p>Or <a href="javascript:alert(1)">this</a></p><img src="https://evil.example/x.png" onerror="alert(1)" alt="A cup"><script>alert(1)</script></b>`;
    await page.locator('textarea').evaluate((field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', pasted);
      field.focus();
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true }));
    }, html);
    const value = await page.locator('textarea').inputValue();
    expect(value).toContain('## What helps\n\n- Rest\n- Drink [water](https://nhs.uk/x)\n');
    expect(value).toMatch(/\| Day \| Do +\|/);
    expect(value).toContain('Or this');
    expect(value).not.toMatch(/alert|evil|\*\*/);
    expect(problems).toEqual([]);
  });
});

test('asks nothing of the network once it is loaded, and keeps nothing', async () => {
  await tryIt({ viewport: phone }, async (page, problems) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.context().setOffline(true);
    await check(page, text);
    expect(asked).toEqual([]);
    expect(problems).toEqual([]);
    const kept = await page.evaluate(
      'JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie + location.hash',
    );
    expect(kept).toBe('{}');
  });
});

test.each([
  'light',
  'dark',
] as const)('axe finds nothing by %s, empty and with findings', async (colorScheme) => {
  await tryIt({ viewport: phone, colorScheme }, async (page) => {
    expect(await findBarriers(page)).toEqual([]);
    await check(page, text);
    await page.getByText('How the score adds up').click();
    expect(await findBarriers(page)).toEqual([]);
  });
});

test('without JavaScript the page says what it needs and how to check otherwise', async () => {
  await reader.visit('/try/', { viewport: phone, javaScriptEnabled: false }, async (page) => {
    const said = await page.locator('.no-script').innerText();
    expect(said).toContain('needs JavaScript');
    expect(said).toContain('npx bedside lint');
  });
});

test('only this page loads the engine, and it is as small as it was', () => {
  const compress = (path: string) =>
    brotliCompressSync(readFileSync(join(dist, path)), {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: statSync(join(dist, path)).size },
    }).length;
  expect(compress('try/worker.js') + compress('try/element.js')).toBeLessThan(maxBytes);
  const loading = readPages().filter(({ html }) => /try\/(?:element|worker)\.js/.test(html));
  expect(loading.map(({ address }) => address)).toEqual(['/try/']);
  const scripts = readdirSync(join(dist, '_astro')).filter((file) => file.endsWith('.js'));
  expect(
    scripts.filter((file) => readFileSync(join(dist, '_astro', file), 'utf8').includes('try/worker')),
  ).toEqual([]);
  expect(between(readFileSync(join(dist, 'try/index.html'), 'utf8'), /<script[^>]*src="([^"]*)"/g)).toContain(
    '/try/element.js',
  );
});

/** Texts to compare: all examples of all rules, and all of a folder that `TRY_TEXTS` names. */
function* textsToCompare(): Iterable<string> {
  for (const { goal, id } of rules) {
    const page = new URL(`../../lint-rules/${goal}/${id}/rule.md`, import.meta.url);
    if (existsSync(page)) for (const { source } of readExamples(page)) yield source;
  }
  const folder = process.env.TRY_TEXTS;
  if (!folder) return;
  for (const name of readdirSync(folder))
    if (/\.mdx?$/.test(name)) yield readFileSync(join(folder, name), 'utf8');
}

test('finds what the command finds, at the same places', async () => {
  const texts = [...textsToCompare()];
  const found = await reader.visit('/about/', {}, async (page) => {
    page.setDefaultTimeout(600_000);
    return page.evaluate(async (all) => {
      const worker = new Worker('/try/worker.js', { type: 'module' });
      await new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }));
      const answers: unknown[] = [];
      for (const [id, one] of all.entries()) {
        worker.postMessage({ id, text: one });
        answers.push(
          await new Promise((resolve) => {
            worker.onmessage = ({ data }) => resolve(data);
          }),
        );
      }
      return answers as { report: Report; failed?: string }[];
    }, texts);
  });
  const here = termsOf({ rules, wordLists, model, profiles, today: new Date().toISOString().slice(0, 10) });
  const wrong = texts.filter((one, index) => {
    const answer = found[index];
    return !answer?.report || json(answer.report) !== json(checkText(one, 'md', here));
  });
  expect(texts.length).toBeGreaterThan(1500);
  expect(wrong).toEqual([]);
}, 900_000);
