import site from '../../../site.config.ts';

const whole = new URL(site.address);

/** The host the site is on, with its scheme: `https://example.org`. */
export const origin = whole.origin;

/** The folder of that host the site is in: `/`, or `/health/`. Astro calls it the base. */
export const base = whole.pathname.replace(/\/*$/, '/');

/**
 * An address of this site as a page has to link to it: with the folder the site is in. Everything inside the project
 * leaves that folder out, so that content stays true wherever it is published; other sites' addresses stay as they are.
 */
export function href(address: string): string {
  return /^\/(?![/\\])/.test(address) ? base + address.slice(1) : address;
}

/** An address of this site with everything before it: `https://example.org/health/articles/asthma/`. */
export function absolute(address: string): string {
  return new URL(href(address), origin).href;
}

/** What `href` was made from: a path or whole address of this site without the folder the site is in. */
export function withoutBase(path: string): string {
  const { pathname } = new URL(path, origin);
  return pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname;
}
