import type { Finding, Report } from '#linter/finding/report.ts';
import { applyEdits, type Fix } from '#linter/fix/fix.ts';
import { Checker } from './element/checker.ts';
import { make } from './element/make.ts';
import { markdownOf } from './element/paste.ts';
import { showReport, sumUp } from './element/show-report.ts';
import { styles } from './element/styles.ts';
import { english, type Words } from './element/words.ts';

export type { Words } from './element/words.ts';

/** Milliseconds without a key before a text is looked at again. */
const pause = 250;

/** Where pages are made on a server there are no elements yet; the file can be loaded there all the same. */
const Base = globalThis.HTMLElement ?? class {};

/**
 * `<bedside-check>`: a field to paste a text into, and what a reader would stumble over in it. The text is checked in a
 * worker of the page. Nothing of it is sent or kept.
 *
 * Attributes: `engine`, the address of `worker.js` where that does not lie beside this file; `rules`, where the pages of
 * the rules are, such as `/editorial-standards/`; `words`, a JSON object with words of one's own.
 * Each time a text has been checked it fires `bedside-checked` with the report in `detail`.
 */
export class BedsideCheck extends Base {
  readonly #words: Words;
  readonly #field: HTMLTextAreaElement;
  readonly #status: HTMLElement;
  readonly #result: HTMLElement;
  #checker: Checker | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.#words = { ...english, ...JSON.parse(this.getAttribute('words') ?? '{}') };
    const { label, hint, copy, clear, limits, loading } = this.#words;
    this.#field = make('textarea', {
      id: 'text',
      'aria-describedby': 'hint limits',
      autocomplete: 'off',
      spellcheck: 'true',
      rows: '12',
    });
    this.#status = make('p', { class: 'status', role: 'status' }, loading);
    this.#result = make('div', { class: 'result' });
    const button = (name: string, onPress: () => void) => {
      const made = make('button', { type: 'button' }, name);
      made.addEventListener('click', onPress);
      return made;
    };
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    root.append(
      make('label', { for: 'text' }, label),
      make('p', { class: 'hint', id: 'hint' }, hint),
      this.#field,
      make(
        'p',
        { class: 'bar' },
        button(copy, () => void this.#copy()),
        button(clear, () => this.#put('')),
      ),
      make('p', { class: 'hint', id: 'limits' }, limits),
      this.#status,
      this.#result,
    );
    this.#field.addEventListener('paste', (event) => this.#paste(event));
    this.#field.addEventListener('input', () => this.#askSoon());
  }

  connectedCallback(): void {
    const address = this.getAttribute('engine');
    const worker =
      address === null
        ? new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
        : new Worker(new URL(address, document.baseURI), { type: 'module' });
    this.#checker = new Checker(worker, {
      onReady: () => {
        this.#status.textContent = this.#words.ready;
        if (this.value.trim() !== '') this.#ask();
      },
      onReport: (report, text) => this.#show(report, text),
      onFailure: () => {
        this.#status.textContent = this.#words.failed;
      },
    });
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#checker?.stop();
    this.#checker = undefined;
  }

  /** The text, in Markdown. */
  get value(): string {
    return this.#field.value;
  }

  set value(text: string) {
    this.#put(text);
  }

  #put(text: string): void {
    this.#field.value = text;
    this.#ask();
    if (text === '') this.#field.focus();
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), pause);
  }

  #ask(): void {
    clearTimeout(this.#timer);
    if (this.value.trim() === '') {
      this.#result.replaceChildren();
      this.#status.textContent = this.#words.ready;
    } else this.#checker?.ask(this.value);
  }

  #show(report: Report, text: string): void {
    if (text !== this.value) {
      this.#ask();
      return;
    }
    const base = this.getAttribute('rules');
    const shown = showReport(report, this.#words, {
      onShow: (finding) => this.#mark(finding),
      onFix: (fix) => this.#mend(fix),
      pageOf: (rule) => (base === null ? undefined : `${base}${rule}/`),
    });
    this.#result.replaceChildren(...shown);
    this.#status.textContent = sumUp(report, this.#words);
    this.dispatchEvent(new CustomEvent('bedside-checked', { detail: report, bubbles: true, composed: true }));
  }

  #mark({ start, end }: Finding): void {
    this.#field.focus();
    this.#field.setSelectionRange(start.offset, end.offset);
    this.#field.scrollIntoView({ block: 'nearest' });
  }

  #mend({ edits }: Fix): void {
    const first = Math.min(...edits.map(({ start }) => start));
    this.#field.value = applyEdits(this.value, edits);
    this.#field.focus();
    this.#field.setSelectionRange(first, first);
    this.#ask();
  }

  #paste(event: ClipboardEvent): void {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const text = html === '' ? undefined : markdownOf(html);
    if (text === undefined) return;
    event.preventDefault();
    /* Only so can it be undone; browsers that have given it up put it in without. */
    if (!document.execCommand('insertText', false, text)) {
      const { selectionStart, selectionEnd } = this.#field;
      this.#field.setRangeText(text, selectionStart, selectionEnd, 'end');
    }
    this.#ask();
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.value);
      this.#status.textContent = this.#words.copied;
    } catch {
      this.#field.focus();
      this.#field.select();
      this.#status.textContent = this.#words.notCopied;
    }
  }
}

if (globalThis.customElements && !customElements.get('bedside-check'))
  customElements.define('bedside-check', BedsideCheck);
