import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyEdits } from '#linter/fix/fix.ts';
import { Session } from '#linter/session.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import site from '../site.config.ts';
import { contentOf } from '../src/astro/lint-settings.ts';
import { makeDesk } from '../src/desk/server/desk.ts';
import { type Asking, refusalOf, tokenHeader } from '../src/desk/server/guard.ts';
import { Room } from '../src/desk/server/room.ts';
import { openBytes, printOf, putTyped } from '../src/desk/server/typed.ts';
import { today } from './helpers/lint.ts';
import { folderOf } from './helpers/run-bedside.ts';

const text = '---\ntitle: Colds\n---\n\nPlease like us on Facebook. We utilize a spray.\n';
const root = folderOf({
  'content/articles/colds.mdx': text,
  'content/articles/cold.mdx': text,
  'content/articles/.secret.mdx': 'secret\n',
  'content/people/asha.yaml': 'name: Asha\n',
  'content/topics/lungs.yaml': 'title: Lungs\n',
  'content/notes.mdx': 'notes\n',
  'package.json': '{}\n',
  'site.config.ts': 'export default {};\n',
});
const onDisk = (path: string) => readFileSync(join(root, path), 'utf8');
const write = (name: string, words: string) => writeFileSync(join(root, 'content/articles', name), words);

let origin = '';
let token = '';
const failures: string[] = [];
const config = contentOf(site, root);
const session = () => new Session({ cwd: root, rules, model, wordLists, profiles, today, config });
const server = createServer(async (asked, answer) => {
  await desk(asked, answer, () => answer.writeHead(404).end('not the desk'));
});
const desk = makeDesk({
  base: '/',
  openRoom: async () => new Room({ root, config, session: session(), rules }),
  script: async () => 'the page',
  onFailure: (message) => failures.push(message),
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  token = /"token":"(\w+)"/.exec((await ask('GET', '/write/')).body)?.[1] ?? '';
});
afterAll(() => server.close());

/** Sends a request as the page of the desk would, but for what a test says. */
function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const sent = request(
        `${origin}${path}`,
        {
          method,
          headers: {
            'sec-fetch-site': method === 'GET' ? 'none' : 'same-origin',
            'content-type': 'application/json',
            [tokenHeader]: token,
            ...headers,
          },
        },
        (response) => {
          let said = '';
          response.on('data', (piece) => {
            said += piece;
          });
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, body: said, headers: response.headers }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body));
    },
  );
}

const post = async (question: string, body: unknown, headers?: Record<string, string>) => {
  const { status, body: said } = await ask('POST', `/write/-/${question}/`, body, headers);
  return { status, ...JSON.parse(said) };
};
const save = (name: string, print: string, edits: unknown, headers?: Record<string, string>) =>
  post('save', { name, print, edits }, headers);
const printNow = (name: string) => printOf(readFileSync(join(root, 'content/articles', name)));

describe('who may write', () => {
  const typed = [{ start: 0, end: 0, text: 'x' }];

  test.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this computer', { 'sec-fetch-site': 'same-site' }],
    ['a browser that does not say where it comes from', { 'sec-fetch-site': '' }],
    ['a name that was made to lead here', { host: 'evil.example:4321' }],
    ['a name that begins like ours', { host: 'localhost.evil.example' }],
    ['a page with the token of an earlier server', { [tokenHeader]: '0'.repeat(48) }],
    ['a page without a token', { [tokenHeader]: '' }],
    ['a form', { 'content-type': 'text/plain' }],
  ])('not %s', async (_who, headers) => {
    write('guarded.mdx', text);
    const { status, fault } = await save('guarded.mdx', printNow('guarded.mdx'), typed, headers);
    expect([status, typeof fault]).toEqual([403, 'string']);
    expect(onDisk('content/articles/guarded.mdx')).toBe(text);
  });

  test('the page of the desk may', async () => {
    write('guarded.mdx', text);
    expect((await save('guarded.mdx', printNow('guarded.mdx'), typed)).status).toBe(200);
    expect(onDisk('content/articles/guarded.mdx')).toBe(`x${text}`);
  });

  test('no other machine may even look, though the server listens to it', () => {
    const from = (remoteAddress: string) => {
      const asking: Asking = {
        method: 'GET',
        headers: { host: 'localhost', 'sec-fetch-site': 'none' },
        remoteAddress,
      };
      return refusalOf(asking, token);
    };
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map(from)).toEqual([undefined, undefined, undefined]);
    for (const address of ['192.168.0.7', '::ffff:10.0.0.1', '', '2001:db8::1'])
      expect(from(address)).toMatch(/this computer/);
  });

  test('no other page can read the desk and with it the token', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const read = await ask('GET', '/write/', undefined, {
        'sec-fetch-site': site,
        'sec-fetch-mode': 'cors',
      });
      expect([read.status, read.body.includes(token)]).toEqual([403, false]);
      const framed = { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
      expect((await ask('GET', '/write/', undefined, framed)).status).toBe(403);
      const linked = { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
      expect((await ask('GET', '/write/', undefined, linked)).status).toBe(200);
    }
    const { headers } = await ask('GET', '/write/');
    expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'cache-control': 'no-store' });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('what is below no other address is left to the site', async () => {
    for (const path of ['/', '/writers/', '/articles/write/'])
      expect((await ask('GET', path)).body).toBe('not the desk');
    expect((await ask('GET', '/write')).headers).toMatchObject({ location: '/write/' });
  });
});

