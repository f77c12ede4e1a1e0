import type { Finding } from '#linter/finding/report.ts';
import type { Edit } from '#linter/fix/fix.ts';
import { make } from '../../../browser/element/make.ts';
import type { OpenedArticle, ShownField } from '../../messages.ts';
import { button } from '../dialog.ts';
import { controlFor, isPlain, labelOf } from './controls.ts';
import { editField, fieldAt, type Path, placeOfField, readFrontMatter, type Value } from './edit-fields.ts';
import type { Place } from './place.ts';

/** What the form needs of the page it is part of. */
export interface FormOptions {
  textNow: () => string;
  onEdit: (edit: Edit) => void;
  onShow: (place: Place) => void;
  say: (sentence: string) => void;
}

/** The facts about an article, as a form made from its schema; what is filled in stands in the text at once. */
export class FactsForm {
  readonly element = make('section', { class: 'facts' });
  readonly #fields: readonly ShownField[];
  readonly #entries: OpenedArticle['entries'];
  readonly #options: FormOptions;
  readonly #told = new Map<string, HTMLElement>();
  /** What the form shows now. */
  #shown: string | undefined;
  /** Items that were asked for and hold nothing yet, by the path of their list. */
  readonly #added = new Set<string>();

  constructor({ fields, entries }: Pick<OpenedArticle, 'fields' | 'entries'>, options: FormOptions) {
    this.#fields = fields;
    this.#entries = entries;
    this.#options = options;
  }

