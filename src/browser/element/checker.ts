import type { Report } from '#linter/finding/report.ts';
import type { Answer } from '../worker.ts';

/** Checks texts in a worker, one after the other: of those that come in meanwhile only the last one counts. */
export class Checker {
  readonly #worker: Worker;
  readonly #onReport: (report: Report, text: string) => void;
  #asked: string | undefined;
  #waiting: string | undefined;
  #id = 0;

  constructor(
    worker: Worker,
    {
      onReady,
      onReport,
      onFailure,
    }: {
      onReady: () => void;
      onReport: (report: Report, text: string) => void;
      onFailure: () => void;
    },
  ) {
    this.#worker = worker;
    this.#onReport = onReport;
    worker.onerror = onFailure;
    worker.onmessage = ({ data }: MessageEvent<Answer | { isReady: true }>) => {
      if ('isReady' in data) onReady();
      else if ('failed' in data) onFailure();
      else this.#take(data.report);
    };
  }

  /** Asks about a text. */
  ask(text: string): void {
    if (this.#asked !== undefined) {
      this.#waiting = text;
      return;
    }
    this.#asked = text;
    this.#id += 1;
    this.#worker.postMessage({ id: this.#id, text });
  }

  /** Ends the worker. */
  stop(): void {
    this.#worker.terminate();
  }

  #take(report: Report): void {
    const text = this.#asked ?? '';
    const next = this.#waiting;
    this.#asked = undefined;
    this.#waiting = undefined;
    if (next === undefined) this.#onReport(report, text);
    else this.ask(next);
  }
}
