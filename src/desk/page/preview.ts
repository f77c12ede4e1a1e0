import { make } from '../../browser/element/make.ts';

/** Milliseconds that the site takes at most to notice a file that was saved. */
const noticing = 1500;

/** The article as its readers see it: the page of the development server, as it was last saved. */
export class Preview {
  readonly element = make('section', { class: 'preview' });
  readonly #frame = make('iframe', { title: 'The page as readers see it' });
  readonly #note = make('p', { class: 'note' }, 'As it was last saved. Save to see what you have typed.');
  #address: string | undefined;
  #isOpen = false;
  #loads = 0;

  constructor() {
    this.element.append(this.#note, this.#frame);
    this.#frame.addEventListener('load', () => {
      this.#loads += 1;
    });
  }

  /** Says where the page is; undefined where the article has none yet. */
  lead(address: string | undefined): void {
    if (address === this.#address) return;
    this.#address = address;
    if (this.#isOpen) this.#load();
  }

  /** Loads the page when it is looked at for the first time. */
  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#load();
  }

  /** The page loads itself anew when its file was saved, but not one that could not be shown before. */
  saved(): void {
    if (!this.#isOpen) return;
    const loads = this.#loads;
    setTimeout(() => {
      if (this.#loads === loads) this.#load();
    }, noticing);
  }

  #load(): void {
    this.#frame.hidden = this.#address === undefined;
    if (this.#address === undefined) {
      this.#note.textContent = 'This article has no page yet.';
      return;
    }
    this.#note.textContent = 'As it was last saved. Save to see what you have typed.';
    const { contentWindow } = this.#frame;
    if (contentWindow?.location.pathname === this.#address) contentWindow.location.reload();
    else this.#frame.src = this.#address;
  }
}
