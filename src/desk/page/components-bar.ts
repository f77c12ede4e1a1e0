import type { EditorView } from '@codemirror/view';
import { make } from '../../browser/element/make.ts';
import { inWords } from '../../schemas/messages.ts';
import type { OpenedArticle, ShownComponent } from '../messages.ts';
import { button, openDialog } from './dialog.ts';
import { controlFor, labelOf } from './front-matter/controls.ts';

/** Stands for words that are still to come; the linter tells of it until they do. */
const stub = '[[…]]';

/** Buttons that put the components of the site into the text, around the words that are selected. */
export function componentsBar(
  { components, entries }: Pick<OpenedArticle, 'components' | 'entries'>,
  viewOf: () => EditorView,
): HTMLElement | undefined {
  if (components.length === 0) return undefined;
  const buttons = components.map((component) =>
    button(nameOf(component), () => {
      if (component.props.length === 0) insert(viewOf(), component, {});
      else askForProps(component, entries, (props) => insert(viewOf(), component, props));
    }),
  );
  const bar = make(
    'div',
    { class: 'components', role: 'group', 'aria-label': 'Put into the text' },
    ...buttons,
  );
  return bar;
}

/** `AskYourClinic` as people say it: "Ask your clinic". */
function nameOf({ name }: ShownComponent): string {
  const words = inWords(name);
  return words.charAt(0) + words.slice(1).toLowerCase();
}

function askForProps(
  component: ShownComponent,
  entries: OpenedArticle['entries'],
  onDone: (props: Readonly<Record<string, string>>) => void,
): void {
  const props: Record<string, string> = {};
  const take = (name: string) => (value: unknown) => {
    if (typeof value === 'string' && value !== '') props[name] = value;
    else delete props[name];
  };
  const controls = component.props.map((prop) =>
    controlFor(prop, {
      id: `prop-${prop.name}`,
      label: labelOf(prop),
      value: undefined,
      entries,
      onInput: take(prop.name),
      onChange: take(prop.name),
    }),
  );
  const form = make(
    'form',
    {},
    ...controls,
    make(
      'p',
      { class: 'doing' },
      make('button', { type: 'submit', class: 'main' }, 'Put it into the text'),
      button('Go back', () => dialog.close()),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    dialog.close();
    onDone(props);
  });
  const dialog = openDialog(nameOf(component), {}, form);
  form.querySelector<HTMLElement>('input, select, textarea')?.focus();
}

/** A component as it is written, with a stub for each prop that it needs and nobody has given. */
export function tagOf(
  { name, props, needsWords, isInline }: ShownComponent,
  given: Readonly<Record<string, string>>,
  words: string,
): string {
  const written = props.flatMap((prop) => {
    const value = given[prop.name] ?? (prop.isRequired ? stub : undefined);
    return value === undefined ? [] : [` ${prop.name}="${value.replaceAll('"', '&quot;')}"`];
  });
  const open = `<${name}${written.join('')}`;
  if (!needsWords) return `${open} />`;
  return isInline ? `${open}>${words}</${name}>` : `${open}>\n\n${words}\n\n</${name}>`;
}

function insert(view: EditorView, component: ShownComponent, props: Readonly<Record<string, string>>): void {
  const { state } = view;
  const { from, to } = state.selection.main;
  const words = state.sliceDoc(from, to).trim() || stub;
  const tag = tagOf(component, props, words);
  const before = state.sliceDoc(0, from);
  const after = state.sliceDoc(to);
  const isBlock = !component.isInline;
  const gapBefore = isBlock && before !== '' ? '\n\n'.slice(/\n*$/.exec(before)?.[0].length ?? 0) : '';
  const gapAfter = isBlock ? '\n\n'.slice(/^\n*/.exec(after)?.[0].length ?? 0) : '';
  const insertion = gapBefore + tag + gapAfter;
  /* The words may stand in a prop too. */
  const at = component.needsWords
    ? gapBefore.length + tag.lastIndexOf(words, tag.lastIndexOf('</') - words.length)
    : -1;
  view.dispatch({
    changes: { from, to, insert: insertion },
    selection:
      at === -1 ? { anchor: from + insertion.length } : { anchor: from + at, head: from + at + words.length },
    scrollIntoView: true,
    userEvent: 'input.component',
  });
  view.focus();
}
