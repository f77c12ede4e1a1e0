import type { EditorView, ViewUpdate } from '@codemirror/view';
import type { Finding, Report } from '#linter/finding/report.ts';
import { make } from '../../browser/element/make.ts';
import type { OpenedArticle } from '../messages.ts';
import { Acting } from './acting.ts';
import { type Ask, isFault, makeAsk, type PageData } from './ask.ts';
import { Checks } from './checks.ts';
import { componentsBar } from './components-bar.ts';
import { button } from './dialog.ts';
import { makeEditor, select, underline } from './editor.ts';
import { FindingsPanel, sumUpArticle } from './findings-panel.ts';
import { FactsForm } from './front-matter/form.ts';
import type { Place } from './front-matter/place.ts';
import { Preview } from './preview.ts';
import { showRule } from './rule-dialog.ts';
import { Saving } from './saving.ts';
import { Tabs } from './tabs.ts';
import { changesOf } from './typed.ts';

/** The page on which one article is written. */
export class ArticlePage {
  readonly #data: PageData;
  readonly #ask: Ask;
  readonly #view: EditorView;
  readonly #checks: Checks;
  readonly #acting: Acting;
  readonly #saving: Saving;
  readonly #preview: Preview;
  readonly #panel: FindingsPanel;
  readonly #facts: FactsForm;
  readonly #tabs: Tabs;
  readonly #title = make('h1', {});
  readonly #state = make('p', { class: 'state' });
  readonly #status = make('p', { class: 'status', role: 'status' });
  #found: readonly Finding[] = [];

