import { make } from '../../browser/element/make.ts';

/** One of several parts of which one is seen at a time. */
export interface Tab {
  id: string;
  name: string;
  panel: HTMLElement;
  onShow?: () => void;
}

/** Tabs as the practices for accessible pages describe them: arrows move between them, Tab leads into the part. */
export class Tabs {
  readonly list: HTMLElement;
  readonly #tabs: readonly (Tab & { button: HTMLButtonElement })[];

  constructor(label: string, tabs: readonly Tab[]) {
    this.#tabs = tabs.map((tab) => {
      const button = make(
        'button',
        { type: 'button', role: 'tab', id: `tab-${tab.id}`, 'aria-controls': `panel-${tab.id}` },
        tab.name,
      );
      tab.panel.id = `panel-${tab.id}`;
      tab.panel.setAttribute('role', 'tabpanel');
      tab.panel.setAttribute('aria-labelledby', button.id);
      button.addEventListener('click', () => this.show(tab.id));
      return { ...tab, button };
    });
    this.list = make(
      'div',
      { role: 'tablist', 'aria-label': label },
      ...this.#tabs.map(({ button }) => button),
    );
    this.list.addEventListener('keydown', (event) => this.#move(event));
    this.show(tabs[0]?.id ?? '');
  }

  show(id: string): void {
    for (const tab of this.#tabs) {
      const isShown = tab.id === id;
      tab.button.setAttribute('aria-selected', String(isShown));
      tab.button.tabIndex = isShown ? 0 : -1;
      tab.panel.hidden = !isShown;
      if (isShown) tab.onShow?.();
    }
  }

  rename(id: string, name: string): void {
    const tab = this.#tabs.find((one) => one.id === id);
    if (tab) tab.button.textContent = name;
  }

  #move(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key];
    if (step === undefined) return;
    const at = this.#tabs.findIndex(({ panel }) => !panel.hidden);
    const next = this.#tabs[(at + step + this.#tabs.length) % this.#tabs.length];
    if (!next) return;
    event.preventDefault();
    this.show(next.id);
    next.button.focus();
  }
}
