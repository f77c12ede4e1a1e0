import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { lint } from '#linter/run.ts';
import { model, profiles, rules, wordLists } from '#rules/index.ts';
import { nodeFault } from '../create/node-fault.js';
import { countries, faultOf, writeSite } from '../create/write-site.js';
import manifest from '../package.json' with { type: 'json' };
import site from '../site.config.ts';
import { contentOf } from '../src/astro/index.ts';
import { projectOf } from './helpers/project.ts';

const root = join(import.meta.dirname, '..');
const answers = {
  name: 'St Ann\'s "Clinic" & friends',
  address: 'https://clinic.test/health/',
  country: 'us',
  language: 'en',
  contact: 'us@clinic.test',
};

const codes: string[] = countries.map(({ code }: { code: string }) => code);

test.each(codes)('a new site in %s may be published as it is', async (country) => {
  const cwd = projectOf({});
  writeSite(cwd, { ...answers, country }, '2026-11-28');
  const { settings: _, ...content } = contentOf(site, cwd);
  // As its lint.config.ts says.
  const demonstration = ['must-fix', { isDemonstration: true }] as const;
  const levels = {
    'no-example-people': demonstration,
    'no-unfinished-text': demonstration,
    'require-reply-path': ['should-fix', { siteContact: answers.contact }] as const,
  };
  const report = await lint({
    cwd,
    config: { ...content, rules: levels },
    rules,
    wordLists,
    model,
    profiles,
    today: '2026-11-28',
  });
  const told = [...report.articles.flatMap(({ findings }) => findings), ...report.corpus.findings];
  expect(told.filter(({ level }) => level !== 'idea').map(({ say }) => say)).toEqual([]);
  expect(report.articles.map(({ path }) => path)).toEqual([
    'content/articles/prepare-for-an-appointment.mdx',
  ]);
});

test('it holds settings and one example article, and no place is left open', () => {
  const cwd = projectOf({});
  const files = writeSite(cwd, answers, '2026-11-28');
  expect([...files].sort()).toEqual([
    '.gitignore',
    'README.md',
    'astro.config.mjs',
    'content/articles/prepare-for-an-appointment.mdx',
    'content/people/example-doctor.yaml',
    'content/people/example-nurse.yaml',
    'content/topics/appointments.yaml',
    'lint.config.ts',
    'package.json',
    'site.config.ts',
    'src/content.config.ts',
    'tsconfig.json',
  ]);
  for (const file of files) expect(readFileSync(join(cwd, file), 'utf8'), file).not.toMatch(/__[A-Z_]+__/);
});

test('names with any signs are kept as they are, in settings and in words', () => {
  const cwd = projectOf({});
  writeSite(cwd, answers, '2026-11-28');
  const file = JSON.stringify(pathToFileURL(join(cwd, 'site.config.ts')));
  const print = `import(${file}).then((it) => console.log(JSON.stringify(it.default)))`;
  const settings = JSON.parse(spawnSync(process.execPath, ['-e', print], { encoding: 'utf8' }).stdout);
  expect(settings.name).toBe(answers.name);
  expect(settings.address).toBe('https://clinic.test/health');
  expect(settings.country.phones.emergency).toBe('911');
  expect(JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')).name).toBe('st-ann-s-clinic-friends');
});

test('no sentence of the demonstration is in it', () => {
  const own = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:mdx|yaml)$/.test(file))
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/(?<=[.?!])\s+|\n/))
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence.split(' ').length > 6);
  const demonstration = new Set(own(join(root, 'content')));
  expect(
    own(join(root, 'create/template/content')).filter((sentence) => demonstration.has(sentence)),
  ).toEqual([]);
});

test('it asks for the versions this project is built and tested with', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'create/template/package.json'), 'utf8'));
  const known: Record<string, string> = { ...manifest.devDependencies, ...manifest.dependencies };
  for (const [name, version] of Object.entries(dependencies))
    if (name !== 'bedside') expect(version, name).toBe(known[name]);
  // Pagefind is only for sites that turn the search inside articles on; the others for those who use an editor so.
  const apart = /^(?:pagefind|vscode-languageserver.*|@modelcontextprotocol\/server)$/;
  const peers = Object.keys(manifest.peerDependencies)
    .filter((name) => !apart.test(name))
    .sort();
  expect(
    Object.keys(dependencies)
      .filter((name) => name !== 'bedside')
      .sort(),
  ).toEqual(peers);
});

test('a folder that holds something is left as it is', () => {
  const cwd = projectOf({ 'notes.txt': 'mine' });
  expect(() => writeSite(cwd, answers, '2026-11-28')).toThrow(/left as it is/);
  expect(readdirSync(cwd)).toEqual(['notes.txt']);
});

test.each([
  ['address', 'clinic.org'],
  ['address', 'http://clinic.org'],
  ['country', 'france'],
  ['language', 'es'],
  ['contact', 'nobody'],
  ['name', ' '],
] as const)('a wrong %s ("%s") is told in a sentence, with exit code 2', (key, value) => {
  expect(faultOf(key, value)).toMatch(/[.a-z]$/);
  const run = spawnSync(process.execPath, [join(root, 'create/index.js'), 'x', `--${key}`, value, '--yes'], {
    cwd: projectOf({}),
    encoding: 'utf8',
  });
  expect(run.status).toBe(2);
  expect(run.stderr.trim().split('\n')).toHaveLength(1);
});

test.each([
  ['20.20.2', 'Bedside needs Node 22.18 or newer, and this is Node 20.20.2.'],
  ['22.17.1', 'Bedside needs Node 22.18 or newer, and this is Node 22.17.1.'],
  ['22.18.0', undefined],
  ['24.1.0', undefined],
  ['100.0.0', undefined],
])('Node %s is told to be too old before anything is written: %s', (version, said) => {
  expect(nodeFault(version)).toBe(said);
});

test('the package that begins a site asks for the same Node as the site', () => {
  const beginner = JSON.parse(readFileSync(join(root, 'create/package.json'), 'utf8'));
  expect(beginner.engines).toEqual(manifest.engines);
  expect(manifest.engines.node).toBe('>=22.18');
});
