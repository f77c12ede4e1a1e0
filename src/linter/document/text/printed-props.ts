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
