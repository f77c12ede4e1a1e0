import { matchesGlob } from '#platform';

/**
 * Whether a path matches one of these patterns. `./` at the start changes nothing, and the name of a folder is for all
 * that is in it, as in other tools.
 *
 * @param path relative to the working folder, with `/`
 */
export function matchesPath(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const plain = pattern.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
    return matchesGlob(path, plain) || matchesGlob(path, `${plain}/**`);
  });
}
