import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import { makeVsix } from '../editors/vscode/make-vsix.ts';
import manifest from '../editors/vscode/package.json' with { type: 'json' };
import project from '../package.json' with { type: 'json' };
import { folderOf, fromSources } from './helpers/run-bedside.ts';

/** What the extension shows to VS Code. */
interface Extension {
  activate: (context: { subscriptions: unknown[] }) => Promise<void>;
  deactivate: () => Promise<void>;
}

/** What the test says to the stand-in for VS Code, and what that was told. */
interface Stub {
  set: { folders: string[]; hasBedside: boolean; command: string[]; shown: string[]; hovered: unknown[] };
}

/** The files of a folder that the server is told of. */
const articles = '**/*.{md,mdx,markdown,mdown,yaml,yml}';

let bytes: Uint8Array;
let files: Record<string, string>;
let extension: Extension;
let vscode: Stub;

beforeAll(async () => {
  bytes = await makeVsix();
  files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, text]) => [path, strFromU8(text)]));
  const folder = folderOf({ 'extension/package.json': '{}' });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(join(folder, 'node_modules/vscode'), { recursive: true });
  copyFileSync(resolve('tests/helpers/vscode-stub.cjs'), join(folder, 'node_modules/vscode/index.js'));
  const require = createRequire(join(folder, 'extension/package.json'));
  vscode = require('vscode') as Stub;
  extension = require(join(folder, 'extension', manifest.main)) as Extension;
});

test('the zip says of which kind each of its files is, and names those that VS Code shows', () => {
  const types = files['[Content_Types].xml'] ?? '';
  const endings = [...types.matchAll(/Extension="(\.\w+)" ContentType="[\w-]+\/[\w-]+"/g)].map(
    ([, one]) => one,
  );
  const inside = Object.keys(files).filter((path) => path !== '[Content_Types].xml');
  for (const path of inside) expect(endings).toContain(/\.\w+$/.exec(path)?.[0]);
  const assets = [
    ...(files['extension.vsixmanifest'] ?? '').matchAll(/<Asset Type="[\w.]+" Path="([^"]+)"/g),
  ];
  expect(assets.map(([, path]) => path)).toEqual([
    'extension/package.json',
    'extension/readme.md',
    'extension/LICENSE.txt',
  ]);
  for (const [, path] of assets) expect(files).toHaveProperty([path as string]);
});

test('its manifest is that of the extension, in the version of the project', () => {
  expect(JSON.parse(files['extension/package.json'] ?? '')).toEqual(manifest);
  expect(manifest.version).toBe(project.version);
  expect(files).toHaveProperty([`extension/${manifest.main.slice(2)}`]);
  const identity = `Id="${manifest.name}" Version="${manifest.version}" Publisher="${manifest.publisher}"`;
  expect(files['extension.vsixmanifest']).toContain(identity);
  /* Well-formed: whoever reads it strictly finds each tag closed. */
  const errors: string[] = [];
  parse(`<svg>${files['extension.vsixmanifest']?.replace(/^<\?xml.*\?>/, '')}</svg>`, {
    onParseError: ({ code }) => errors.push(code),
  });
  expect(errors.filter((code) => code !== 'missing-doctype')).toEqual([]);
});

test('it asks for the version of VS Code that its library asks for, and names the licences of what is built in', () => {
  const client = JSON.parse(readFileSync('node_modules/vscode-languageclient/package.json', 'utf8'));
  expect(manifest.engines.vscode).toBe(client.engines.vscode);
  expect(project.devDependencies['@types/vscode']).toBe(manifest.engines.vscode.slice(1));
  for (const name of ['vscode-languageclient', 'vscode-jsonrpc', 'minimatch', 'semver'])
    expect(files['extension/licences.txt']).toMatch(new RegExp(`^${name} \\d`, 'm'));
});

test('it is packed on each change, and from nothing but what is in the repository', () => {
  expect(readFileSync('.github/workflows/ci.yml', 'utf8')).toMatch(
    /run: npm run vsix\n[\s\S]*path: editors\/vscode\/\*\.vsix/,
  );
  expect(readFileSync('.gitignore', 'utf8')).toContain('*.vsix');
});

test('the same sources make the same bytes', async () => {
  expect(Buffer.from(await makeVsix()).equals(bytes)).toBe(true);
});

test('the extension loads, and stays away from folders without Bedside', async () => {
  vscode.set.folders = [folderOf({ 'a.md': 'Rest.\n' })];
  const mark = join(vscode.set.folders[0] as string, 'started');
  vscode.set.command = [
    process.execPath,
    '-e',
    `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`,
  ];
  await extension.activate({ subscriptions: [] });
  expect([existsSync(mark), vscode.set.shown]).toEqual([false, []]);
  await extension.deactivate();
});

test('it starts the language server of a folder with the command that is set', async () => {
  vscode.set.folders = [folderOf({ 'lint.config.json': '{}', 'a.md': 'Rest.\n' })];
  vscode.set.hasBedside = true;
  vscode.set.command = [process.execPath, fromSources, 'lsp'];
  await extension.activate({ subscriptions: [] });
  expect(vscode.set.shown).toEqual([]);
  expect(vscode.set.hovered).toEqual([
    [expect.objectContaining({ scheme: 'file', pattern: expect.objectContaining({ pattern: articles }) })],
  ]);
  await extension.deactivate();
});

test('it says in a sentence that it could not be started', async () => {
  vscode.set.command = ['no-such-program'];
  await extension.activate({ subscriptions: [] });
  expect(vscode.set.shown.at(-1)).toBe(
    'Bedside could not be started in folder 1. Is it installed there, and vscode-languageserver with it?',
  );
  await extension.deactivate();
});
