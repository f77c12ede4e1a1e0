import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWith, type Judged, judge, removeFiles, stackLine } from '../broken/try.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';

/** A few of what `npm run broken` tries by the hundred. */
const count = 40;
const seed = 127;
const day = '2026-11-28';

let copy: ProjectCopy;
let judged: Judged;

beforeAll(async () => {
  copy = await copyProject({ gate: true });
  const before = process.env.BEDSIDE_TODAY;
  process.env.BEDSIDE_TODAY = day;
  judged = await judge(copy.folder, count, seed);
  if (before === undefined) delete process.env.BEDSIDE_TODAY;
  else process.env.BEDSIDE_TODAY = before;
});

afterAll(() => copy?.remove());

test('broken files are of both kinds, and each that is told is told with its line and a sentence', () => {
  expect(judged.told.length).toBeGreaterThan(count / 4);
  expect(judged.ready.length).toBeGreaterThan(count / 10);
  for (const { line, say, file } of judged.told) {
    expect(line, file.path).toBeGreaterThan(0);
    expect(say, file.path).not.toMatch(/\[object|Error:|zod/);
  }
});

test('what is told stops the build in the words of the linter, without a stack trace', async () => {
  const { isBuilt, said } = await buildWith(copy.folder, [], day);
  expect(isBuilt).toBe(false);
  expect(said).toContain('The site was not built');
  for (const { file } of judged.told) expect(said).toContain(file.path);
  expect(said).not.toMatch(stackLine);
});

test('what the linter calls ready is built, and every page is there', async () => {
  removeFiles(
    copy.folder,
    judged.told.map(({ file }) => file),
  );
  const { isBuilt, said, lost } = await buildWith(copy.folder, judged.ready, day);
  expect(isBuilt, said.slice(-2000)).toBe(true);
  expect(lost.map(({ path, damage }) => `${path} ${damage}`)).toEqual([]);
});
