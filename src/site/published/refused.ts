import { addressesInList, addressRisk } from '#linter/document/allowed/address.ts';
import { isAllowedAttribute, isAllowedElement } from '#linter/document/allowed/allowed-html.ts';
import { addressesInStyle } from './addresses-in-style.ts';
import { type BuiltElement, readPage } from './page.ts';

/** Attributes whose address a browser follows only when a reader asks for it. */
const followed = new Set(['href', 'cite', 'xlink:href', 'to', 'from', 'by', 'values']);

/** Attributes that say where what a reader types is sent. */
const sent = new Set(['action', 'formaction']);

/** Attributes whose address a browser fetches by itself, which tells the other side that somebody reads this page. */
const fetched = new Set(['src', 'poster', 'data', 'background', 'ping']);
const fetchedLists = new Set(['srcset', 'imagesrcset']);

/** Attributes of drawings that may hold `url(…)`. */
const drawn = new Set([
  'fill',
  'stroke',
  'filter',
  'mask',
  'clip-path',
  'cursor',
  'marker-start',
  'marker-mid',
  'marker-end',
]);

/** Elements whose `href` is fetched like a `src`. */
const fetchedByHref = new Set(['image', 'use', 'feimage']);

/** Elements that bring somebody else's page or program into ours, or move all our links. */
const refusedElements = new Set([
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'base',
  'portal',
  'fencedframe',
]);

/** Elements that draw lines: a component puts drawings of `public/` into an article; writers cannot write them. */
const shapes = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'rect']);

/** What a built page is held to. */
export interface Expected {
  /** Whether the page only sends its reader on, as `content/redirects.yaml` says. */
  isRedirect?: boolean;
  /** The publisher's own program that takes what readers write. */
  form?: string | undefined;
}

/**
 * What must not stand in any published page, as sentences for a writer: code in links and attributes, other sites'
 * pages inside ours, and pictures that would tell another site who reads here. However it came in, it is seen here:
 * the page is read as browsers read it. Inside an article only what articles may hold is let through.
 * @param origin the site's own address
 */
export function findRefused(
  html: string,
  origin: string,
  { isRedirect = false, form }: Expected = {},
): string[] {
  const sentences = readPage(html).flatMap((element) => {
    const refused = judgeElement(element, origin, isRedirect);
    if (refused.length > 0) return refused;
    return [...element.attributes].flatMap(([name, value]) =>
      judgeAttribute(element, name, value, origin, form),
    );
  });
  return [...new Set(sentences)];
}

function judgeElement(element: BuiltElement, origin: string, isRedirect: boolean): string[] {
  const { name, text } = element;
  if (refusedElements.has(name)) return [`A <${name}> brings in another page or program. Take it out.`];
  if (element.isInArticle && !isAllowedElement(name) && !isTaskBox(element) && !shapes.has(name))
    return [`A <${name}> cannot be used in an article. Take it out.`];
  if (name === 'meta') return judgeMeta(element, isRedirect);
  if (name !== 'style') return [];
  return addressesInStyle(text)
    .filter((address) => leaves(address, origin))
    .map(sayElsewhere);
}

/** What a `<meta>` tells browsers to do, only the head of a page may say: where it was written by the site. */
function judgeMeta({ attributes, isInHead }: BuiltElement, isRedirect: boolean): string[] {
  const order = attributes.get('http-equiv')?.trim().toLowerCase();
  if (order === undefined) return [];
  if (isInHead && (order === 'content-security-policy' || (order === 'refresh' && isRedirect))) return [];
  return ['A <meta http-equiv> tells browsers what to do with the page. Take it out.'];
}

/** What Markdown makes of `- [ ]`: a box that shows whether something is done, and takes nothing from a reader. */
function isTaskBox({ name, attributes }: BuiltElement): boolean {
  return (
    name === 'input' &&
    attributes.get('type') === 'checkbox' &&
    attributes.has('disabled') &&
    [...attributes.keys()].every((key) => key === 'type' || key === 'disabled' || key === 'checked')
  );
}

function judgeAttribute(
  element: BuiltElement,
  name: string,
  value: string,
  origin: string,
  form: string | undefined,
): string[] {
  if (/^on[a-z]/.test(name)) return [`The attribute "${name}" would run code. Take it out.`];
  if (name === 'style') return ['The attribute "style" is not shown by our policy. Use a component.'];
  if (name === 'srcdoc') return ['The attribute "srcdoc" brings in another page. Take it out.'];
  const loads = loadedBy(element, name, value);
  if (loads) return loads.filter((address) => leaves(address, origin)).map(sayElsewhere);
  if (sent.has(name) && value !== form && leaves(value, origin))
    return [`"${shorten(value)}" would be sent what readers type. Take it out.`];
  if (followed.has(name) && element.name !== 'link' && addressRisk(value, 'followed') !== undefined)
    return [`The link "${shorten(value)}" could run code. Start it with https://, mailto:, tel:, or /.`];
  const isRefused =
    element.isInArticle && isAllowedElement(element.name) && !isAllowedAttribute(element.name, name);
  // Astro marks the elements of components.
  if (isRefused && !name.startsWith('data-astro-'))
    return [`The attribute "${name}" cannot be used in an article. Take it out.`];
  return [];
}

/** The addresses a browser fetches because of an attribute; undefined when the attribute fetches nothing. */
function loadedBy(
  { name: element, attributes }: BuiltElement,
  name: string,
  value: string,
): string[] | undefined {
  if (fetched.has(name)) return name === 'ping' ? value.trim().split(/\s+/) : [value];
  if (fetchedLists.has(name)) return addressesInList(value);
  if (drawn.has(name)) return addressesInStyle(value);
  if (element === 'link' && name === 'href') {
    const isForReaders = /^(?:canonical|alternate|author|license|next|prev)$/.test(
      attributes.get('rel') ?? '',
    );
    return isForReaders ? undefined : [value];
  }
  return fetchedByHref.has(element) && (name === 'href' || name === 'xlink:href') ? [value] : undefined;
}

function leaves(address: string, origin: string): boolean {
  const base = new URL(origin);
  if (!URL.canParse(address, base)) return true;
  return new URL(address, base).origin !== base.origin && !/^\s*data:image\//i.test(address);
}

function sayElsewhere(address: string): string {
  return `"${shorten(address)}" is on another site, which would learn who reads this. Keep it here.`;
}

function shorten(address: string): string {
  return address.length > 60 ? `${address.slice(0, 59)}…` : address;
}
