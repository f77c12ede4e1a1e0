import { setImmediate as breathe } from 'node:timers/promises';
import { unmatchedSettings } from './files/unmatched.ts';
import type { Report } from './finding/report.ts';
import { Session, type SessionOptions } from './session.ts';

/** The parser's own memory is given back between turns of the event loop, so a long run takes one this often. */
const filesPerBreath = 64;

/** What a run is asked to do. */
export interface LintOptions extends SessionOptions {
  /** Files that are reported with a sentence, and not read. */
  setAside?: ReadonlyMap<string, string> | undefined;
  /** Called before a file is read, and with nothing when the last one has been. */
  onFile?: ((path?: string) => void) | undefined;
  /** Told what a config says in vain, in a sentence. Only a run over the whole site can tell. */
  onNotice?: ((sentence: string) => void) | undefined;
  onProgress?: (progress: { done: number; total: number; path: string }) => void;
}

/**
 * Checks articles: every file by itself, then all of them beside each other.
 *
 * @throws SetUpError when a path does not exist or the config is not in order
 */
export async function lint(options: LintOptions): Promise<Report> {
  const started = performance.now();
  const { setAside, onFile, onNotice, onProgress, ...asked } = options;
  const session = new Session(asked);
  const { files, ignored } = session;
  if (!asked.paths && onNotice) {
    const all = [...files.map(({ path }) => path), ...ignored];
    for (const sentence of unmatchedSettings(asked.cwd, asked.config ?? {}, all)) onNotice(sentence);
  }
  for (const [index, { path }] of files.entries()) {
    onFile?.(path);
    session.read(path, setAside?.get(path));
    const done = index + 1;
    if (done % filesPerBreath === 0) await breathe();
    onProgress?.({ done, total: files.length, path });
  }
  onFile?.();
  const report = session.report();
  return { ...report, seconds: (performance.now() - started) / 1000 };
}