describe('what can be named', () => {
  test.each([
    '../notes',
    '../notes.mdx',
    '../../package.json',
    '..%2fnotes.mdx',
    '/etc/passwd',
    'colds.mdx/../../notes.mdx',
    'colds.mdx\0',
    '.secret.mdx',
    '..',
    '',
  ])('only an article of the folder, not %j', async (name) => {
    for (const [question, more] of [
      ['open', {}],
      ['check', { text: '' }],
      ['save', { print: printOf(Buffer.from('notes\n')), edits: [{ start: 0, end: 0, text: 'x' }] }],
    ] as const) {
      const { status, text: read, fault } = await post(question, { name, ...more });
      expect([status, read]).toEqual([422, undefined]);
      expect(fault).toMatch(/no such article|not there any more/);
    }
    expect(onDisk('content/notes.mdx')).toBe('notes\n');
    expect((await ask('GET', `/write/${encodeURIComponent(name)}x/`)).status).toBe(404);
  });

  test('no link that leads out of the folder', async () => {
    symlinkSync(join(root, 'content/notes.mdx'), join(root, 'content/articles/link.mdx'));
    expect((await post('open', { name: 'link.mdx' })).status).toBe(422);
    expect((await save('link.mdx', printNow('link.mdx'), [{ start: 0, end: 0, text: 'x' }])).status).toBe(
      422,
    );
    expect(onDisk('content/notes.mdx')).toBe('notes\n');
    expect((await ask('GET', '/write/')).body).not.toContain('link.mdx');
  });

  test('a new article is named after its title, and none is written over', async () => {
    const made = await post('new', { title: '../../../What helps?', topic: 'lungs', author: '' });
    expect(made).toEqual({ status: 200, name: 'what-helps.mdx' });
    const before = onDisk('content/articles/what-helps.mdx');
    expect(before).toMatch(/^---\ntitle: .*What helps\?/);
    expect(before).toContain('topic: lungs\n');
    const again = await post('new', { title: 'What helps?', topic: '', author: '' });
    expect([again.status, again.fault]).toEqual([422, expect.stringContaining('already')]);
    expect(onDisk('content/articles/what-helps.mdx')).toBe(before);
    expect((await post('new', { title: 'Other', topic: '../x', author: '' })).status).toBe(422);
    expect(existsSync(join(root, 'content/articles/other.mdx'))).toBe(false);
  });
});

