/** Where a link is written. */
export interface LinkSource {
  /** The file, relative to the working folder, with `/`. */
  path: string;
  /** The address the file is published at; undefined when that is not known. */
  address?: string | undefined;
}

/** What a link names, before anybody looks whether it is there. */
export type LinkTarget =
  /** Nothing at all. */
  | { kind: 'nothing' }
  /** Another site, a phone, a mailbox: not for us to judge. */
  | { kind: 'elsewhere' }
  /** A folder of the same host above the one the site is in. */
  | { kind: 'outside' }
  /** A Markdown file, as a path from the working folder; one that opened with `/` has lost its beginning. */
  | { kind: 'source'; path: string; part?: string }
  /** A page or file of the site, without the folder the site is in; decoded, and `index.html` left out. */
  | { kind: 'place'; address: string; part?: string };

/** `mailto:` and `https://`: the beginning of an address, and no address. */
const schemeAlone = /^[a-z][a-z\d+.-]*:[/?]*$/i;

/** Stands for a host nobody named. */
const nowhere = 'https://here.invalid';

/**
 * Reads a link as a browser will, from the address of the page it is on; a link to a Markdown file is read from the
 * folder the file is in.
 *
 * @param site the whole address of the site, folder included: `https://example.org/health`; empty when it is not known
 */
export function resolveLink(url: string, from: LinkSource, site = ''): LinkTarget {
  // Browsers leave these out, wherever in an address they stand.
  const written = url.replace(/[\t\r\n]/g, '').trim();
  if (written === '' || schemeAlone.test(written)) return { kind: 'nothing' };
  const isWhole = /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(written);
  const path = written.replace(/[?#].*$/s, '');
  if (!isWhole && /\.mdx?$/i.test(path)) return sourceTarget(path, written, from.path);
  const { origin, folder } = readSite(site);
  const isFromRoot = /^[/\\](?![/\\])/.test(written);
  if (!isWhole && !isFromRoot && from.address === undefined && path !== '') return { kind: 'elsewhere' };
  const base = `${origin}${folder}${encodeURI(from.address ?? '/')}`;
  const full = isFromRoot ? `${origin}${folder}${written}` : written;
  if (!URL.canParse(full, base)) return { kind: 'elsewhere' };
  const target = new URL(full, base);
  if (!/^https?:$/.test(target.protocol) || withoutEndDot(target.host) !== new URL(origin).host)
    return { kind: 'elsewhere' };
  const inside = target.pathname === folder ? '/' : withoutPrefix(target.pathname, folder);
  if (inside === undefined) return { kind: isWhole ? 'elsewhere' : 'outside' };
  return {
    kind: 'place',
    address: decodePath(inside).replace(/\/index\.html$/, '/'),
    ...partOf(target.hash),
  };
}

/** The host of a site, and the folder of that host it is in: empty, or `/health`. */
export function readSite(site: string): { origin: string; folder: string } {
  if (!URL.canParse(site)) return { origin: nowhere, folder: '' };
  const { origin, pathname } = new URL(site);
  return { origin, folder: pathname.replace(/\/+$/, '') };
}

function sourceTarget(path: string, written: string, from: string): LinkTarget {
  const start = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of decodePath(path).split('/')) {
    if (part === '..') start.pop();
    else if (part !== '.' && part !== '') start.push(part);
  }
  return { kind: 'source', path: start.join('/'), ...partOf(/#.*$/s.exec(written)?.[0] ?? '') };
}

/** `example.org.` is the same host. */
function withoutEndDot(host: string): string {
  return host.replace(/\.(?=$|:)/, '');
}

function partOf(hash: string): { part?: string } {
  // What stands after `:~:` is a text to scroll to, which no page has to know of.
  const part = decodePath(hash.slice(1).replace(/:~:.*$/s, ''));
  return part === '' ? {} : { part };
}

function withoutPrefix(path: string, folder: string): string | undefined {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length) : undefined;
}

/** A `/` or a broken sign that was written as a code stays one: it parts no folders. */
function decodePath(path: string): string {
  return path
    .split('/')
    .map((part) => {
      try {
        const decoded = decodeURIComponent(part);
        return decoded.includes('/') ? part : decoded;
      } catch {
        return part;
      }
    })
    .join('/');
}
