import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CompletionItem, type CompletionList, TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fieldAt } from '#linter/server/field-at.ts';
import { rules } from '#rules/index.ts';
import { type Client, openEditor } from './helpers/editor.ts';
import { folderOf } from './helpers/run-bedside.ts';

const schemas = (name: string) => JSON.stringify(resolve(`src/schemas/${name}.ts`));

/** A site in small, with the schemas of ours. */
const cwd = folderOf({
  'lint.config.ts': `import { componentSchemas } from ${schemas('components')};
import { collections } from ${schemas('index')};
export default {
  components: componentSchemas,
  collections: Object.fromEntries(Object.entries(collections)
    .map(([name, schema]) => [name, { folder: 'content/' + name, schema }])),
};`,
  'content/people/nurse-asha.yaml': 'name: Asha Rahman\n',
  'content/people/doctor-ben.yaml': 'name: Ben Okri\n',
  'content/groups/breathe-easy.yaml': 'name: Breathe Easy\n',
  'content/topics/lungs.yaml': 'title: Lungs\n',
  'content/glossary/spacer.yaml': 'term: spacer\n',
  'content/articles/flu.mdx': '---\ntitle: Flu\n---\n',
});

let editor: Client;
let version = 0;

beforeAll(async () => {
  editor = await openEditor(cwd, { diagnostic: {} });
});

afterAll(async () => {
  await editor.connection.sendRequest('shutdown');
  await editor.connection.sendNotification('exit');
  editor.connection.dispose();
});

/** What is offered where the bar stands in a text, and what the first of it makes of the text. */
async function offered(marked: string, path = 'content/articles/a.mdx') {
  const text = marked.replace('|', '');
  version += 1;
  const uri = pathToFileURL(resolve(cwd, path)).href.replace(/(?=\.\w+$)/, `-${version}`);
  const document = TextDocument.create(uri, 'mdx', 1, text);
  await editor.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'mdx', version: 1, text },
  });
  const answer = await editor.connection.sendRequest<CompletionItem[] | CompletionList>(
    'textDocument/completion',
    { textDocument: { uri }, position: document.positionAt(marked.indexOf('|')) },
  );
  const items = Array.isArray(answer) ? answer : answer.items;
  const edits = items.slice(0, 1).flatMap(({ textEdit }) => (TextEdit.is(textEdit) ? [textEdit] : []));
  return { names: items.map(({ label }) => label), items, after: TextDocument.applyEdits(document, edits) };
}

const people = ['doctor-ben', 'nurse-asha'];

test.each([
  ['the author', '---\nauthor: |\n---\n', people],
  ['a reviewer, half typed', '---\r\ntitle: Colds\r\nreviewedBy: nur|\r\n---\r\n', people],
  ['who can help', '---\nconnect:\n  person: "|\n---\n', people],
  [
    'a group in a list',
    '---\nconnect:\n  groups:\n    - other\n    - |\n  person: x\n---\n',
    ['breathe-easy'],
  ],
  ['a group in a list on one line', '---\nconnect:\n  groups: [other, b|\n---\n', ['breathe-easy']],
  ['who answered a sheet', '---\nsheets:\n  cdc:\n    - item: 1\n      by: |\n---\n', people],
  ['the topic', '---\ntopic: |', ['lungs']],
  ['a term in the text', '---\ntitle: Colds\n---\n\nUse a <Term id="sp|', ['spacer']],
  ['a term on a line of its own', '# Colds\n\n<Term\n  id="|', ['spacer']],
])('offers the names of %s', async (_, text, names) => {
  expect((await offered(text)).names).toEqual(names);
});

test('offers names in files of fields too', async () => {
  const { names } = await offered('text: Is flu bad?\narticle: |', 'content/questions/a.yaml');
  expect(names).toEqual(expect.arrayContaining(['flu']));
});

test.each([
  ['a comment of MDX', 'Rest.\n\n{/* lint-ok |'],
  ['a comment with two', 'Rest.\n\n{/* lint-ok no-hype, pl|'],
  ['a comment of the fields', '---\n# lint-ok |'],
  ['the exceptions of an article', '---\nlintOk:\n  - rule: |\n---\n'],
])('offers all rules in %s, each with what it is about', async (_, text) => {
  const { names, items } = await offered(text);
  expect(names).toEqual(rules.map(({ id }) => id));
  expect(items.find(({ label }) => label === 'no-hype')?.detail).toBe(
    rules.find(({ id }) => id === 'no-hype')?.about,
  );
});

test('puts the name in the place of what was typed, and says whose it is', async () => {
  const { items, after } = await offered('---\nauthor: "doc|"\ntitle: 😀\n---\n');
  expect(after).toBe('---\nauthor: "doctor-ben"\ntitle: 😀\n---\n');
  expect(items[0]?.detail).toBe('Ben Okri');
});

test.each([
  ['a field of words', '---\ntitle: |\n---\n'],
  ['a field that nobody knows', '---\nwho: |\n---\n'],
  ['the text', '---\nauthor: nurse-asha\n---\n\nauthor: |'],
  ['another prop', '<GetHelp level="|'],
  ['the name of a field', '---\nauth|\n---\n'],
])('offers nothing in %s', async (_, text) => {
  expect((await offered(text)).names).toEqual([]);
});

test.each([
  ['a:\n  - b:\n      c: x', 'a.*.b.c', 'x'],
  ['a:\n- x', 'a.*', 'x'],
  ['a:\n- b: 1\n  c: x', 'a.*.c', 'x'],
  ['a:\n  b: 1\n\n# note\nc: x', 'c', 'x'],
  ['a:\n  - - x', 'a.*.*', 'x'],
  ['a: [b, "x', 'a.*', 'x'],
])('knows the field of %j', (text, path, typed) => {
  expect(fieldAt(text.split('\n'))).toEqual({ path, typed });
});
