import { readdirSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { readContent, readFound } from './read-source.ts';
import type { SourceFile } from './source-file.ts';

/** Where the texts of a site come from: its folder, or that and what somebody is writing at this moment. */
export interface Texts {
  /** A file that is to be checked. */
  source: (file: Parameters<typeof readFound>[0] & { absolute: string }) => SourceFile;
  /** A file that another one asks about; empty where it cannot be read, or lies outside of the folder. */
  content: (absolute: string, root: string) => string;
  /** The files below a folder, as paths with `/`; none when it is not there. What a dot hides is left out, as Astro does. */
  list: (root: string) => string[];
}

/** The files as they are saved. */
export const onDisk: Texts = {
  source: readFound,
  content: readContent,
  list: (root) => {
    try {
      return readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(root, resolve(entry.parentPath, entry.name)).replaceAll(sep, '/'))
        .filter(isShown);
    } catch {
      return [];
    }
  },
};

function isShown(path: string): boolean {
  return !/(?:^|\/)\./.test(path);
}

/** The files as they are saved, those aside that are open: of these, what is written so far; `undefined` for one that is gone. */
export function textsWith(open: ReadonlyMap<string, SourceFile | undefined>): Texts {
  return {
    source: (file) => open.get(file.absolute) ?? onDisk.source(file),
    content: (absolute, root) => {
      if (!open.has(absolute)) return onDisk.content(absolute, root);
      const written = open.get(absolute);
      return written ? (written.offset ? '\uFEFF' : '') + written.source : '';
    },
    list: (root) => {
      const below = (absolute: string) => relative(root, absolute).replaceAll(sep, '/');
      const isBelow = (absolute: string) => absolute.startsWith(root + sep) && isShown(below(absolute));
      const names = new Set(onDisk.list(root));
      for (const [absolute, written] of open) {
        if (written && isBelow(absolute)) names.add(below(absolute));
        else if (!written) names.delete(below(absolute));
      }
      return [...names];
    },
  };
}
