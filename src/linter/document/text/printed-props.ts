import { quotingElements } from './elements.ts';

/** What is known of the components and elements of a page: which props readers see, and whose words they hold. */
export interface PrintedParts {
  /**
   * Whether readers see the text of a prop of a component.
   *
   * @param prop its name; of a text in a list or a record inside the prop, the keys that lead there too: `items.title`
   */
  isPrinted: (component: string, prop: string) => boolean;
  /** Whether a component shows somebody else's words. */
  isQuoting: (component: string) => boolean;
}

/** Props whose value a reader sees or hears, by the names that most sites give them; the others hold ids, addresses and switches. */
const usualNames = new Set([
  'alt',
  'answer',
  'aria-label',
  'by',
  'caption',
  'children',
  'cta',
  'description',
  'heading',
  'items',
  'label',
  'placeholder',
  'points',
  'question',
  'questions',
  'set:html',
  'set:text',
  'steps',
  'subtitle',
  'summary',
  'text',
  'title',
  'tooltip',
]);

const usualQuoting = new Set(['Quote', 'Example']);

/** What holds for components of which nothing is declared. */
export const usualParts: PrintedParts = {
  isPrinted: (_component, prop) => usualNames.has(prop.slice(prop.lastIndexOf('.') + 1)),
  isQuoting: (component) => usualQuoting.has(component),
};

/** Attributes of HTML that browsers show or read aloud, on any element. */
const everywhere = new Set([
  'alt',
  'aria-braillelabel',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
]);
/** And on some. */
const onSome: Readonly<Record<string, ReadonlySet<string>>> = {
  button: new Set(['value']),
  optgroup: new Set(['label']),
  option: new Set(['label']),
  table: new Set(['summary']),
  th: new Set(['abbr']),
  track: new Set(['label']),
};
const inMdx = new Set(['children', 'set:html', 'set:text']);
/** Kinds of field that show no value. */
const valueless = new Set(['checkbox', 'color', 'file', 'hidden', 'image', 'password', 'radio', 'range']);

/** Whether readers see an attribute of an element of HTML. */
export function isPrintedAttribute(element: string, attribute: string, type: string | undefined): boolean {
  if (everywhere.has(attribute) || inMdx.has(attribute)) return true;
  if (element === 'input') return attribute === 'value' && !valueless.has(type?.toLowerCase() ?? '');
  return Object.hasOwn(onSome, element) && onSome[element]?.has(attribute) === true;
}

/** Whether an element or component shows somebody else's words. */
export function showsQuotation(name: string, parts: PrintedParts): boolean {
  return quotingElements.has(name) || parts.isQuoting(name);
}
