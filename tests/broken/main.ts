/**
 * `npm run broken -- [count] [seed]`: breaks so many files in as many ways, lints them, and builds a site of those the
 * linter calls ready. Whatever then stops the build, or is not there, the linter should have told. 200 and 1 unless said.
 */
import { copyProject } from '../site/project-copy.ts';
import type { BrokenFile } from './cases.ts';
import { buildWith, judge, removeFiles, stackLine, write } from './try.ts';

const [count = 200, seed = 1] = process.argv.slice(2).map(Number);
const day = '2026-11-28';
const copy = await copyProject({ gate: true });
try {
  process.env.BEDSIDE_TODAY = day;
  const { told, ready, keptBack } = await judge(copy.folder, count, seed);
  console.log(`${count} broken: ${told.length} told, ${ready.length} ready, ${keptBack.length} kept back.`);
  for (const { file, line, say } of told)
    console.log(`  told  ${file.path}:${line}  ${say}  (${file.damage})`);
  for (const { path, damage } of [...ready, ...keptBack]) console.log(`  ready ${path}  (${damage})`);

  const stopped = await buildWith(copy.folder, [], day);
  console.log(stopped.isBuilt ? 'FAULT: the gate let them through.' : 'The gate stopped all of them.');
  if (stackLine.test(stopped.said)) console.log('FAULT: with a stack trace.');

  removeFiles(
    copy.folder,
    told.map(({ file }) => file),
  );
  await findFaults([...ready, ...keptBack]);
} finally {
  await copy.remove();
}

/** Builds with these files. What is at fault is taken out, by the name the build gives or else by halves, until the rest is built. */
async function findFaults(files: readonly BrokenFile[]): Promise<void> {
  if (files.length === 0) return;
  const { isBuilt, said, lost } = await buildWith(copy.folder, files, day);
  if (isBuilt) {
    console.log(`${files.length} built${lost.length > 0 ? '; not there:' : ', every page is there.'}`);
    for (const { path, damage } of lost) console.log(`  LOST ${path} (${damage})`);
    return;
  }
  // What was built before the error is named as well.
  const error = said.slice(Math.max(0, said.search(/\[ERROR\]|The site was not built/)));
  const named = files.filter(({ path }) => error.includes(idOf(path)));
  const blamed = files.length === 1 ? files : named;
  for (const { path, damage } of blamed) {
    console.log(`FAULT ${path} (${damage})${stackLine.test(said) ? ' with a stack trace' : ''}`);
  }
  if (blamed.length > 0) {
    console.log(error.split('\n').slice(0, 14).join('\n'));
    removeFiles(copy.folder, blamed);
    return findFaults(files.filter((file) => !blamed.includes(file)));
  }
  console.log(`${files.length} not built, and none is named:\n${said.slice(-1200)}`);
  const middle = Math.ceil(files.length / 2);
  for (const half of [files.slice(0, middle), files.slice(middle)]) {
    removeFiles(copy.folder, files);
    for (const file of half) write(copy.folder, file);
    await findFaults(half);
  }
}

function idOf(path: string): string {
  return /broken-\d+/.exec(path)?.[0] ?? path;
}
