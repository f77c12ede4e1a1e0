import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** An address that something built names, and where it stands. */
export interface Named {
  from: string;
  address: string;
}

/** Attributes of a page that hold an address. */
const attributes = new Set([
  'action',
  'cite',
  'data-engine',
  'data-source',
  'href',
  'poster',
  'src',
  'xlink:href',
]);

/** Every file of a built site, as `/articles/asthma/index.html`. */
export function listFiles(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      (entry) =>
        `/${join(entry.parentPath, entry.name)
          .slice(dist.length + 1)
          .split(sep)
          .join('/')}`,
    );
}

/**
 * Every address of the site itself that stands anywhere in what was built: pages, styles, scripts, feeds, sitemaps,
 * data for the search, structured data, and files for hosts and robots.
 */
export function listNamed(dist: string, site: string): Named[] {
  const inText = (text: string) =>
    // A feed holds HTML whose own signs are written as codes.
    Array.from(
      text.replace(/&(?:lt|gt|quot|#34|#39);/g, '"').matchAll(/https?:\/\/[^\s"'<>\\)\]]+/g),
      ([url]) => url.replace(/&amp;/g, '&').replace(/[.,;]+$/, ''),
    ).filter((url) => url.startsWith(new URL(site).origin));
  return listFiles(dist).flatMap((file): Named[] => {
    const from = file.replace(/index\.html$/, '');
    const text = /\.(?:html|css|js|json|xml|txt)$|\/_[a-z]+$/.test(file)
      ? readFileSync(join(dist, file), 'utf8')
      : '';
    const found = [...inText(text)];
    if (file.endsWith('.html')) found.push(...inPage(text));
    if (file.endsWith('.css')) found.push(...inStyle(text));
    if (/^\/search\/.*\.json$/.test(file)) found.push(...addressesIn(JSON.parse(text)));
    if (file === '/_redirects') found.push(...text.split(/\s+/).filter((word) => word.startsWith('/')));
    if (file === '/_headers') found.push(...text.split('\n').filter((line) => /^\/[^*]*$/.test(line)));
    return found.map((address) => ({ from, address }));
  });
}

function inPage(html: string): string[] {
  const found: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ChildNode) => {
    if (node.nodeName === 'style')
      found.push(
        ...inStyle(
          (node as DefaultTreeAdapterTypes.Element).childNodes
            .map((text) => ('value' in text ? text.value : ''))
            .join(''),
        ),
      );
    if (!('attrs' in node)) return;
    for (const { name, value } of node.attrs) {
      if (attributes.has(name)) found.push(value);
      if (name === 'srcset') found.push(...value.split(',').map((one) => one.trim().split(/\s/)[0] ?? ''));
      if (name === 'data-words') found.push(...addressesIn(JSON.parse(value)));
      if (name === 'content' && node.attrs.some((one) => one.value === 'refresh'))
        found.push(value.replace(/^.*url=/i, ''));
    }
    node.childNodes.forEach(walk);
  };
  parse(html).childNodes.forEach(walk);
  return found;
}

function inStyle(css: string): string[] {
  return Array.from(css.matchAll(/url\(["']?([^"')]+)/g), ([, address = '']) => address);
}

/** The values of all fields called `address`. */
function addressesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'address' && typeof inner === 'string' ? [inner] : addressesIn(inner),
  );
}

/** A sentence for each address that leads nowhere, or out of the folder the site is in. */
export function findDead(dist: string, site: string): { checked: number; dead: string[] } {
  const { origin, pathname } = new URL(site);
  const base = pathname.replace(/\/*$/, '/');
  const idsOf = new Map<string, Set<string>>();
  const idsOn = (file: string) => {
    let ids = idsOf.get(file);
    if (!ids) {
      const html = readFileSync(join(dist, file), 'utf8');
      ids = new Set(Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id = '']) => id));
      idsOf.set(file, ids);
    }
    return ids;
  };
  const dead = new Set<string>();
  let checked = 0;
  for (const { from, address } of listNamed(dist, site)) {
    if (
      /^(?!https?:)[a-z][a-z\d+.-]*:/i.test(address) ||
      !URL.canParse(address, `${origin}${base}${from.slice(1)}`)
    )
      continue;
    const target = new URL(address, `${origin}${base}${from.slice(1)}`);
    if (target.origin !== origin) continue;
    checked += 1;
    const isInside = target.pathname.startsWith(base) || target.href === origin;
    const path = `/${decodeURI(target.pathname).slice(base.length)}`;
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (!isInside) dead.add(`${from} leads to ${address}, which is out of the site`);
    else if (!existsSync(join(dist, file))) dead.add(`${from} leads to ${address}, which is not there`);
    else if (target.hash && file.endsWith('.html') && !/^\/(?:search)\//.test(path) && !isName(target.hash)) {
      if (!idsOn(file).has(decodeURIComponent(target.hash.slice(1))))
        dead.add(`${from} leads to ${address}: no such place`);
    }
  }
  return { checked, dead: [...dead] };
}

/** Structured data gives things names that look like places: they are no links. */
function isName(hash: string): boolean {
  return (
    /^#(?:article|breadcrumbs|page|person|publisher|site|terms)$/.test(hash) || hash.startsWith('#aspect')
  );
}
