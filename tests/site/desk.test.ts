import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { EditorView } from '@codemirror/view';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { dist } from './built-site.ts';
import { type DevServer, startDev } from './dev-server.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { desktop, findBarriers, isTooWide } from './visit.ts';

let copy: ProjectCopy;
let dev: DevServer;
let browser: Browser;

beforeAll(async () => {
  copy = await copyProject();
  [dev, browser] = await Promise.all([startDev(copy.folder), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await dev?.stop();
  await copy?.remove();
});

const fileOf = (name: string) => join(copy.folder, 'content/articles', `${name}.mdx`);
const onDisk = (name: string) => readFileSync(fileOf(name), 'utf8');

/** Opens a window of a writer; what goes wrong in it fails the test. */
async function write(
  path: string,
  options: BrowserContextOptions,
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: desktop, ...options });
  const problems: string[] = [];
  context.on('weberror', (error) => problems.push(String(error.error())));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!/^(?:data|blob):/.test(url.protocol) && url.origin !== dev.origin)
      problems.push(`asked ${url.origin}`);
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text()) && message.location().url.includes('/write/'))
      problems.push(message.text());
  });
  try {
    await page.goto(`${dev.origin}/write/${path}`);
    await work(page, context);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
}

const ready = (page: Page) => page.locator('.state', { hasText: 'score' }).waitFor();
const found = (page: Page, words: string) => page.locator('.findings > li', { hasText: words });
const say = (page: Page, words: string | RegExp) => page.locator('.status', { hasText: words }).waitFor();
const textOf = (page: Page) =>
  page.evaluate<string>('document.querySelector(".cm-content").cmTile.view.state.doc.toString()');

/** Types at the end of the article. */
async function type(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

test('what is typed is underlined, mended, excepted with a reason, saved, and seen on the page', async () => {
  const before = onDisk('flu-vaccine').replaceAll('\n', '\r\n');
  writeFileSync(fileOf('flu-vaccine'), before);
  await write('flu-vaccine/', {}, async (page) => {
    await ready(page);
    await type(page, '\n\nWe utilize a spray. It is a very unique spray for diabetics.');
    await page.locator('.cm-lintRange-warning', { hasText: 'utilize' }).waitFor();
    await found(page, 'utilize').getByRole('button', { name: 'Write “use”' }).click();
    await found(page, 'utilize').waitFor({ state: 'detached' });

    await found(page, 'diabetics').getByRole('button', { name: 'It is fine here …' }).click();
    const dialog = page.getByRole('dialog', { name: 'It is fine here' });
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByLabel('Why is it fine here?').fill('no');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').filter({ hasText: 'too short' }).waitFor();
    await dialog.getByLabel('Why is it fine here?').fill('the group calls itself so');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await found(page, 'diabetics').waitFor({ state: 'detached' });

    expect(onDisk('flu-vaccine')).toBe(before);
    await page.keyboard.press('Control+s');
    await say(page, /^Saved\./);
    const after = onDisk('flu-vaccine');
    const added = after.slice(before.trimEnd().length);
    expect(after.startsWith(before.trimEnd())).toBe(true);
    expect(added).toContain('lint-ok person-first: the group calls itself so');
    expect(added).toContain('We use a spray.');
    expect(added.replaceAll('\r\n', '')).not.toContain('\n');

    await page.getByRole('tab', { name: 'The page' }).click();
    await page.frameLocator('.preview iframe').getByText('We use a spray.').waitFor();
  });
});

test('the page beside it shows what was saved a moment ago', async () => {
  await write('loneliness/', {}, async (page) => {
    await ready(page);
    await page.getByRole('tab', { name: 'The page' }).click();
    const seen = page.frameLocator('.preview iframe');
    await seen.getByRole('heading', { level: 1 }).waitFor();
    await type(page, '\n\nCall a friend on Sunday.');
    expect(await seen.getByText('Call a friend on Sunday.').count()).toBe(0);
    await page.getByRole('button', { name: 'Save' }).click();
    await say(page, /^Saved\./);
    await seen.getByText('Call a friend on Sunday.').waitFor();
  });
});

test('words that were not saved are back when the window is opened again, whatever is saved meanwhile', async () => {
  const before = onDisk('falls-at-home');
  await write('falls-at-home/', {}, async (page, context) => {
    await ready(page);
    await type(page, '\n\nA sentence nobody has saved.');
    await say(page, 'Not saved yet.');
    /* Each change of a file loads pages of the development server anew. */
    writeFileSync(fileOf('teenage-sleep'), `${onDisk('teenage-sleep')}\nAnother article.\n`);
    await page.waitForTimeout(1500);
    expect(await textOf(page)).toContain('A sentence nobody has saved.');
    await page.close();
    const again = await context.newPage();
    await again.goto(`${dev.origin}/write/falls-at-home/`);
    await say(again, 'What you had typed and not saved is back.');
    expect(onDisk('falls-at-home')).toBe(before);
    await again.keyboard.press('Control+s');
    await say(again, /^Saved\./);
    expect(onDisk('falls-at-home')).toBe(`${before}\n\nA sentence nobody has saved.`);
    await again.reload();
    await ready(again);
    expect(await again.locator('.status').innerText()).toBe('');
  });
});

test('a file that somebody else has changed is shown beside the own text, and nothing is lost', async () => {
  const before = onDisk('panic-attack');
  const theirs = before.replace('---\n\n', '---\n\nThey wrote this.\n\n');
  await write('panic-attack/', {}, async (page) => {
    await ready(page);
    await type(page, '\n\nI wrote this.');
    writeFileSync(fileOf('panic-attack'), theirs);
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'Two texts of this article' });
    await dialog.getByText('They wrote this.').first().waitFor();
    await dialog.locator('.two-texts').evaluate((texts) => texts.scrollTo(0, texts.scrollHeight));
    await dialog.getByText('I wrote this.').waitFor();
    await dialog.locator('.two-texts').evaluate((texts) => texts.scrollTo(0, 0));
    expect(await findBarriers(page)).toEqual([]);
    expect(onDisk('panic-attack')).toBe(theirs);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(onDisk('panic-attack')).toBe(theirs);
    await dialog.getByRole('button', { name: 'Take over this part' }).first().click();
    await dialog.getByRole('button', { name: 'Save what is on the right' }).click();
    await say(page, /^Saved\./);
    expect(onDisk('panic-attack')).toBe(`${theirs}\n\nI wrote this.`);
  });
});

