import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Where articles are when no settings say so: in `content`, or in the whole folder where there is none. */
export function usualPaths(cwd: string): string[] {
  const hasContent = statSync(join(cwd, 'content'), { throwIfNoEntry: false })?.isDirectory();
  return [hasContent ? 'content' : '.'];
}
