import { fork } from 'node:child_process';
import { join } from 'node:path';
import { shapes } from './shapes.ts';

/** How long one shape took at one size. */
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

const sizes = (process.env.SHAPE_SIZES ?? '1000,2000,4000,8000,16000,32000,64000,128000')
  .split(',')
  .map(Number);

/** Nothing of less than this is worth a word, in CPU seconds: noise doubles as easily as work does. */
const leastSeconds = 0.06;
const mostGrowth = 2.4;
const mostSeconds = 2;
/** A process that says nothing for so long hangs, in milliseconds. */
const patience = Number(process.env.SHAPE_PATIENCE ?? 20_000);

/**
 * Doubles every shape from 1 to 128 kB and says how its time grows: `npm run bench -- shapes [WORD …] [--parse]`.
 * With words, only shapes whose name holds one of them.
 */
export async function benchShapes(words: readonly string[], isParseOnly: boolean): Promise<boolean> {
  let waiting = shapes
    .map(({ name }) => name)
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
  const outcomes = new Map<string, Outcome>(waiting.map((name) => [name, { name, seconds: [] }]));
  while (waiting.length > 0) {
    const trouble = await measure(waiting, isParseOnly ? 'parse' : 'lint', ({ name, seconds }) => {
      outcomes.get(name)?.seconds.push(seconds);
      if (process.env.SHAPE_LOG) {
        const o = outcomes.get(name) as Outcome;
        if (o.seconds.length === sizes.length || seconds > mostSeconds)
          console.log('LOG', name, o.seconds.map((x) => x.toFixed(2)).join(' '), growthOf(o).toFixed(2));
      }
    });
    const left = waiting.findIndex((name) => (outcomes.get(name)?.seconds.length ?? 0) < sizes.length);
    if (left === -1) break;
    const stuck = outcomes.get(waiting[left] as string) as Outcome;
    stuck.trouble = trouble ?? 'ended early';
    if (process.env.SHAPE_LOG)
      console.log('LOG', stuck.name, stuck.seconds.map((x) => x.toFixed(2)).join(' '), stuck.trouble);
    waiting = waiting.slice(left + 1);
  }
  return print([...outcomes.values()]);
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
    child.on('message', (measured) => {
      clearTimeout(timer);
      timer = setTimeout(hang, patience);
      tell(measured as Measured);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      resolve(
        isHanging
          ? `over ${patience / 1000} s`
          : signal
            ? `died of ${signal}`
            : code
              ? `exit ${code}`
              : undefined,
      );
    });
  });
}

/** The greatest growth of any doubling that takes long enough to tell. */
function growthOf({ seconds }: Outcome): number {
  return Math.max(
    0,
    ...seconds
      .slice(1)
      .map((time, index) =>
        time < leastSeconds ? 0 : time / Math.max(seconds[index] as number, leastSeconds / 2.4),
      ),
  );
}

function print(outcomes: Outcome[]): boolean {
  const isBad = (outcome: Outcome) =>
    outcome.trouble !== undefined ||
    growthOf(outcome) > mostGrowth ||
    (outcome.seconds.at(-1) ?? 0) > mostSeconds;
  outcomes.sort(
    (a, b) => Number(isBad(a)) - Number(isBad(b)) || (a.seconds.at(-1) ?? 0) - (b.seconds.at(-1) ?? 0),
  );
  console.log(
    `CPU seconds at ${sizes.map((size) => `${size / 1000}`).join(', ')} kB; greatest growth of a doubling`,
  );
  for (const outcome of outcomes) {
    const times = outcome.seconds.map((time) => time.toFixed(3)).join(' ');
    console.log(
      `  ${isBad(outcome) ? '✖' : ' '} ${outcome.name}: ${times}  ×${growthOf(outcome).toFixed(2)} ${outcome.trouble ?? ''}`,
    );
  }
  const bad = outcomes.filter(isBad).length;
  console.log(
    `${outcomes.length} shapes, ${bad} over the bar (×${mostGrowth} a doubling, ${mostSeconds} s).`,
  );
  return bad === 0;
}
