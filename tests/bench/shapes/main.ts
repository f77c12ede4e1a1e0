import { fork } from 'node:child_process';
import { join } from 'node:path';
import { shapes } from './shapes.ts';

/** How long one shape took at one size; of size 0, only that the process is ready. */
interface Measured {
  name: string;
  size: number;
  seconds: number;
}

/** What is known of a shape in the end. */
interface Outcome {
  name: string;
  /** CPU seconds by size, as far as it came. */
  seconds: number[];
  /** Set when it did not come to its end. */
  trouble?: string;
}

/** Letters of a text; the last doublings are those that tell. */
const sizes = [12_500, 25_000, 50_000, 100_000];
/** Less than this is not compared, in CPU seconds: noise doubles as easily as work does. */
const leastSeconds = 0.1;
const mostGrowth = 2.4;
const mostSeconds = 2;
/** A process that says nothing for so long hangs, in milliseconds. */
const patience = 60_000;

/** A shape over the bars is measured so often again: what other programs take from it is not its own. */
const rounds = 3;

/**
 * Doubles every shape up to 100 kB and says how its time grows: `npm run bench -- shapes [--parse] [WORD …]`. Of a shape
 * over the bars the best of a few measurements counts.
 *
 * @param words only shapes whose name holds one of them, when there are any
 * @returns whether all stay below the bars
 */
export async function benchShapes(words: readonly string[], isParseOnly: boolean): Promise<boolean> {
  const how = isParseOnly ? 'parse' : 'lint';
  const names = shapes
    .map(({ name }) => name)
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
  console.log(`CPU seconds at ${sizes.map((size) => size / 1000).join(', ')} kB; greatest growth`);
  const outcomes = new Map((await measureAll(names, how)).map((outcome) => [outcome.name, outcome]));
  for (let round = 0; round < rounds; round += 1) {
    const again = [...outcomes.values()].filter((outcome) => isBad(outcome) && !outcome.trouble);
    if (again.length === 0) break;
    console.log(`Once more, since they are over the bars: ${again.length}`);
    for (const outcome of await measureAll(
      again.map(({ name }) => name),
      how,
    )) {
      const before = outcomes.get(outcome.name);
      if (!before || !isBad(outcome) || growthOf(outcome) < growthOf(before))
        outcomes.set(outcome.name, outcome);
    }
  }
  const bad = [...outcomes.values()].filter(isBad);
  console.log(`${outcomes.size} shapes, ${bad.length} over the bars (×${mostGrowth}, ${mostSeconds} s).`);
  for (const outcome of bad) print(outcome);
  return bad.length === 0;
}

/** Measures each shape once, and tells each as it is done. One that takes its process down does not stop the others. */
async function measureAll(names: readonly string[], how: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let waiting = names;
  while (waiting.length > 0) {
    const current: Outcome[] = [];
    const trouble = await measure(waiting, how, ({ name, seconds }) => {
      let outcome = current.at(-1);
      if (outcome?.name !== name) {
        outcome = { name, seconds: [] };
        current.push(outcome);
      }
      outcome.seconds.push(seconds);
      if (outcome.seconds.length === sizes.length) print(outcome);
    });
    const done = current.filter(({ seconds }) => seconds.length === sizes.length).length;
    outcomes.push(...current.slice(0, done));
    if (done < waiting.length) {
      const stuck: Outcome = {
        name: waiting[done] as string,
        seconds: current[done]?.seconds ?? [],
        trouble: trouble ?? 'took too long',
      };
      print(stuck);
      outcomes.push(stuck);
    }
    waiting = waiting.slice(done + 1);
  }
  return outcomes;
}

function measure(
  names: readonly string[],
  how: string,
  tell: (measured: Measured) => void,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'measure.ts'), [how, JSON.stringify(sizes), ...names], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let isHanging = false;
    const hang = () => {
      isHanging = true;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(hang, patience);
    child.on('message', (message) => {
      clearTimeout(timer);
      timer = setTimeout(hang, patience);
      const measured = message as Measured;
      if (measured.size > 0) tell(measured);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (isHanging) resolve(`over ${patience / 1000} s`);
      else resolve(signal ? `died of ${signal}` : code ? `ended with ${code}` : undefined);
    });
  });
}

/** The greatest growth of a doubling that takes long enough to tell. */
function growthOf({ seconds }: Outcome): number {
  const least = leastSeconds / mostGrowth;
  return Math.max(
    0,
    ...seconds
      .slice(1)
      .map((time, index) => (time < leastSeconds ? 0 : time / Math.max(seconds[index] as number, least))),
  );
}

function isBad(outcome: Outcome): boolean {
  return (
    outcome.trouble !== undefined ||
    growthOf(outcome) > mostGrowth ||
    (outcome.seconds.at(-1) ?? 0) > mostSeconds
  );
}

function print(outcome: Outcome): void {
  const times = outcome.seconds.map((time) => time.toFixed(2)).join(' ');
  const end = outcome.trouble ?? `×${growthOf(outcome).toFixed(2)}`;
  console.log(`${isBad(outcome) ? '✖' : ' '} ${outcome.name}: ${times} ${end}`);
}
