import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnyRule } from '../rule/define-rule.ts';
import type { Parts } from './parts.ts';

/**
 * The address of the page of a rule, as a report gives it: pages of the house lie in the package, which is the working
 * folder in a checkout and `node_modules/bedside` where it is installed. Of a package elsewhere on this machine others
 * can do nothing with a path, so there is none.
 */
export function pageAddresses(
  pageOf: Parts['pageOf'],
  rules: readonly AnyRule[],
  cwd: string,
): (url: string) => string {
  const [rule] = rules;
  const page = rule && String(pageOf(rule));
  const end = page?.lastIndexOf('/lint-rules/') ?? -1;
  if (!page?.startsWith('file:') || end === -1) return (url) => url;
  const toPackage = relative(cwd, fileURLToPath(`${page.slice(0, end)}/`)).replaceAll(sep, '/');
  const isInside = !toPackage.startsWith('..') && !/^[A-Za-z]:/.test(toPackage);
  const before = toPackage === '' ? '' : `${toPackage}/`;
  return (url) => (!url.startsWith('lint-rules/') ? url : isInside ? before + url : '');
}
