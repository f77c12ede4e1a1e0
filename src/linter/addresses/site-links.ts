import type { Document } from '../document/document.ts';
import { frontMatterLinks } from './front-matter-links.ts';
import { idsOf } from './heading-ids.ts';
import { linksIn, propsIn, type WrittenLink } from './links-in.ts';
import { type Reading, readingFrom } from './reading.ts';
import { type LinkSource, type LinkTarget, resolveLink } from './resolve-link.ts';
import { splitAddress } from './split-address.ts';

/** Something at an address of the site. */
export interface Place {
  /** As it is published: `/articles/asthma/`. */
  address: string;
  /** What readers have to wait for before they can open it: a day (YYYY-MM-DD), or `draft`. */
  hiddenAs?: string | undefined;
  /** The ids on it; undefined when they are not known. */
  parts: () => ReadonlySet<string> | undefined;
}

/** All that is known of where things are. */
export interface Places {
  /** Where the site is published; empty when that is not known. */
  siteAddress: string;
  /** Whether every page, part and file is known. Else only the pages of collections are, and only those are judged. */
  isComplete: boolean;
  find: (address: string) => Place | undefined;
  /** Whether everything below the first folder of an address is known, so that what is missing there is not there. */
  knowsAllBelow: (address: string) => boolean;
  /** The address of an article by its file, of which the beginning may be missing. */
  addressOfSource: (path: string) => string | undefined;
  /** Whether a file lies in the project, as pictures do beside an article. */
  hasFile: (path: string) => boolean;
  /** Where somebody looked for an entry by its collection and its id: `/groups/cafe/` is at `/groups/#cafe`. */
  meant: (address: string) => string | undefined;
  /** Every address that may be offered instead. */
  all: () => Iterable<string>;
  /** Whether a prop of a component names an entry. */
  isReference: (component: string, prop: string) => boolean;
  /** The address of the entry that a prop names; undefined when it names none. */
  named: (component: string, prop: string, value: string) => string | undefined;
  /** The ids that the site itself gives to places on a page. */
  ownParts: (address: string) => Iterable<string> | undefined;
}

/** Why a link leads nowhere. */
export type Trouble =
  | 'no-address'
  | 'no-page'
  | 'no-part'
  | 'no-file'
  | 'hidden'
  | 'outside'
  | 'source'
  | 'no-definition'
  | 'no-note';

/** A link, and where it leads. */
export interface SiteLink extends WrittenLink {
  /** The address on this site; undefined when it leaves it or cannot be read. */
  to?: string;
  /** The part of that page. */
  part?: string;
  trouble?: Trouble;
  /** Why the page is hidden. */
  hiddenAs?: string;
  /** A working address that may be meant. */
  nearest?: string;
}

/** Every link of an article with where it leads: the one answer that rules, corpus rules and the site go by. */
export function siteLinksOf(document: Document, source: LinkSource, places: Places): SiteLink[] {
  const links = [
    ...linksIn(document),
    ...(places.isComplete ? frontMatterLinks(document, places.siteAddress) : []),
  ];
  const verdicts = new Map<string, Verdict>();
  const reading = readingFrom(source);
  const judged = links.map((link) => {
    const key = `${link.kind} ${link.url}`;
    const verdict = verdicts.get(key) ?? judge(link, document, reading, places);
    verdicts.set(key, verdict);
    return { ...link, ...verdict };
  });
  for (const { component, name, value, start, end } of propsIn(document)) {
    const named = places.named(component, name, value);
    if (named)
      judged.push({ url: value, start, end, kind: 'address', via: component, ...splitAddress(named) });
  }
  return judged;
}

type Verdict = Pick<SiteLink, 'to' | 'part' | 'trouble' | 'nearest' | 'hiddenAs'>;

function judge(link: WrittenLink, document: Document, source: Reading, places: Places): Verdict {
  if (link.kind === 'undefined-link') return places.isComplete ? { trouble: 'no-definition' } : {};
  if (link.kind === 'undefined-note') return places.isComplete ? { trouble: 'no-note' } : {};
  if (link.kind === 'picture' && places.isComplete && isBeside(link.url))
    return judgeBeside(link.url, source, places);
  if (places.isComplete && hostWithoutDot.test(link.url)) {
    const near = findNear([link.url.replace(/^[/\\]+/, '/')], undefined, places, source);
    return { to: link.url, trouble: 'no-page', ...(near ? { nearest: near } : {}) };
  }
  const target = resolveLink(link.url, source, places.siteAddress);
  switch (target.kind) {
    case 'nothing':
      return { trouble: 'no-address' };
    case 'outside':
      return places.isComplete ? { trouble: 'outside' } : {};
    case 'source':
      return judgeSource(target, source, places);
    case 'place':
      return target.address === source.address
        ? judgePart(target.address, target.part, ownIds(document, source, places), places, source)
        : judgePlace(target, link.url, source, places);
    default:
      return {};
  }
}

