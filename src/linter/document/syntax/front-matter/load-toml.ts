import { createRequire } from 'node:module';

type Toml = typeof import('smol-toml');
let loaded: Toml | undefined;

/** The reader of TOML, loaded only for articles that begin with it. */
export function toml(): Toml {
  loaded ??= createRequire(import.meta.url)('smol-toml') as Toml;
  return loaded;
}
