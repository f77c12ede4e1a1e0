import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  PublishDiagnosticsParams,
  TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { safeConfig } from '#linter/config/safe-config.ts';
import { toldIn } from '#linter/exceptions/write-exception.ts';
import { Session } from '#linter/session.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import { type Client, openEditor } from './helpers/editor.ts';
import { folderOf } from './helpers/run-bedside.ts';

const cwd = folderOf({ 'content/b.mdx': '# Sleep\n\nSleep well.\n' });
const uri = pathToFileURL(join(cwd, 'content/a.mdx')).href;
const text =
  '# Colds 😀\r\n\r\n😀 Please like us on Facebook. 👩‍⚕️ We utilize a spray &amp; rest in order to heal.\r\n';

let editor: Client;
let open = TextDocument.create(uri, 'mdx', 1, text);

beforeAll(async () => {
  editor = await openEditor(cwd, { diagnostic: {} });
  await editor.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'mdx', version: 1, text },
  });
});

afterAll(async () => {
  await editor.connection.sendRequest('shutdown');
  await editor.connection.sendNotification('exit');
  editor.connection.dispose();
});

async function diagnose(): Promise<Diagnostic[]> {
  const report = await editor.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return report.kind === 'full' ? report.items : [];
}

/** Types over a stretch of the document, as an editor tells of it. */
async function change(start: number, end: number, words: string): Promise<void> {
  const range = { start: open.positionAt(start), end: open.positionAt(end) };
  const contentChanges = [{ range, text: words }];
  const version = open.version + 1;
  await editor.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges,
  });
  open = TextDocument.update(open, contentChanges, version);
}

const ask = (diagnostic: Diagnostic, only?: string[]) =>
  editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic], ...(only ? { only } : {}) },
  });

const editsOf = (action: CodeAction | undefined): TextEdit[] => action?.edit?.changes?.[uri] ?? [];

const find = (items: readonly Diagnostic[], rule: string): Diagnostic => {
  const found = items.find(({ code }) => code === rule);
  if (!found) throw new Error(`Nothing was told by ${rule}.`);
  return found;
};

test('underlines the exact words, beside signs of two code units and with Windows line ends', async () => {
  const items = await diagnose();
  expect(open.getText(find(items, 'no-like-us').range)).toBe('like us on Facebook');
  const words = items.filter(({ code }) => code === 'plain-words').map(({ range }) => open.getText(range));
  expect(words).toEqual(['utilize', 'in order to']);
  expect(find(items, 'no-like-us')).toMatchObject({ severity: 1, source: 'bedside' });
  expect(find(items, 'no-like-us').codeDescription?.href).toMatch(/^file:.*no-like-us\/rule\.md$/);
});

test('tells of the rule where the pointer rests', async () => {
  const { range } = find(await diagnose(), 'no-like-us');
  const hover = await editor.connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: range.start,
  });
  expect(hover.range).toEqual(range);
  expect(JSON.stringify(hover.contents)).toMatch(/no-like-us/);
  expect(JSON.stringify(hover.contents)).not.toContain('Do not write');
});

test('offers to mend, to choose, and to let it stay with a reason that is still to come', async () => {
  const utilize = find(await diagnose(), 'plain-words');
  const actions = await ask(utilize);
  const choose = actions.find(({ title }) => title === 'Write “use”');
  expect(TextDocument.applyEdits(open, editsOf(choose))).toBe(text.replace('utilize', 'use'));
  const stay = actions.find(({ title }) => title.startsWith('Let it stay'));
  const after = TextDocument.applyEdits(open, editsOf(stay));
  expect(after).toContain('{/* lint-ok plain-words: */}');
  expect(after.replace('{/* lint-ok plain-words: */}', '').replace('\r\n\r\n\r\n\r\n', '\r\n\r\n')).toBe(
    text,
  );
});

test('mends all that keeps its meaning, and nothing else, on request', async () => {
  const [action, ...others] = await ask(find(await diagnose(), 'no-like-us'), ['source.fixAll']);
  expect(others).toEqual([]);
  expect(action?.kind).toBe('source.fixAll.bedside');
  expect(TextDocument.applyEdits(open, editsOf(action))).toBe(text.replace('in order to', 'to'));
  expect((await diagnose()).length).toBeGreaterThan(2);
});

test('keeps exact places whatever is typed: those of the words that are found', async () => {
  const alone = new Session({ cwd, rules, wordLists, model, profiles, config: safeConfig(cwd) });
  const piece = fc.constantFrom('😀', '\r\n', 'a', ' we utilize ', '\n\n', '&amp;', '**', 'é', '\t');
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(4), piece, async (at, length, words) => {
      const { length: whole } = open.getText();
      const start = at % (whole + 1);
      const isInSign = (offset: number) => /[\uDC00-\uDFFF]/.test(open.getText().charAt(offset));
      const end = Math.min(whole, start + length);
      if (isInSign(start) || isInSign(end)) return;
      await change(start, end, words);
      const told = (await diagnose()).map(({ code, range }) => ({ code, words: open.getText(range) }));
      const found = toldIn(alone.check('content/a.mdx', open.getText()));
      expect(told.map(({ code }) => code)).toEqual(found.map(({ rule }) => rule));
      found.forEach(({ text: words }, index) => {
        const underlined = told[index]?.words;
        /* Of a long stretch only the beginning is quoted. */
        if (words.endsWith('…') && words !== underlined)
          expect(underlined?.startsWith(words.slice(0, -1))).toBe(true);
        else expect(underlined).toBe(words);
      });
    }),
    { numRuns: 40 },
  );
});

test('tells an editor that does not ask, and forgets a document that is closed', async () => {
  const { child, connection } = await openEditor(cwd, {});
  const other = pathToFileURL(join(cwd, 'content/b.mdx')).href;
  const told: PublishDiagnosticsParams[] = [];
  const next = () =>
    new Promise<PublishDiagnosticsParams>((resolve) => {
      connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        told.push(params);
        resolve(params);
      });
    });
  const first = next();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {
      uri: other,
      languageId: 'mdx',
      version: 1,
      text: '# Sleep\n\nPlease like us on Facebook.\n',
    },
  });
  expect((await first).diagnostics.map(({ code }) => code)).toContain('no-like-us');
  writeFileSync(join(cwd, 'content/b.mdx'), '# Sleep\n\nSleep longer.\n');
  const second = next();
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri: other } });
  expect((await second).diagnostics).toEqual([]);
  connection.dispose();
  child.kill();
});
