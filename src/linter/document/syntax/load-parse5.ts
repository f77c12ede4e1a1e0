import { createRequire } from 'node:module';

type Parse5 = typeof import('parse5');
let loaded: Parse5 | undefined;

/** The reader of HTML that browsers agree with, loaded only for articles that hold HTML. */
export function parse5(): Parse5 {
  loaded ??= createRequire(import.meta.url)('parse5') as Parse5;
  return loaded;
}
