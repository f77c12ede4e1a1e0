/** Where a site is, and how addresses of it are written. */
export interface Place {
  /** The host the site is on, with its scheme: `https://example.org`. */
  origin: string;
  /** The folder of that host the site is in: `/`, or `/health/`. Astro calls it the base. */
  base: string;
  /**
   * An address of this site as a page has to link to it: with the folder the site is in. Everything inside the project
   * leaves that folder out, so that content stays true wherever it is published; other sites' addresses stay as they are.
   */
  href: (address: string) => string;
  /** An address of this site with everything before it: `https://example.org/health/articles/asthma/`. */
  absolute: (address: string) => string;
  /** What `href` was made from: a path or whole address of this site without the folder the site is in. */
  withoutBase: (path: string) => string;
}

/**
 * @param address where the site lives, with the folder if it has one: `https://example.org/health`
 * @throws Error when it is no whole address
 */
export function placeOf(address: string): Place {
  if (!URL.canParse(address) || !/^https?:/.test(address))
    throw new Error(
      `the address in site.config.ts is "${address}". Write all of it, such as "https://example.org/health".`,
    );
  const whole = new URL(address);
  const { origin } = whole;
  const base = whole.pathname.replace(/\/*$/, '/');
  const href = (path: string) => (/^\/(?![/\\])/.test(path) ? base + path.slice(1) : path);
  return {
    origin,
    base,
    href,
    absolute: (path) => new URL(href(path), origin).href,
    withoutBase: (path) => {
      const { pathname } = new URL(path, origin);
      return pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname;
    },
  };
}