  /** Shows the facts as the text has them; while somebody fills in the form, it stays as it is. */
  update(): void {
    const front = readFrontMatter(this.#options.textNow());
    const now = front?.yaml ?? '';
    if (now === this.#shown && front) return;
    this.#shown = now;
    if (front) this.#draw(front.values);
    else
      this.element.replaceChildren(
        make(
          'p',
          {},
          'The facts at the top of the text cannot be read as they are. Mend them there, or begin the text with two lines of three dashes.',
        ),
      );
  }

  /** Says under each field what is told of it. */
  tell(findings: readonly Finding[]): void {
    const front = readFrontMatter(this.#options.textNow());
    for (const told of this.#told.values()) told.replaceChildren();
    if (!front) return;
    for (const { start, say, level } of findings) {
      if (start.offset < front.place.start || start.offset > front.place.end || level === 'idea') continue;
      this.#told.get(fieldAt(front, start.offset) ?? '')?.append(make('li', {}, say));
    }
  }

  #draw(values: Readonly<Record<string, unknown>>): void {
    const focused = document.activeElement?.id ?? '';
    const isOpen = this.element.querySelector('details')?.open ?? false;
    this.#told.clear();
    const isFirst = ({ name, isRequired }: ShownField) => isRequired || values[name] !== undefined;
    const draw = (field: ShownField) => this.#drawTop(field, values[field.name]);
    const more = make(
      'details',
      {},
      make('summary', {}, 'More facts'),
      ...this.#fields.filter((field) => !isFirst(field)).map(draw),
    );
    more.open = isOpen;
    this.element.replaceChildren(...this.#fields.filter(isFirst).map(draw), more);
    if (focused.startsWith('fact-')) document.getElementById(focused)?.focus();
  }

  #drawTop(field: ShownField, value: unknown): HTMLElement {
    const told = make('ul', { class: 'fault' });
    this.#told.set(field.name, told);
    return make('div', { class: 'fact' }, this.#drawField(field, [field.name], value), told);
  }

  #drawField(field: ShownField, path: Path, value: unknown): HTMLElement {
    if (field.isList) return this.#drawList(field, path, value);
    if (field.kind === 'block') return this.#drawBlock(field, path, value, labelOf(field));
    return isPlain(value)
      ? this.#drawControl(field, path, value, labelOf(field))
      : this.#drawOther(field, path);
  }

  #drawControl(field: ShownField, path: Path, value: unknown, label: string): HTMLElement {
    const isInList = path.some((part) => typeof part === 'number');
    return controlFor(field, {
      id: idOf(path),
      label,
      value,
      entries: this.#entries,
      /* An item that is emptied goes when they are done, or those after it would move while somebody types. */
      onInput: (given) => this.#set(path, given === '' && !isInList ? undefined : given),
      onChange: (given) => {
        if (this.#set(path, given) && given === undefined && isInList) this.#redraw();
      },
    });
  }

  #drawBlock(field: ShownField, path: Path, value: unknown, label: string): HTMLElement {
    if (value !== undefined && value !== null && (typeof value !== 'object' || Array.isArray(value)))
      return this.#drawOther(field, path);
    const values = (value ?? {}) as Readonly<Record<string, unknown>>;
    return make(
      'fieldset',
      {},
      make('legend', {}, label),
      ...(field.about && typeof path.at(-1) === 'string'
        ? [make('p', { class: 'note' }, field.about.replaceAll('`', ''))]
        : []),
      ...field.fields.map((inner) => this.#drawField(inner, [...path, inner.name], values[inner.name])),
    );
  }

  #drawList(field: ShownField, path: Path, value: unknown): HTMLElement {
    if (value !== undefined && value !== null && !Array.isArray(value)) return this.#drawOther(field, path);
    const label = labelOf(field);
    const items: unknown[] = [...((value as unknown[] | undefined) ?? [])];
    if (this.#added.has(idOf(path))) items.push(undefined);
    const one = { ...field, isList: false, about: '', isRequired: false };
    const rows = items.map((item, at) => {
      const name = `${label} ${at + 1}`;
      const inner = [...path, at];
      const isOther = field.kind !== 'block' && !isPlain(item);
      const shown = isOther
        ? this.#drawOther(field, path)
        : field.kind === 'block'
          ? this.#drawBlock(one, inner, item, name)
          : this.#drawControl(one, inner, item, name);
      const away = button('Take away', () => this.#takeAway(path, inner, item));
      away.setAttribute('aria-label', `Take away: ${name}`);
      return make('li', {}, shown, away);
    });
    const add = button('Add', () => this.#add(path, items.length));
    add.setAttribute('aria-label', `Add: ${label}`);
    add.id = `${idOf(path)}-add`;
    return make(
      'fieldset',
      {},
      make('legend', {}, field.isRequired ? `${label} (needed)` : label),
      ...(field.about ? [make('p', { class: 'note' }, field.about.replaceAll('`', ''))] : []),
      make('ol', { class: 'items' }, ...rows),
      add,
    );
  }

  /** What is written in a form that only the text can show. */
  #drawOther(field: ShownField, [name = '']: Path): HTMLElement {
    const show = () => {
      const front = readFrontMatter(this.#options.textNow());
      const place = front && placeOfField(front, String(name));
      if (place) this.#options.onShow(place);
    };
    return make(
      'p',
      {},
      make('strong', {}, `${labelOf(field)}: `),
      'this is written in a form of its own. Change it in the text. ',
      button('Show in the text', show),
    );
  }

  #add(path: Path, at: number): void {
    this.#added.add(idOf(path));
    this.#redraw();
    const next = this.element.querySelector<HTMLElement>(`[id^="${idOf([...path, at])}"]`);
    next?.focus();
  }

  #takeAway(path: Path, inner: Path, item: unknown): void {
    this.#added.delete(idOf(path));
    if (item !== undefined) this.#set(inner, undefined);
    this.#redraw();
    document.getElementById(`${idOf(path)}-add`)?.focus();
  }

  /** @returns whether the text has it now */
  #set(path: Path, value: Value): boolean {
    const text = this.#options.textNow();
    const before = readFrontMatter(text);
    if (!before) return false;
    if (valueAt(before.values, path) === value) return true;
    const names = this.#fields.map(({ name }) => name);
    const edit = editField(text, path, value, names);
    if (!edit) {
      this.#options.say('This cannot be changed here. Change it in the text.');
      return false;
    }
    /* What was asked for and empty is there now. */
    for (let depth = path.length - 1; depth > 0; depth -= 1) this.#added.delete(idOf(path.slice(0, depth)));
    this.#shown = readFrontMatter(text.slice(0, edit.start) + edit.text + text.slice(edit.end))?.yaml;
    this.#options.onEdit(edit);
    return true;
  }

  #redraw(): void {
    this.#shown = undefined;
    this.update();
  }
}

function idOf(path: Path): string {
  return `fact-${path.join('-')}`;
}

function valueAt(values: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' ? (inner as Record<string, unknown>)[key] : undefined,
    values,
  );
}