test('unsaved words of a file that has changed since are saved over nothing', async () => {
  const before = onDisk('child-eczema');
  const theirs = `${before}\nTheirs.\n`;
  await write('child-eczema/', {}, async (page) => {
    await ready(page);
    await type(page, 'Mine.');
    await say(page, 'Not saved yet.');
    writeFileSync(fileOf('child-eczema'), theirs);
    await page.reload();
    const dialog = page.getByRole('dialog', { name: 'Two texts of this article' });
    await dialog.getByRole('button', { name: 'Decide later' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor();
    expect(onDisk('child-eczema')).toBe(theirs);
    await dialog.getByRole('button', { name: 'Take the file as it is now' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await textOf(page)).toBe(theirs);
    await page.keyboard.press('Control+s');
    await say(page, 'Everything is saved.');
  });
});

test('the facts are a form, and what is filled in stands in the text', async () => {
  const before = onDisk('type-2-diabetes-first-weeks');
  await write('type-2-diabetes-first-weeks/', {}, async (page) => {
    await ready(page);
    await page.getByRole('tab', { name: 'Facts' }).click();
    const facts = page.getByRole('tabpanel', { name: 'Facts' });
    expect(await findBarriers(page)).toEqual([]);
    await facts.locator('#fact-title').fill('How do I utilize my meter?');
    await facts.getByText('“utilize” has a plainer word.').waitFor();
    await facts.getByLabel('Topic (needed)', { exact: true }).selectOption('later-life-and-caring');
    await facts.getByRole('button', { name: 'Add: Key points' }).click();
    await page.keyboard.type('Bring it along: always.');
    await facts.getByRole('button', { name: 'Take away: Key points 1', exact: true }).click();
    const now = await textOf(page);
    expect(now).toContain('title: How do I utilize my meter?\n');
    expect(now).toContain('topic: later-life-and-caring\n');
    expect(now).toMatch(/\n {2}- "Bring it along: always\."\nsources:/);
    expect(now.split('\n')).toHaveLength(before.split('\n').length);
    /* What is typed in the text is in the form. */
    await page.evaluate(() => {
      const { view } = (document.querySelector('.cm-content') as unknown as { cmTile: { view: EditorView } })
        .cmTile;
      const at = view.state.doc.toString().indexOf('utilize');
      view.dispatch({ changes: { from: at, to: at + 7, insert: 'use' } });
    });
    await page.waitForFunction('document.querySelector("#fact-title").value === "How do I use my meter?"');
    await page.keyboard.press('Control+s');
    await say(page, /^Saved\./);
    expect(onDisk('type-2-diabetes-first-weeks')).toBe(now.replace('utilize', 'use'));
  });
});

test('components are put around the words that are selected', async () => {
  await write('heart-attack-or-heartburn/', {}, async (page) => {
    await ready(page);
    await type(page, '\nYour angina');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.getByRole('button', { name: 'Term', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Term' });
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByLabel('Id (needed)').selectOption('angina');
    await dialog.getByRole('button', { name: 'Put it into the text' }).click();
    expect(await textOf(page)).toMatch(/Your <Term id="angina">angina<\/Term>$/);
    await page.keyboard.type('Angina');
    expect(await textOf(page)).toMatch(/Your <Term id="angina">Angina<\/Term>$/);
    await page.keyboard.press('Control+End');
    await page.getByRole('button', { name: 'Steps', exact: true }).click();
    await page.keyboard.type('1. Rest.');
    expect(await textOf(page)).toMatch(/<\/Term>\n\n<Steps>\n\n1\. Rest\.\n\n<\/Steps>\n\n$/);
  });
});

test('by keyboard alone: to the next finding, to what can be done about it, and back', async () => {
  await write('stop-smoking/', {}, async (page) => {
    await ready(page);
    await type(page, '\n\nWe utilize a patch.');
    await found(page, 'utilize').waitFor();
    await page.keyboard.press('F8');
    await page.keyboard.press('Shift+F8');
    await say(page, /“utilize” has a plainer word/);
    await page.keyboard.press('Control+.');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Show in the text');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await say(page, 'Done: Write “use”');
    expect(await textOf(page)).toContain('We use a patch.');
    await page.keyboard.type('!');
    expect(await textOf(page)).toContain('!');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest(".cm-editor") === null')).toBe(true);
  });
});

test('the page of a rule is one press away', async () => {
  await write('lower-back-pain/', {}, async (page) => {
    await ready(page);
    await type(page, '\n\nWe utilize a patch.');
    await found(page, 'utilize').getByRole('link', { name: 'About this rule' }).click();
    const dialog = page.getByRole('dialog', { name: 'About the rule plain-words' });
    await dialog.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

test.each([
  { colorScheme: 'light' as const, viewport: desktop },
  { colorScheme: 'dark' as const, viewport: { width: 768, height: 1024 } },
])('axe finds nothing by $colorScheme, and nothing is wider than the window', async (options) => {
  await write('', options, async (page) => {
    expect(await findBarriers(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.getByRole('link', { name: 'Do I need antibiotics for my cold?' }).click();
    await ready(page);
    await type(page, '\n\nPlease like us on Facebook. We utilize a spray.');
    await found(page, 'like us on Facebook').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    const sees = (locator: string) => page.locator(locator).first().isVisible();
    expect([await sees('.cm-content'), await sees('.findings > li')]).toEqual([true, true]);
  });
});

test('a new article is begun from the list, and says what is missing', async () => {
  await write('', {}, async (page) => {
    await page.getByLabel('What does the reader ask?').fill('What helps against hiccups?');
    await page.getByLabel('Topic').selectOption({ label: 'Aches, colds and flu' });
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.waitForURL('**/write/what-helps-against-hiccups.mdx/');
    await ready(page);
    expect(onDisk('what-helps-against-hiccups')).toContain('topic: aches-colds-and-flu');
    expect(await page.locator('.state').innerText()).toMatch(/^Not ready/);
  });
});

test('findings are marked on the page of an article, from the toolbar of the development server', async () => {
  const context = await browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  writeFileSync(fileOf('pregnancy-sickness'), `${onDisk('pregnancy-sickness')}\nWe **utilize** ginger.\n`);
  await page.goto(`${dev.origin}/articles/pregnancy-sickness/`);
  await page.locator('astro-dev-toolbar button[data-app-id="bedside"]').click();
  const app = page.locator('astro-dev-toolbar-app-canvas[data-app-id="bedside"]');
  await app.getByText('“utilize” has a plainer word.').waitFor();
  expect(await app.getByRole('link', { name: 'Write at the desk' }).getAttribute('href')).toBe(
    '/write/pregnancy-sickness/',
  );
  const marked = () => page.evaluate('[...(CSS.highlights.get("bedside-should-fix") ?? [])].map(String)');
  expect(await marked()).toContain('utilize');
  await page.locator('astro-dev-toolbar button[data-app-id="bedside"]').click();
  expect(await marked()).toEqual([]);
  await context.close();
});

test('a page of another site can neither read nor write, though it knows how to ask', async () => {
  const before = onDisk('home-blood-pressure');
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked: number[] = [];
  page.on('response', (response) => asked.push(response.status()));
  await page.route('http://evil.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>hello</p>' }),
  );
  await page.goto('http://evil.example/');
  const outcome = await page.evaluate(async (origin) => {
    const attempts = [
      () => fetch(`${origin}/write/`),
      () => fetch(`${origin}/write/-/save/`, { method: 'POST', mode: 'no-cors', body: '{}' }),
      () =>
        fetch(`${origin}/write/-/save/`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-bedside-desk': 'x' },
          body: '{}',
        }),
    ];
    const read = await Promise.all(
      attempts.map((attempt) =>
        attempt().then(
          (r) => r.text(),
          () => 'nothing',
        ),
      ),
    );
    const frame = document.createElement('iframe');
    frame.src = `${origin}/write/`;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    return read;
  }, dev.origin);
  expect(outcome.every((text) => text === '' || text === 'nothing')).toBe(true);
  expect(asked.filter((status) => status === 200)).toEqual([200]);
  expect(onDisk('home-blood-pressure')).toBe(before);
  await context.close();
});

test('a site that is built knows nothing of the desk', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.split(sep).join('/'),
  );
  expect(files.filter((file) => /^write(?:\/|$)/.test(file))).toEqual([]);
  const text = files.filter((file) => /\.(?:html|js|css|json|txt|xml)$/.test(file));
  expect(text.length).toBeGreaterThan(100);
  const telling = text.filter((file) =>
    /href="[^"]*\/write\/|cm-editor|x-bedside-desk/.test(readFileSync(join(dist, file), 'utf8')),
  );
  expect(telling).toEqual([]);
});
