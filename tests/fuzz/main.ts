import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mutate } from './mutate.ts';
import { fuzzSources } from './sources.ts';

/**
 * Breaks real articles at random and checks what is said of them: `npm run fuzz -- [DIR] [--count N] [--seed S]`; with
 * `--fix`, what mending does to them. `--write INDEX` writes one mutant into a file, to look at it.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '24000' },
    seed: { type: 'string', default: '1' },
    write: { type: 'string' },
    fix: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
const [count, seed] = [Number(values.count), Number(values.seed)];
/** A process that says nothing for so long hangs, in milliseconds. */
const patience = 30_000;

if (values.write !== undefined) writeMutant(Number(values.write));
else process.exitCode = await fuzz();

function writeMutant(index: number): void {
  const sources = fuzzSources(folder);
  const { text, ending } = sources[index % sources.length] as (typeof sources)[number];
  const path = `mutant-${index}${ending}`;
  writeFileSync(
    path,
    mutate(
      text,
      sources.map((source) => source.text),
      seed * 1_000_003 + index,
    ),
  );
  console.log(path);
}

async function fuzz(): Promise<number> {
  const counts: Record<string, number> = { hangs: 0, crashes: 0, 'wrong or slow': 0 };
  const mended = { mutants: 0, places: 0 };
  for (let from = 0; from < count; ) {
    const { next, trouble } = await run(from, ({ index, faults, made }) => {
      if (made > 0) {
        mended.mutants += 1;
        mended.places += made;
      }
      if (faults.length === 0) return;
      const isCrash = faults.some((fault) => fault.startsWith('crashed') || fault.startsWith('failed'));
      counts[isCrash ? 'crashes' : 'wrong or slow'] =
        (counts[isCrash ? 'crashes' : 'wrong or slow'] ?? 0) + 1;
      console.log(`  mutant ${index}: ${faults.slice(0, 3).join('; ')}`);
    });
    if (trouble) {
      counts[trouble.includes('hang') ? 'hangs' : 'crashes'] =
        (counts[trouble.includes('hang') ? 'hangs' : 'crashes'] ?? 0) + 1;
      console.log(`  mutant ${next - 1}: ${trouble}`);
    }
    from = next;
  }
  console.log(
    `${count} mutants, seed ${seed}: ${Object.entries(counts)
      .map(([what, times]) => `${times} ${what}`)
      .join(', ')}.`,
  );
  if (values.fix) console.log(`Mended ${mended.places} places in ${mended.mutants} of them.`);
  return Object.values(counts).every((times) => times === 0) ? 0 : 1;
}

function run(
  from: number,
  tell: (checked: { index: number; faults: string[]; made: number }) => void,
): Promise<{ next: number; trouble?: string }> {
  return new Promise((resolve) => {
    const args = [String(from), String(count), String(seed), folder ?? '', values.fix ? 'fix' : ''];
    const child = fork(join(import.meta.dirname, 'worker.ts'), args);
    let current = from;
    let isHanging = false;
    const hang = () => {
      isHanging = true;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(hang, 4 * patience);
    child.on('message', (message) => {
      clearTimeout(timer);
      timer = setTimeout(hang, patience);
      const { index, faults, made = 0 } = message as { index: number; faults?: string[]; made?: number };
      current = index;
      if (faults) tell({ index, faults, made });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve({ next: count });
      else
        resolve({
          next: current + 1,
          trouble: isHanging ? 'hangs' : `the process ended (${signal ?? code})`,
        });
    });
  });
}
