import { watch } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Report } from '../finding/report.ts';
import type { Session } from '../session.ts';

/** How long to wait after a file was saved, in milliseconds: editors often write twice. */
const settleMilliseconds = 80;

/** A watch that has begun. */
export interface FileWatch {
  stop: () => void;
}

/**
 * Tells of each article again when it is saved. What was said of the others may change with it; that is not repeated.
 *
 * @param folders what is watched, with all that is below
 */
export function watchFiles(
  cwd: string,
  folders: readonly string[],
  session: Session,
  tell: (report: Report) => void,
): FileWatch {
  const saved = new Set<string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    const paths = [...saved];
    saved.clear();
    for (const path of paths) session.update(path);
    const report = session.about(paths);
    if (report.articles.length > 0) tell(report);
  };
  const watchers = folders.map((folder) =>
    watch(resolve(cwd, folder), { recursive: true }, (_, name) => {
      const path = relative(cwd, name === null ? folder : resolve(cwd, folder, name)).replaceAll(sep, '/');
      /* What editors keep beside a file while it is open. */
      if (/(?:^|\/)[.#][^/]*$|~$|\.(?:sw.|tmp)$|^\.\./.test(path)) return;
      saved.add(path);
      clearTimeout(waiting);
      waiting = setTimeout(settle, settleMilliseconds);
    }),
  );
  return {
    stop: () => {
      clearTimeout(waiting);
      for (const watcher of watchers) watcher.close();
    },
  };
}
