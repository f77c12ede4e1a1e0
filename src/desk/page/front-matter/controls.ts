import { make } from '../../../browser/element/make.ts';
import { inWords } from '../../../schemas/messages.ts';
import type { Entry, ShownField } from '../../messages.ts';
import type { Value } from './edit-fields.ts';

/** Texts that may be longer than this many characters get more than one line. */
const longestLine = 100;

/** A field on the page, what it is called, and what to do when it changes. */
export interface ControlOptions {
  id: string;
  label: string;
  value: unknown;
  entries: Readonly<Record<string, readonly Entry[]>>;
  /** Called while somebody types. */
  onInput: (value: string) => void;
  /** Called when they are done; undefined where nothing is left. */
  onChange: (value: Value) => void;
}

/** What a field is called, in words. */
export function labelOf({ name }: Pick<ShownField, 'name'>): string {
  const words = inWords(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether a value is one that a control can show. */
export function isPlain(value: unknown): boolean {
  return value === undefined || value === null || typeof value !== 'object';
}

/** One control with its label and what it is for. */
export function controlFor(field: ShownField, options: ControlOptions): HTMLElement {
  const { id, label } = options;
  const control = makeControl(field, options);
  control.id = id;
  const hint = make('p', { class: 'note', id: `${id}-hint` }, field.about.replaceAll('`', ''));
  if (field.about) control.setAttribute('aria-describedby', hint.id);
  if (field.isRequired) control.setAttribute('aria-required', 'true');
  const name = make('label', { for: id }, field.isRequired ? `${label} (needed)` : label);
  const parts = field.kind === 'yes or no' ? [control, ' ', name] : [name, control];
  return make('div', { class: 'field' }, ...parts, ...(field.about ? [hint] : []));
}

function makeControl(field: ShownField, { value, entries, onInput, onChange }: ControlOptions): HTMLElement {
  const text = isPlain(value) && value !== undefined && value !== null ? String(value) : '';
  if (field.kind === 'yes or no') {
    const box = make('input', { type: 'checkbox' });
    box.checked = value === true;
    box.addEventListener('change', () => onChange(box.checked || undefined));
    return box;
  }
  const choices = field.names
    ? (entries[field.names] ?? []).map(
        ({ id, title }) => [id, title === id ? id : `${title} (${id})`] as const,
      )
    : field.choices.map((choice) => [choice, choice] as const);
  if (field.names || choices.length > 0) return makeSelect(field, choices, text, onChange);
  if (field.kind === 'day') {
    const day = make('input', { type: 'date' });
    day.value = text;
    /* A day that is no day would be shown as none. */
    if (day.value !== text) day.type = 'text';
    day.value = text;
    day.addEventListener('change', () => onChange(day.value || undefined));
    return day;
  }
  const isLong = (field.max ?? 0) > longestLine;
  const words = isLong
    ? make('textarea', { rows: '2' })
    : make('input', { type: 'text', autocomplete: 'off' });
  words.value = text;
  const given = () => words.value.replace(/\s*\n\s*/g, ' ');
  words.addEventListener('input', () => onInput(given()));
  words.addEventListener('change', () => onChange(given().trim() || undefined));
  return words;
}

function makeSelect(
  { fallback, names }: ShownField,
  choices: readonly (readonly [value: string, name: string])[],
  value: string,
  onChange: (value: Value) => void,
): HTMLElement {
  const usual = typeof fallback === 'string' ? `As usual: ${fallback}` : 'Not said';
  const isKnown = value === '' || choices.some(([choice]) => choice === value);
  const select = make(
    'select',
    {},
    make('option', { value: '' }, usual),
    ...(isKnown ? [] : [make('option', { value }, names ? `${value} (there is no such file)` : value)]),
    ...choices.map(([choice, name]) => make('option', { value: choice }, name)),
  );
  select.value = value;
  select.addEventListener('change', () => onChange(select.value || undefined));
  return select;
}
