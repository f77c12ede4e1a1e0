import type { Report } from '#linter/finding/report.ts';

/** Milliseconds between two checks while somebody types without a pause. */
const pause = 150;

/**
 * Checks a text as it is typed: never two at a time, and the last one always. Somebody who types fast must not have to
 * stop to see what is found.
 */
export class Checks {
  readonly #textNow: () => string;
  readonly #check: (text: string) => Promise<Report | undefined>;
  readonly #onReport: (report: Report) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #last: { text: string; report: Report } | undefined;

  /**
   * @param check undefined when it could not be done
   * @param onReport called when the text is still the one that was checked
   */
  constructor(
    textNow: () => string,
    check: (text: string) => Promise<Report | undefined>,
    onReport: (report: Report) => void,
  ) {
    this.#textNow = textNow;
    this.#check = check;
    this.#onReport = onReport;
  }

  /** Checks the text in a moment. */
  soon(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.now();
    }, pause);
  }

  /** What is told of the text as it is now. */
  async now(): Promise<Report | undefined> {
    while (this.#running) await this.#running;
    const text = this.#textNow();
    if (this.#last?.text !== text) {
      this.#running = this.#run(text);
      await this.#running;
    }
    return this.#last?.text === text ? this.#last.report : undefined;
  }

  /** Forgets what is known: another file has changed. */
  again(): void {
    this.#last = undefined;
    this.soon();
  }

  async #run(text: string): Promise<void> {
    try {
      const report = await this.#check(text);
      if (!report) return;
      this.#last = { text, report };
      if (this.#textNow() === text) this.#onReport(report);
      else this.soon();
    } finally {
      this.#running = undefined;
    }
  }
}
