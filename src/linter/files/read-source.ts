import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { sep } from 'node:path';
import type { Problem } from '../document/syntax/problem.ts';

/** The text of a file, or what keeps it from being read as text. */
export interface SourceFile {
  /** Without a byte order mark; of a file that is not UTF-8, as far as it can be shown. */
  source: string;
  /** Code units before `source` in the file as read: 1 when it opens with a byte order mark. */
  offset: 0 | 1;
  problem?: Problem;
}

/** What is to be known of a file to read it. */
interface Readable {
  absolute: string;
  given?: Uint8Array;
  isOutside?: boolean;
}

const replacement = '\uFFFD';

/** An article of 300,000 words has half of this; what is larger is no article. */
const mostBytes = 5_000_000;

/** What the system calls a file that is no plain one, and how the rules know it. */
class NoPlainFile extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Reads one article. Synchronous, because for small files that is three times faster than promises. */
export function readSource(absolute: string): SourceFile {
  try {
    return decode(readPlainFile(absolute));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return unreadable(code, error instanceof Error ? error.message : String(error));
  }
}

/** Reads a file that was found: what it was given as, or else from the disk. */
export function readFound({ absolute, given, isOutside }: Readable): SourceFile {
  if (isOutside) return unreadable('OUTSIDE');
  if (!given) return readSource(absolute);
  return given.length > mostBytes ? unreadable('TOO_LARGE') : decode(Buffer.from(given));
}

/** The text of a file inside a folder; empty where `readSource` would not read it, or it lies elsewhere. */
export function readContent(absolute: string, root: string): string {
  try {
    const isLink = lstatSync(absolute).isSymbolicLink();
    const isInside = !isLink || realpathSync(absolute).startsWith(realpathSync(root) + sep);
    return isInside ? readPlainFile(absolute).toString('utf8') : '';
  } catch {
    return '';
  }
}

/** A file that is not read, with the reason as `can-read-article` knows it. */
export function unreadable(code: string, message = code): SourceFile {
  return { source: '', offset: 0, problem: { kind: 'not-readable', code, message, start: 0, end: 0 } };
}

/** A pipe or a device might never end: it is opened without waiting, looked at, and left alone. */
function readPlainFile(absolute: string): Buffer {
  const before = statSync(absolute);
  if (!before.isFile() && !before.isDirectory()) throw new NoPlainFile('NOT_A_FILE');
  const file = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new NoPlainFile('EISDIR');
    if (!stat.isFile()) throw new NoPlainFile('NOT_A_FILE');
    if (stat.size > mostBytes) throw new NoPlainFile('TOO_LARGE');
    // What is written to it meanwhile is left for the next run.
    const bytes = Buffer.allocUnsafe(stat.size);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(file, bytes, length, bytes.length - length, null);
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** Turns the bytes of an article into text. UTF-8 is the only encoding that web pages and editors agree on. */
export function decode(bytes: Buffer): SourceFile {
  const wide = wideEncoding(bytes);
  if (wide) {
    const source = new TextDecoder(wide).decode(bytes);
    const end = source.search(/[\r\n]|$/);
    return { source, offset: 0, problem: { kind: 'not-text', code: 'utf-16', message: wide, start: 0, end } };
  }
  const decoded = bytes.toString('utf8');
  const offset = decoded.charCodeAt(0) === 0xfeff ? 1 : 0;
  const source = decoded.slice(offset);
  const problem = nullProblem(source) ?? invalidProblem(source, bytes, offset * 3) ?? emptyProblem(source);
  return problem ? { source, offset, problem } : { source, offset };
}

/** UTF-16, by its mark or by every other byte of its first 512 being zero. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 512);
  if (sample.length < 4 || !sample.includes(0)) return undefined;
  const [even, odd] = [0, 1].map(
    (from) => sample.filter((byte, at) => byte === 0 && at % 2 === from).length,
  ) as [number, number];
  const most = (sample.length / 2) * 0.8;
  if (odd > most && even === 0) return 'utf-16le';
  if (even > most && odd === 0) return 'utf-16be';
  return undefined;
}

function nullProblem(source: string): Problem | undefined {
  const at = source.indexOf('\0');
  if (at === -1) return undefined;
  return { kind: 'not-text', code: 'nul', message: 'NUL byte', start: at, end: at + 1 };
}

/** The first character that stands for bytes that are not UTF-8, with what they mean in Windows-1252. */
function invalidProblem(source: string, bytes: Buffer, before: number): Problem | undefined {
  let byte = before;
  let from = 0;
  for (let at = source.indexOf(replacement); at !== -1; at = source.indexOf(replacement, at + 1)) {
    byte += Buffer.byteLength(source.slice(from, at));
    from = at;
    const isWritten = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!isWritten) {
      const meant = new TextDecoder('windows-1252').decode(bytes.subarray(byte, byte + 1));
      return { kind: 'not-text', code: 'utf-8', message: meant, start: at, end: at + 1 };
    }
  }
  return undefined;
}

function emptyProblem(source: string): Problem | undefined {
  if (source.trim() !== '') return undefined;
  return { kind: 'empty', message: 'no text', start: 0, end: 0 };
}
