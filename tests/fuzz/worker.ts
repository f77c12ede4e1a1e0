import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixChecker } from './check-fix.ts';
import { mutantChecker } from './check-mutant.ts';
import { mutate } from './mutate.ts';
import { fuzzSources } from './sources.ts';

/** Checks mutants in a process of its own, and tells each before it is checked. */
const [from = '0', to = '0', seed = '1', folder = '', isMending = ''] = process.argv.slice(2);
const sources = fuzzSources(folder === '' ? undefined : folder);
const texts = sources.map(({ text }) => text);
const own = mkdtempSync(join(tmpdir(), 'bedside-fuzz-'));
process.on('exit', () => rmSync(own, { recursive: true, force: true }));
const look = mutantChecker(own);
const mend = fixChecker(own, folder === '');
const check = (text: string, ending: string) =>
  isMending === '' ? { faults: look(text, ending), made: 0 } : mend(text, ending);
for (let index = Number(from); index < Number(to); index += 1) {
  process.send?.({ index });
  const { text, ending } = sources[index % sources.length] as (typeof sources)[number];
  const before = process.cpuUsage();
  const { faults, made } = check(mutate(text, texts, Number(seed) * 1_000_003 + index), ending);
  const seconds = process.cpuUsage(before).user / 1e6;
  if (seconds > 2) faults.push(`slow: ${seconds.toFixed(1)} s`);
  if (faults.length > 0 || made > 0) process.send?.({ index, faults, made });
}
process.disconnect?.();