  constructor(data: PageData, article: OpenedArticle) {
    this.#data = data;
    this.#ask = makeAsk(data);
    this.#preview = new Preview();
    this.#panel = new FindingsPanel({
      pageOf: (rule) => this.#pageOf(rule),
      onShow: (finding) => void this.#acting.show(finding),
      onFix: (finding, title) => void this.#acting.fix(finding, title),
      onAccept: (finding) => this.#acting.accept(finding),
    });
    this.#panel.element.addEventListener('click', (event) => this.#openRule(event));
    this.#panel.element.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#view.focus());
    this.#facts = new FactsForm(article, {
      textNow: () => this.#text(),
      onEdit: (edit) => this.#view.dispatch({ changes: changesOf([edit]), userEvent: 'input.form' }),
      onShow: ({ start, end }) => select(this.#view, { start, end }),
      say: (sentence) => this.#say(sentence),
    });
    this.#tabs = new Tabs('Beside the text', [
      { id: 'mend', name: 'To mend', panel: this.#panel.element },
      { id: 'page', name: 'The page', panel: this.#preview.element, onShow: () => this.#preview.open() },
      { id: 'facts', name: 'Facts', panel: this.#facts.element, onShow: () => this.#showFacts() },
    ]);
    const text = make('section', { class: 'text', 'aria-label': 'The article' });
    const bar = componentsBar(article, () => this.#view);
    if (bar) text.append(bar);
    this.#lay(text);
    this.#view = makeEditor({
      parent: text,
      text: article.text,
      nonce: data.nonce,
      keys: [
        { key: 'F8', run: () => this.#do(() => this.#step(1)), shift: () => this.#do(() => this.#step(-1)) },
        { key: 'Mod-.', run: () => this.#toCard() },
      ],
      onUpdate: (update) => this.#updated(update),
    });
    this.#checks = new Checks(
      () => this.#text(),
      (now) => this.#check(now),
      (report) => this.#told(report),
    );
    this.#acting = new Acting({
      name: data.name ?? '',
      view: this.#view,
      checks: this.#checks,
      ask: this.#ask,
      say: (sentence) => this.#say(sentence),
    });
    this.#saving = new Saving(this.#view, article, {
      name: data.name ?? '',
      nonce: data.nonce,
      ask: this.#ask,
      say: (sentence) => this.#say(sentence),
      onSaved: () => this.#preview.saved(),
    });
    /* Wherever the writer is, in the text or beside it. */
    document.addEventListener('keydown', (event) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (!document.querySelector('dialog')) void this.#saving.save();
    });
    this.#saving.takeUpDraft();
    this.#checks.soon();
    this.#view.focus();
  }

  #lay(text: HTMLElement): void {
    const { home } = this.#data;
    document.body.replaceChildren(
      make(
        'header',
        {},
        make('a', { href: home }, 'All articles'),
        this.#title,
        this.#state,
        this.#status,
        button('Save', () => void this.#saving.save(), 'main'),
      ),
      make(
        'main',
        { class: 'desk' },
        text,
        make(
          'section',
          { class: 'beside', 'aria-label': 'Beside the text' },
          this.#tabs.list,
          this.#panel.element,
          this.#preview.element,
          this.#facts.element,
        ),
      ),
    );
    this.#title.textContent = this.#data.name ?? '';
  }

  #updated({ docChanged, changes }: ViewUpdate): void {
    if (!docChanged) return;
    this.#saving.typed(changes);
    this.#showFacts();
    this.#checks.soon();
  }

  async #check(text: string): Promise<Report | undefined> {
    const report = await this.#ask('check', { name: this.#data.name ?? '', text });
    if (!isFault(report)) return report;
    this.#say(report.fault);
    return undefined;
  }

  #told(report: Report): void {
    const [article] = report.articles;
    this.#found = article?.findings ?? [];
    this.#title.textContent = article?.title || (this.#data.name ?? '');
    this.#state.textContent = sumUpArticle(report);
    this.#state.classList.toggle('ready', report.state === 'ready');
    this.#tabs.rename('mend', `To mend (${this.#found.length})`);
    this.#preview.lead(article?.address && this.#data.base + article.address.slice(1));
    underline(this.#view, this.#found, (finding) => this.#quickActions(finding));
    this.#panel.show(report);
    this.#facts.tell(this.#found);
  }

  #quickActions(finding: Finding) {
    const fixes = (finding.fix ?? []).map(({ title }) => ({
      name: title,
      apply: () => void this.#acting.fix(finding, title),
    }));
    return [...fixes, { name: 'It is fine here …', apply: () => this.#acting.accept(finding) }];
  }

  #openRule(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="/editorial-standards/"]');
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    showRule(link.pathname.split('/').at(-2) ?? '', link.pathname);
  }

  #pageOf(rule: string): string | undefined {
    const url = this.#found.find((finding) => finding.rule === rule)?.url ?? '';
    if (/^https?:/.test(url)) return url;
    return url.startsWith('lint-rules/') ? `${this.#data.base}editorial-standards/${rule}/` : undefined;
  }

  /** Leads to the finding after or before the place that is written at. */
  #step(by: 1 | -1): void {
    const { from } = this.#view.state.selection.main;
    const sorted = this.#found.toSorted((a, b) => a.start.offset - b.start.offset);
    const next =
      by === 1
        ? (sorted.find(({ start }) => start.offset > from) ?? sorted[0])
        : (sorted.findLast(({ start }) => start.offset < from) ?? sorted.at(-1));
    if (!next) {
      this.#say('Nothing was found.');
      return;
    }
    select(this.#view, placeOf(next));
    this.#say(`${next.say} ${next.why}`);
  }

  #toCard(): boolean {
    this.#tabs.show('mend');
    return this.#panel.focusAt(this.#found, this.#view.state.selection.main.from);
  }

  /** Drawn only while it is seen. */
  #showFacts(): void {
    if (this.#facts.element.hidden) return;
    this.#facts.update();
    this.#facts.tell(this.#found);
  }

  #text(): string {
    return this.#view.state.doc.toString();
  }

  #do(act: () => void): true {
    act();
    return true;
  }

  #say(sentence: string): void {
    /* Said again, it would be read aloud again, with each key. */
    if (this.#status.textContent !== sentence) this.#status.textContent = sentence;
  }
}

function placeOf({ start, end }: Finding): Place {
  return { start: start.offset, end: end.offset };
}