describe('saving', () => {
  test('keeps every byte that was not typed: mark, line ends of two kinds, a last line without an end', async () => {
    const before = '\uFEFF---\r\ntitle: A\r\n---\r\n\r\nOne.\nTwo.\r\nThree';
    write('bytes.mdx', before);
    const opened = await post('open', { name: 'bytes' });
    expect(opened.text).toBe('---\ntitle: A\n---\n\nOne.\nTwo.\nThree');
    const at = opened.text.indexOf('Two');
    const { status, print } = await save('bytes.mdx', opened.print, [
      { start: at, end: at + 3, text: 'New\n\nlines' },
      { start: opened.text.length, end: opened.text.length, text: '!' },
    ]);
    const after = '\uFEFF---\r\ntitle: A\r\n---\r\n\r\nOne.\nNew\r\n\r\nlines.\r\nThree!';
    expect([status, onDisk('content/articles/bytes.mdx')]).toEqual([200, after]);
    expect(print).toBe(printNow('bytes.mdx'));
  });

  test('of any text and any edit, all outside the edit is as it was', () => {
    const piece = fc.constantFrom('a', 'é', '😀', '\r\n', '\n', '\r', ' ', '\uFEFF');
    const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(), (source, typed, from, length) => {
        const { text: seen } = openBytes(Buffer.from(source)) ?? { text: '' };
        const start = from % (seen.length + 1);
        const end = Math.min(seen.length, start + (length % 5));
        if ([start, end].some((at) => /[\uDC00-\uDFFF]/.test(seen.charAt(at)))) return;
        const edit = { start, end, text: typed };
        const saved = putTyped(source, [edit]);
        const wanted = applyEdits(seen, [{ ...edit, text: typed.replace(/\r\n?/g, '\n') }]);
        expect(openBytes(Buffer.from(saved))?.text.replaceAll('\uFEFF', '')).toBe(
          wanted.replaceAll('\uFEFF', ''),
        );
        expect(putTyped(source, [])).toBe(source);
        const head = source.slice(0, source.length - source.replace(/^\uFEFF/, '').length);
        expect(saved.startsWith(head)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('a file that somebody else has changed stays as it is, and comes back with the answer', async () => {
    write('both.mdx', text);
    const opened = await post('open', { name: 'both.mdx' });
    const theirs = text.replace('Colds', 'Theirs');
    write('both.mdx', theirs);
    const answer = await save('both.mdx', opened.print, [{ start: 0, end: 0, text: 'mine' }]);
    expect(answer).toMatchObject({ status: 409, isChanged: true, now: { text: theirs } });
    expect(onDisk('content/articles/both.mdx')).toBe(theirs);
    const merged = await save('both.mdx', answer.now.print, [{ start: 0, end: 0, text: 'mine' }]);
    expect([merged.status, onDisk('content/articles/both.mdx')]).toEqual([200, `mine${theirs}`]);
  });

  test('edits that do not fit the file write nothing', async () => {
    write('fit.mdx', text);
    for (const edits of [
      [{ start: 0, end: 10_000, text: '' }],
      [{ start: 5, end: 2, text: '' }],
      [
        { start: 0, end: 5, text: '' },
        { start: 3, end: 6, text: '' },
      ],
    ])
      expect((await save('fit.mdx', printNow('fit.mdx'), edits)).status).toBe(422);
    expect((await save('fit.mdx', printNow('fit.mdx'), 'all')).status).toBe(400);
    expect((await post('save', '{')).status).toBe(400);
    expect((await post('save', `"${'x'.repeat(5_000_001)}"`)).status).toBe(413);
    expect(onDisk('content/articles/fit.mdx')).toBe(text);
  });

  test('a file that is no text is not opened', async () => {
    writeFileSync(join(root, 'content/articles/latin.mdx'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    expect(await post('open', { name: 'latin.mdx' })).toMatchObject({
      status: 422,
      fault: expect.stringContaining('UTF-8'),
    });
  });
});

describe('what is told', () => {
  test('the findings of the text as it stands in the editor, also those across articles', async () => {
    const words = `${text}\nDiabetics may rest.\n`;
    const { articles, status } = await post('check', { name: 'colds.mdx', text: words });
    const found = articles[0].findings.map((one: { rule: string; text: string }) => [one.rule, one.text]);
    expect(status).toBe(200);
    expect(found).toContainEqual(['no-like-us', 'like us on Facebook']);
    expect(found).toContainEqual(['person-first', 'Diabetics']);
    expect(found.map(([rule]: [string]) => rule)).toContain('no-duplicate-title');
    expect(onDisk('content/articles/colds.mdx')).toBe(text);
  });

  test('an exception as the command writes it, with a reason or not at all', async () => {
    const { articles } = await post('check', { name: 'colds.mdx', text });
    const { fingerprint, rule } = articles[0].findings.find(
      (one: { rule: string }) => one.rule === 'plain-words',
    );
    const asked = { name: 'colds.mdx', text, fingerprint, rule };
    expect((await post('accept', { ...asked, reason: 'no' })).fault).toContain('too short');
    const { edit } = await post('accept', { ...asked, reason: "the doctor's own words" });
    expect(applyEdits(text, [edit])).toContain("{/* lint-ok plain-words: the doctor's own words */}");
    expect(onDisk('content/articles/colds.mdx')).toBe(text);
  });

  test('what was saved, for marks on the page of an article', async () => {
    await post('check', { name: 'colds.mdx', text: 'Something else.\n' });
    const { status, body } = await ask('GET', '/write/-/told/colds/', undefined, {
      'sec-fetch-site': 'same-origin',
    });
    const { findings, isReady } = JSON.parse(body);
    expect([status, isReady]).toEqual([200, false]);
    expect(findings).toContainEqual(
      expect.objectContaining({ level: 'must-fix', text: 'like us on Facebook' }),
    );
    expect((await ask('GET', '/write/-/told/..%2fnotes/')).status).toBe(422);
  });

  test('the list says what is to be done, in the titles of the articles', async () => {
    const { body } = await ask('GET', '/write/');
    expect(body).toMatch(/<a href="\/write\/colds\.mdx\/">Colds<\/a> <span class="note">must fix: \d+/);
    expect(body).toContain('<option value="asha">Asha</option>');
  });

  test('words of an article are no markup of the page', async () => {
    write(
      'markup.mdx',
      '---\ntitle: "</script><img src=x onerror=alert(1)>"\n---\n\n</script><script>alert(1)</script>\n',
    );
    for (const path of ['/write/', '/write/markup.mdx/']) {
      const { body } = await ask('GET', path);
      expect(body).not.toMatch(/<img|<script>alert/);
      expect(body.match(/<\/script>/g)).toHaveLength(2);
    }
  });

  test('nothing of this was a fault of the program', () => expect(failures).toEqual([]));
});
