import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { Place } from '../addresses/place.ts';
import { PlainError } from '../library/plain-error.ts';

const file = 'content/redirects.yaml';

/** From each old address to the page it leads to now. */
export type Redirects = Readonly<Record<string, string>>;

/**
 * The redirects an editor keeps in `content/redirects.yaml`; no file means none.
 * @param root the folder of the site
 * @throws a plain sentence for each line that cannot work
 */
export function readRedirects(root: string): Redirects {
  let source: string;
  try {
    source = readFileSync(join(root, file), 'utf8');
  } catch {
    return {};
  }
  return parseRedirects(source);
}

/** @throws a plain sentence for each line that cannot work */
export function parseRedirects(source: string): Redirects {
  const redirects = parseLines(source);
  const problems = findProblems(redirects);
  if (problems.length > 0) throw new PlainError(`In content/redirects.yaml:\n${problems.join('\n')}`);
  return redirects as Redirects;
}

function parseLines(source: string): Record<string, unknown> {
  let lines: unknown;
  try {
    lines = parse(source) ?? {};
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    throw new PlainError(`Line ${line ?? 1} of content/redirects.yaml cannot be read. Write: /old/: /new/`);
  }
  if (typeof lines === 'object' && !Array.isArray(lines)) return lines as Record<string, unknown>;
  throw new PlainError('content/redirects.yaml should hold lines such as: /old/: /new/');
}

function findProblems(redirects: Record<string, unknown>): string[] {
  return Object.entries(redirects).flatMap(([from, to]) => {
    if (!isPage(from)) return [`"${from}" should start and end with "/", as in /old/.`];
    if (typeof to !== 'string' || !isPage(to.replace(/#[\w-]+$/, '')))
      return [`"${from}" should lead to a page of this site, as in /new/.`];
    if (from === to) return [`"${from}" leads to itself.`];
    if (to in redirects)
      return [`"${from}" leads to "${to}", which has moved to "${redirects[to]}". Write that.`];
    return [];
  });
}

/** An address of this site that ends in a slash, with nothing that a browser would read as another site or a command. */
function isPage(address: string): boolean {
  return /^\/(?:[\w.~-]+\/)+$/.test(address) || address === '/';
}

/** The redirects as Astro takes them: it moves the left side into the folder of the site, and not the right one. */
export function forAstro(redirects: Redirects, { href }: Pick<Place, 'href'>): Record<string, string> {
  return Object.fromEntries(Object.entries(redirects).map(([from, to]) => [from, href(to)]));
}

/** The redirects as hosts such as Netlify and Cloudflare Pages read them, so that search engines are told "for ever". */
export function writeHostRedirects(redirects: Redirects, { href }: Pick<Place, 'href'>): string {
  return Object.entries(redirects)
    .map(([from, to]) => `${href(from)} ${href(to)} 301\n`)
    .join('');
}

/** Astro's page that only sends its reader on, with its language and in the form that the HTML standard asks for. */
export function tidyRedirectPage(html: string, language: string): string {
  return html
    .replace(/^<!doctype html>(?!\s*<html)/i, `<!doctype html><html lang="${language}">`)
    .replace(/(http-equiv="refresh" content="\d+);\s*url=/i, '$1; url=');
}