/** `//about/` for `/about/`: browsers take the name for a host, and no host of the open web goes without a dot. */
const hostWithoutDot = /^[/\\]{2}(?!localhost\b)[^/\\.:@[\]?#]+(?:[/\\]|$)/i;

/** Pictures of Markdown that do not open with `/` lie beside the article, and are built into the page. */
function isBeside(url: string): boolean {
  return url !== '' && !/^(?:\/|[a-z][a-z\d+.-]*:|#)/i.test(url);
}

function judgeBeside(url: string, { path }: LinkSource, places: Places): Verdict {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  const target = resolveLink(`/${url}`, { path: '' });
  if (target.kind !== 'place') return { trouble: 'no-file', to: url };
  let name = url;
  try {
    name = decodeURI(url);
  } catch {}
  return places.hasFile(`${folder}/${name}`) ? {} : { trouble: 'no-file', to: url };
}

function judgeSource(
  { path, part }: Extract<LinkTarget, { kind: 'source' }>,
  source: Reading,
  places: Places,
): Verdict {
  const address = places.addressOfSource(path);
  if (!address) return deadSource(path, places, source);
  // Other generators turn the name of a file into its address.
  if (!places.isComplete) return { to: address };
  const place = places.find(address);
  if (place?.hiddenAs && isOutBefore(source, place.hiddenAs, places))
    return { to: address, trouble: 'hidden', hiddenAs: place.hiddenAs };
  const isPart = part !== undefined && place?.parts()?.has(part);
  return { to: address, trouble: 'source', nearest: isPart ? `${address}#${part}` : address };
}

function deadSource(path: string, places: Places, reading: Reading): Verdict {
  const address = `/${path.replace(/\.mdx?$/i, '').replace(/^(?:.*\/)?content\//, '')}/`;
  if (!places.knowsAllBelow(address)) return {};
  const near = findNear([address], undefined, places, reading);
  return { to: path, trouble: 'no-page', ...(near ? { nearest: near } : {}) };
}

function judgePlace(
  { address, part }: Extract<LinkTarget, { kind: 'place' }>,
  url: string,
  source: Reading,
  places: Places,
): Verdict {
  const place = places.find(address) ?? (isFile(address) ? undefined : places.find(`${address}/`));
  if (!place) {
    if (!places.knowsAllBelow(address)) return {};
    // Some writers leave out the first stroke, or name the folder a file is in.
    const meant = [address, `/${url}`, address.replace(/^\/(?:public|content)\//, '/')];
    const near = findNear(meant, part, places, source);
    return {
      to: address,
      trouble: isFile(address) ? 'no-file' : 'no-page',
      ...(near ? { nearest: near } : {}),
    };
  }
  if (place.hiddenAs && isOutBefore(source, place.hiddenAs, places))
    return { to: place.address, trouble: 'hidden', hiddenAs: place.hiddenAs };
  return judgePart(place.address, part, part === undefined ? undefined : place.parts(), places, source);
}

function judgePart(
  to: string,
  part: string | undefined,
  known: ReadonlySet<string> | undefined,
  places: Places,
  { guess: guessOf }: Reading,
): Verdict {
  if (part === undefined) return { to };
  // Browsers know the top of every page.
  if (!places.isComplete || !known || known.has(part) || part.toLowerCase() === 'top') return { to, part };
  const guess = guessOf(part, known);
  return { to, part, trouble: 'no-part', nearest: guess ? `${to}#${guess}` : to };
}

function ownIds(
  document: Document,
  { address = '' }: LinkSource,
  places: Places,
): ReadonlySet<string> | undefined {
  const own = places.ownParts(address);
  return (
    own &&
    new Set([...idsOf(document.tree, (component, prop) => places.isReference(component, prop)), ...own])
  );
}

function isFile(address: string): boolean {
  return /^[^.].*\.[a-z\d]+$/is.test(address.slice(address.lastIndexOf('/') + 1));
}

/** Whether a page can be opened while one it leads to still cannot: drafts may lead to what waits as long as they do. */
function isOutBefore({ address }: LinkSource, wait: string, places: Places): boolean {
  const own = address === undefined ? undefined : places.find(address)?.hiddenAs;
  if (own === undefined) return true;
  return own !== 'draft' && (wait === 'draft' || wait > own);
}

/** A page that works: the entry meant, the same address without slips of the finger, the nearest, or the page above. */
function findNear(
  addresses: readonly string[],
  part: string | undefined,
  places: Places,
  { guess: guessOf }: Reading,
): string | undefined {
  const tidied = addresses.map((address) => `${address}/`.replace(/\/{2,}/g, '/').toLowerCase());
  const [tidy = '/'] = tidied;
  for (const candidate of [...addresses, ...tidied, ...tidied.map((one) => one.replace(/\/$/, ''))]) {
    const place = places.find(candidate);
    if (place && !place.hiddenAs)
      return part && place.parts()?.has(part) ? `${place.address}#${part}` : place.address;
    const meant = places.meant(candidate);
    if (meant) return meant;
  }
  const guess = guessOf(tidy, places.all());
  if (guess) return guess;
  for (let above = tidy; above !== '/'; ) {
    above = above.replace(/[^/]+\/$/, '');
    const place = places.find(above);
    if (place && !place.hiddenAs) return above === '/' ? undefined : above;
  }
  return undefined;
}
