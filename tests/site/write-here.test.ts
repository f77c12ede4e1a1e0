import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../src/site/texts/index.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { findBarriers, isTooWide, openReader, phone, type Reader } from './visit.ts';

/* A publisher with a program of their own: it keeps what it is sent, and leads back to the page. */

let copy: ProjectCopy;
let reader: Reader;
let desk: Server;
const arrived: { type: string | undefined; cookie: string | undefined; fields: Record<string, string> }[] =
  [];
const words = texts.writeHere;

beforeAll(async () => {
  desk = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const fields = Object.fromEntries(new URLSearchParams(body));
      arrived.push({ type: request.headers['content-type'], cookie: request.headers.cookie, fields });
      // The test serves the site on a port of its own.
      const back = new URL(fields.back ?? '');
      response.writeHead(303, { location: reader.server.origin + back.pathname + back.hash }).end();
    });
  });
  await new Promise<void>((ready) => desk.listen(0, '127.0.0.1', ready));
  const { port } = desk.address() as AddressInfo;
  copy = await copyProject();
  await copy.edit('site.config.ts', (text) =>
    text.replace("contact: 'hello@", `form: 'http://127.0.0.1:${port}/messages',\n    contact: 'hello@`),
  );
  await copy.build();
  reader = await openReader(copy.dist);
});

afterAll(async () => {
  await reader?.close();
  desk?.close();
  await copy?.remove();
});

test('a reader without a script, a name or a mail program writes to the publisher and is told that it came', async () => {
  await reader.visit(
    '/articles/asthma-attack/',
    { javaScriptEnabled: false, viewport: phone },
    async (page, problems) => {
      expect(await page.isVisible(`text=${words.sent}`)).toBe(false);
      await page.click(`text=${words.open}`);
      await page.fill('[name=message]', 'How many puffs?\nI was afraid.');
      await page.check('[name=mayPass]');
      await page.click(`text="${words.send}"`);
      await page.waitForURL('**/articles/asthma-attack/#sent');
      expect(await page.isVisible(`text=${words.sent}`)).toBe(true);
      expect(problems.filter((problem) => !problem.startsWith('asked http://127.0.0.1'))).toEqual([]);
    },
  );
  expect(arrived).toEqual([
    {
      type: 'application/x-www-form-urlencoded',
      cookie: undefined,
      fields: {
        back: 'https://bedside.example/articles/asthma-attack/#sent',
        message: 'How many puffs?\r\nI was afraid.',
        mayPass: 'yes',
        reply: '',
      },
    },
  ]);
});

test('an empty message is not sent', async () => {
  const before = arrived.length;
  await reader.visit('/questions/', {}, async (page) => {
    await page.click(`text=${words.open}`);
    await page.click(`text="${words.send}"`);
    expect(await page.evaluate('document.activeElement.name')).toBe('message');
  });
  expect(arrived.length).toBe(before);
});

test('the form can be used by everybody, on a small phone too', async () => {
  for (const path of ['/articles/asthma-attack/', '/questions/', '/corrections/', '/voices/'])
    await reader.visit(path, { viewport: phone }, async (page) => {
      await page.click(`text=${words.open}`);
      expect(await findBarriers(page), path).toEqual([]);
      expect(await isTooWide(page), path).toBe(false);
    });
});

test('pages may send to that program and to the site, and nowhere else', async () => {
  const origin = `http://127.0.0.1:${(desk.address() as AddressInfo).port}`;
  const html = await readFile(join(copy.dist, 'questions/index.html'), 'utf8');
  expect(html).toContain(`form-action 'self' ${origin};`);
  expect(await readFile(join(copy.dist, '_headers'), 'utf8')).toContain(`form-action 'self' ${origin};`);
});
