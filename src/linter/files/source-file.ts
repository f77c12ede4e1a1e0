import type { Problem } from '../document/syntax/problem.ts';

/** The text of a file, or what keeps it from being read as text. */
export interface SourceFile {
  /** Without a byte order mark; of a file that is not UTF-8, as far as it can be shown. */
  source: string;
  /** Code units before `source` in the file as read: 1 when it opens with a byte order mark. */
  offset: 0 | 1;
  problem?: Problem;
}

/** A file that is not read, with the reason as `can-read-article` knows it. */
export function unreadable(code: string, message = code): SourceFile {
  return { source: '', offset: 0, problem: { kind: 'not-readable', code, message, start: 0, end: 0 } };
}

/** A text that is not in a file, such as one that is being written. */
export function sourceOfText(text: string): SourceFile {
  const offset = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const source = text.slice(offset);
  const problem = nullProblem(source) ?? emptyProblem(source);
  return problem ? { source, offset, problem } : { source, offset };
}

/** A sign that no text holds, and that parsers stop at. */
export function nullProblem(source: string): Problem | undefined {
  const at = source.indexOf('\0');
  if (at === -1) return undefined;
  return { kind: 'not-text', code: 'nul', message: 'NUL byte', start: at, end: at + 1 };
}

/** A file without a word in it. */
export function emptyProblem(source: string): Problem | undefined {
  if (source.trim() !== '') return undefined;
  return { kind: 'empty', message: 'no text', start: 0, end: 0 };
}
