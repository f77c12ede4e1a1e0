/** Words that were typed and not saved, kept in this browser until they are. */
export interface Draft {
  /** The whole text. */
  text: string;
  /** What the file was known by when it was opened. */
  print: string;
}

/** Keeps the draft of one article. */
export class DraftKeeper {
  readonly #key: string;

  constructor(path: string) {
    this.#key = `bedside-desk ${path}`;
  }

  read(): Draft | undefined {
    try {
      const { text, print } = JSON.parse(localStorage.getItem(this.#key) ?? '');
      return typeof text === 'string' && typeof print === 'string' ? { text, print } : undefined;
    } catch {
      return undefined;
    }
  }

  /** @returns false where the browser keeps nothing */
  keep(draft: Draft): boolean {
    try {
      localStorage.setItem(this.#key, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // What cannot be kept need not be forgotten.
    }
  }
}
