import type { Stream } from './terminal.ts';

/** Runs shorter than this need no word about how far they are, in milliseconds. */
const quietFor = 400;

/** Time between two changes of the line, in milliseconds. */
const pause = 100;

const clearLine = '\r\u001B[2K';

/** Says how far a run is, on one line that is gone when it ends. */
export interface Progress {
  step: (done: number, total: number) => void;
  end: () => void;
}

/** Progress for a person who waits; silent when nobody looks at the stream. */
export function showProgress(
  stream: Stream & { write: (text: string) => unknown },
  now: () => number = () => performance.now(),
): Progress {
  if (stream.isTTY !== true) return { step: () => {}, end: () => {} };
  const start = now();
  let shownAt = start + quietFor - pause;
  let isShown = false;
  return {
    step(done, total) {
      const time = now();
      if (time - shownAt < pause) return;
      shownAt = time;
      isShown = true;
      stream.write(`${clearLine}Checking ${done} of ${total} articles ...`);
    },
    end() {
      if (isShown) stream.write(clearLine);
      isShown = false;
    },
  };
}
