import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const aliases: Readonly<Record<string, string>> = {
  '#linter/': 'src/linter/',
  '#schemas/': 'src/schemas/',
  '#calendar/': 'src/calendar/',
  '#rules/': 'lint-rules/',
};

/** What no file of a room may import; what a room may use besides its own files is all else. */
const forbidden: readonly (readonly [room: string, ...rooms: string[]])[] = [
  ['src/linter/', 'lint-rules/', 'src/schemas/', 'src/site/', 'src/astro/', 'src/accuracy/', 'content/'],
  ['lint-rules/', 'src/schemas/', 'src/site/', 'src/astro/', 'src/accuracy/'],
  ['src/schemas/', 'src/linter/', 'lint-rules/', 'src/site/', 'src/astro/', 'src/accuracy/'],
  ['src/calendar/', 'src/linter/', 'src/schemas/', 'lint-rules/', 'src/site/', 'src/astro/'],
  ['src/names/', 'src/linter/', 'src/schemas/', 'lint-rules/', 'src/site/', 'src/astro/'],
  ['src/rule-page/', 'src/linter/', 'src/schemas/', 'lint-rules/', 'src/site/', 'src/astro/'],
  ['src/signs/', 'src/linter/', 'src/schemas/', 'lint-rules/', 'src/site/', 'src/astro/'],
  ['src/desk/server/', 'src/desk/page/', 'src/astro/', 'src/accuracy/', 'content/'],
  [
    'src/desk/page/',
    'src/desk/server/',
    'lint-rules/',
    'src/site/',
    'src/astro/',
    'src/accuracy/',
    'content/',
  ],
  ['src/site/', 'src/desk/'],
  ['src/linter/', 'src/desk/'],
  ['src/site/pages/', 'src/linter/', 'lint-rules/', 'src/astro/', 'src/accuracy/'],
];

const arrows = readArrows();

test('no arrow leads where the map of the house does not allow it', () => {
  const wrong = [...arrows].flatMap(([file, targets]) =>
    forbidden
      .filter(([room]) => file.startsWith(room))
      .flatMap(([, ...rooms]) => targets.filter((target) => rooms.some((room) => target.startsWith(room))))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('no file leads back to itself', () => {
  expect(findCircles()).toEqual([]);
});

/** Data of the engine: how a language and the forms of files are read, and nothing that anybody could believe otherwise. */
const dataOfEngine = [
  'document/syntax/html-names.json',
  'document/syntax/site-language/printed-names.json',
  'document/words/abbreviations.json',
  'document/words/function-words.json',
  'document/words/languages.json',
  'document/words/syllables.json',
  'model/usual-names.json',
];

test('the engine holds no lists but those by which texts are read', () => {
  const lists = readdirSync(resolve(root, 'src/linter'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.json'));
  expect(lists.sort()).toEqual(dataOfEngine);
});

test('every folder that the map names is there', () => {
  for (const [room] of forbidden) expect([...arrows.keys()].some((file) => file.startsWith(room))).toBe(true);
});

/** Which files of the house each file imports, types included: who reads one must know the other. */
function readArrows(): Map<string, string[]> {
  const files = ['src', 'lint-rules', 'bin'].flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|js|astro)$/.test(file))
      .map((file) => `${folder}/${file.split(sep).join('/')}`),
  );
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const source = readFileSync(resolve(root, file), 'utf8');
      const named = [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);
      return [file, named.flatMap((name) => pathOf(file, name)).filter((path) => known.has(path))] as const;
    }),
  );
}

/** Rooms that must also run in a browser: none of their files, nor any they lead to, may ask for Node. */
const withoutNode = ['src/linter/document/', 'src/linter/rule/', 'src/linter/exceptions/', 'src/linter/fix/'];
const withoutNodeFiles = ['check-file', 'check-corpus', 'set-up', 'score', 'finding/make-report'].map(
  (name) => `src/linter/${name}.ts`,
);

test('what reads and judges a text runs in a browser too', () => {
  const seen = new Set<string>();
  const waiting = [...arrows.keys()].filter(
    (file) =>
      withoutNodeFiles.includes(file) ||
      withoutNode.some((room) => file.startsWith(room)) ||
      (/^lint-rules\/\w+\/[^/]+\/rule\.ts$/.test(file) && !file.includes('_template')),
  );
  expect(waiting.length).toBeGreaterThan(100);
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...neededBy(file));
  }
  const asking = [...seen].filter((file) =>
    /\bfrom '(?:node:|satteri'|rolldown)|\b(?:Buffer|process|createRequire)\b[.(]/.test(codeOf(file)),
  );
  expect(asking).toEqual([]);
  expect(seen).toContain('src/linter/platform/browser.ts');
});

/** What a file loads when it runs in a browser; types are gone by then. */
function neededBy(file: string): string[] {
  const code = codeOf(file);
  const named = [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);
  return named
    .flatMap((name) => (name === '#platform' ? ['src/linter/platform/browser.ts'] : pathOf(file, name)))
    .filter((path) => arrows.has(path));
}

function codeOf(file: string): string {
  return readFileSync(resolve(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/^(?:import|export) type [\s\S]*?from '[^']+';$/gm, '')
    .replace(/typeof import\([^)]*\)/g, '');
}

function pathOf(file: string, name: string): string[] {
  if (name === '#platform') return ['src/linter/platform/node.ts'];
  const alias = Object.keys(aliases).find((one) => name.startsWith(one));
  if (alias) return [(aliases[alias] as string) + name.slice(alias.length)];
  if (!name.startsWith('.')) return [];
  return [
    relative(root, resolve(root, dirname(file), name))
      .split(sep)
      .join('/'),
  ];
}

/** Groups of files that import each other, around any number of corners (Tarjan 1972). */
function findCircles(): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file) as number);
    open.push(file);
    for (const target of arrows.get(file) ?? []) {
      if (!order.has(target)) visit(target);
      if (open.includes(target))
        lowest.set(file, Math.min(lowest.get(file) as number, lowest.get(target) as number));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of arrows.keys()) if (!order.has(file)) visit(file);
  return circles;
}
