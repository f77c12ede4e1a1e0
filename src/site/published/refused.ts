import { listTags, type Tag } from './tags.ts';

/** Attributes whose address a browser follows only when a reader asks for it. */
const followed = new Set(['href', 'action', 'formaction', 'cite', 'xlink:href']);

/** Attributes whose address a browser fetches by itself, which tells the other side that somebody reads this page. */
const fetched = new Set(['src', 'srcset', 'poster', 'data', 'background', 'ping']);

/** Elements whose `href` is fetched like a `src`. */
const fetchedByHref = new Set(['image', 'use', 'feimage']);

/** What links may start with: anything else may run code on the reader's device. */
const goodSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:']);

/** Elements that bring somebody else's page or program into ours, or move all our links. */
const refusedElements = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'base']);

/**
 * What must not stand in any published page, as sentences for a writer: code in links and attributes, other sites'
 * pages inside ours, and pictures that would tell another site who reads here. However it came in, it is seen here.
 * @param origin the site's own address
 */
export function findRefused(html: string, origin: string): string[] {
  const sentences = listTags(html).flatMap((tag) => [
    ...(refusedElements.has(tag.name)
      ? [`A <${tag.name}> brings in another page or program. Take it out.`]
      : []),
    ...[...tag.attributes].flatMap(([name, value]) => judge(tag, name, value, origin)),
  ]);
  return [...new Set(sentences)];
}

function judge(tag: Tag, name: string, value: string, origin: string): string[] {
  if (/^on[a-z]/.test(name)) return [`The attribute "${name}" would run code. Take it out.`];
  if (name === 'style') return ['The attribute "style" is not shown by our policy. Use a component.'];
  if (name === 'srcdoc') return ['The attribute "srcdoc" brings in another page. Take it out.'];
  if (isFetched(tag, name)) {
    return value
      .split(name === 'srcset' ? /\s*,\s+/ : /^$/)
      .filter((address) => leaves(address.trim().split(/\s/)[0] ?? '', origin))
      .map(
        (address) =>
          `"${shorten(address)}" is on another site, which would learn who reads this. Keep it here.`,
      );
  }
  if (followed.has(name) && tag.name !== 'link' && !goodSchemes.has(schemeOf(value, origin)))
    return [`The link "${shorten(value)}" could run code. Start it with https://, mailto:, tel:, or /.`];
  return [];
}

function isFetched({ name: element, attributes }: Tag, name: string): boolean {
  if (fetched.has(name)) return true;
  if (element === 'link' && name === 'href')
    return !/^(?:canonical|alternate|author|license|next|prev)$/.test(attributes.get('rel') ?? '');
  return fetchedByHref.has(element) && (name === 'href' || name === 'xlink:href');
}

function leaves(address: string, origin: string): boolean {
  const base = new URL(origin);
  if (!URL.canParse(address, base)) return true;
  const target = new URL(address, base);
  return target.origin !== base.origin && !/^data:image\//.test(address);
}

function schemeOf(address: string, origin: string): string {
  return URL.canParse(address, origin) ? new URL(address, origin).protocol : '';
}

function shorten(address: string): string {
  return address.length > 60 ? `${address.slice(0, 59)}…` : address;
}
