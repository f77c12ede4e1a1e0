import type { AddressUse } from './address.ts';

/**
 * What HTML an article may hold, whether it is written in Markdown or as tags of MDX: elements and attributes that
 * show text and pictures, and can neither run, load nor send anything. All else is refused, so that what browsers
 * learn in years to come is refused as well. Drawings and formulas are not here: their content follows other rules,
 * and a picture says the same.
 *
 * Source: HTML Living Standard, section 3 (elements by category) and 4.
 */

/** Attributes any of the elements may have. */
const onAll = ['id', 'class', 'classname', 'lang', 'dir', 'title', 'role', 'hidden', 'translate'];

/** Beginnings of the names of attributes any of the elements may have. */
const beginnings = ['aria-', 'data-'];

/** Names that open like the above, and by which the site marks its own elements. */
const refusedBeginnings = ['data-astro-'];

const size = ['width', 'height'];
const cell = [
  'bgcolor',
  'colspan',
  'rowspan',
  'headers',
  'scope',
  'abbr',
  'align',
  'valign',
  'nowrap',
  ...size,
];
const media = ['src', 'controls', 'loop', 'muted', 'preload'];

/** Elements with a meaning of their own, with the attributes they may have besides. */
const elements: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'name', 'rel', 'hreflang', 'type', 'download'],
  audio: media,
  blockquote: ['cite'],
  caption: ['align'],
  col: ['span', 'align', 'valign', 'width'],
  colgroup: ['span', 'align', 'valign', 'width'],
  data: ['value'],
  del: ['cite', 'datetime'],
  details: ['open', 'name'],
  div: ['align'],
  font: ['color', 'face', 'size'],
  h1: ['align'],
  h2: ['align'],
  h3: ['align'],
  h4: ['align'],
  h5: ['align'],
  h6: ['align'],
  hr: ['align', 'size', 'width', 'noshade'],
  br: ['clear'],
  img: ['src', 'srcset', 'sizes', 'alt', 'loading', 'decoding', 'align', 'border', ...size],
  ins: ['cite', 'datetime'],
  li: ['value', 'type'],
  meter: ['value', 'min', 'max', 'low', 'high', 'optimum'],
  ol: ['start', 'type', 'reversed'],
  p: ['align'],
  progress: ['value', 'max'],
  q: ['cite'],
  source: ['src', 'srcset', 'sizes', 'type', 'media', ...size],
  table: ['align', 'bgcolor', 'border', 'cellpadding', 'cellspacing', 'summary', ...size],
  tbody: ['align', 'valign'],
  td: cell,
  tfoot: ['align', 'valign'],
  th: cell,
  thead: ['align', 'valign'],
  time: ['datetime'],
  tr: ['align', 'bgcolor', 'valign'],
  track: ['src', 'srclang', 'kind', 'label', 'default'],
  ul: ['type'],
  video: ['poster', 'playsinline', ...media, ...size],
};

/** Elements with no attributes of their own. */
const others =
  'abbr acronym address article aside b bdi big center cite code dd dfn dl dt em figcaption figure footer header hgroup i kbd mark nav picture pre rp rt ruby s samp section small span strike strong sub summary sup tt u var wbr';

const attributesOf = new Map<string, ReadonlySet<string>>();
for (const name of [...Object.keys(elements), ...others.split(' ')]) {
  attributesOf.set(name, new Set([...onAll, ...(elements[name] ?? [])]));
}

/** Whether an article may hold an element; names in small letters. */
export function isAllowedElement(name: string): boolean {
  return attributesOf.has(name);
}

/** Whether an allowed element may have an attribute; names in small letters. */
export function isAllowedAttribute(element: string, name: string): boolean {
  if (attributesOf.get(element)?.has(name)) return true;
  if (refusedBeginnings.some((beginning) => name.startsWith(beginning))) return false;
  return beginnings.some((beginning) => name.startsWith(beginning));
}

/** How browsers use the address an attribute holds; undefined when it holds none. */
export function addressUse(name: string): AddressUse | undefined {
  return addressUses.get(name);
}

const addressUses = new Map<string, AddressUse>([
  ['href', 'followed'],
  ['cite', 'followed'],
  ['src', 'loaded'],
  ['poster', 'loaded'],
  ['srcset', 'loaded-list'],
]);
