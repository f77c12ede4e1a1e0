import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeCommand } from '#linter/cli/command.ts';
import { formats } from '#linter/reporters/reporter.ts';
import { folderOf } from './helpers/run-bedside.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const guide = read('docs/ci.md');
const minutes = 60_000;

/** A site that Bedside is installed in, as npm links a folder. */
function siteOf(files: Record<string, string>): string {
  const cwd = folderOf({ 'package.json': '{"private":true}', ...files });
  mkdirSync(join(cwd, 'node_modules/.bin'), { recursive: true });
  symlinkSync(root, join(cwd, 'node_modules/bedside'));
  symlinkSync(join(root, 'bin/bedside.js'), join(cwd, 'node_modules/.bin/bedside'));
  return cwd;
}

function run(command: string, cwd: string, env: Record<string, string> = {}) {
  const node = dirname(process.execPath);
  const path = [join(cwd, 'node_modules/.bin'), node, process.env.PATH].join(delimiter);
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd,
    encoding: 'utf8',
    env: { PATH: path, HOME: cwd, LANG: 'C.UTF-8', ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

const bad = 'Rest for a day. If this helped, please like us on Facebook!\n';

test(
  'the action shows findings at their lines, writes reports, and fails',
  () => {
    const action = parse(read('action.yml'));
    const [step] = action.runs.steps;
    const cwd = siteOf({ 'my posts/a b.md': bad, 'other/b.md': bad });
    const env = Object.fromEntries(
      Object.entries<string>(step.env).map(([name, value]) => {
        const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? '';
        return [name, String(action.inputs[input].default)];
      }),
    );
    const github = {
      GITHUB_OUTPUT: join(cwd, 'output'),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: cwd,
      RUNNER_TEMP: cwd,
    };
    const { code, out } = run(step.run, cwd, { ...env, ...github, BEDSIDE_PATHS: 'my posts\n' });
    expect(code).toBe(1);
    expect(out).toContain('::error file=my posts/a b.md,line=1,');
    expect(out).not.toContain('other/b.md');
    expect(readFileSync(join(cwd, 'output'), 'utf8')).toBe(`reports=${cwd}/bedside-reports\n`);
    expect(JSON.parse(readFileSync(join(cwd, 'bedside-reports/bedside.sarif'), 'utf8')).version).toBe(
      '2.1.0',
    );
    expect(action.outputs.reports.value).toContain(`steps.${step.id}.outputs.reports`);
  },
  4 * minutes,
);

test(
  'the hook of pre-commit stops a commit that asks for likes',
  () => {
    const [hook] = parse(read('.pre-commit-hooks.yaml'));
    expect(hook).toMatchObject({ id: 'bedside', language: 'node', pass_filenames: false });
    const cwd = siteOf({ '.gitignore': 'node_modules\n', 'content/a.md': bad });
    expect(run('git init -q && git add -A', cwd).code).toBe(0);
    const { code, out } = run(hook.entry, cwd);
    expect(code).toBe(1);
    expect(out).toContain('no-like-us  (content/a.md:1:');
  },
  4 * minutes,
);

describe('the guide', () => {
  const blocks = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', text = '']) => ({
    kind,
    text,
  }));
  const commands = [
    ...`${guide}\n${read('docs/command.md')}`.matchAll(/^.*?\bbedside (lint|merge)\b([^|\n`'"]*)/gm),
  ]
    .filter(
      ([line]) =>
        /^(?:- run: | *- |npx| +run: |export default|\s*- run: )/.test(line) && line.includes('npx bedside'),
    )
    .map(([, name = '', rest = '']) => [
      name,
      ...rest
        .replaceAll(/\$\{\{ matrix\.part \}\}/g, '1')
        .trim()
        .split(/\s+/)
        .filter(Boolean),
    ]);

  test('holds YAML that can be read', () => {
    const yaml = blocks.filter(({ kind }) => kind === 'yaml');
    expect(yaml.length).toBeGreaterThanOrEqual(5);
    for (const { text } of yaml) expect(typeof parse(text)).toBe('object');
  });

  test('types only what the command knows', async () => {
    expect(commands.length).toBeGreaterThanOrEqual(8);
    const done: string[] = [];
    const program = makeCommand({
      onLint: async (_paths, { format }) => void done.push(...format),
      onMerge: async () => void done.push('merge'),
      onInit: async () => void done.push('init'),
    });
    for (const command of commands) await program.parseAsync(command, { from: 'user' });
    expect(done.filter((name) => name === 'merge')).toHaveLength(1);
  });

  test('names the files that are written', () => {
    const { articles } = parse(blocks.find(({ text }) => text.includes('.gitlab-ci.yml'))?.text ?? '');
    expect(articles.artifacts.reports).toEqual({
      codequality: 'reports/gl-code-quality-report.json',
      junit: 'reports/bedside.junit.xml',
    });
    expect(formats).toEqual(expect.arrayContaining(['sarif', 'gitlab', 'rdjson', 'junit', 'html']));
  });

  test(
    'has a job for GitLab, and a line for other hooks, that run',
    () => {
      const cwd = siteOf({ '.gitignore': 'node_modules\n', 'content/a.md': bad });
      const { articles } = parse(blocks.find(({ text }) => text.includes('.gitlab-ci.yml'))?.text ?? '');
      const lint = articles.script.find((line: string) => line.includes('bedside'));
      expect(run(lint, cwd).code).toBe(1);
      expect(
        JSON.parse(readFileSync(join(cwd, articles.artifacts.reports.codequality), 'utf8'))[0].check_name,
      ).toBe('no-like-us');
      run('git init -q && git add -A', cwd);
      const lefthook = parse(blocks.find(({ text }) => text.includes('lefthook.yml'))?.text ?? '');
      const hook = lefthook['pre-commit'].commands.bedside.run;
      expect(run(hook, cwd).code).toBe(1);
      expect(blocks.find(({ kind }) => kind === 'js')?.text).toContain(`() => '${hook}'`);
    },
    4 * minutes,
  );
});
