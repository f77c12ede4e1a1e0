import type { Report } from '../finding/report.ts';
import type { ReporterOptions } from './options.ts';

/**
 * Puts a report into words for one kind of reader, at once or in pieces. Works nothing out again; ends with a line break when
 * not empty.
 */
export type Reporter = (report: Report, options: ReporterOptions) => Said;

/** A text, or the pieces of one that may be long. */
export type Said = string | Iterable<string>;

/** So much is written at once, in letters. */
const mostAtOnce = 100_000;

/** The pieces of a text in a few larger ones. */
export function* inTurn(said: Said): Iterable<string> {
  let text = '';
  for (const piece of typeof said === 'string' ? [said] : said) {
    text += piece;
    if (text.length < mostAtOnce) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/** Names of the forms a report comes in, as `--format` takes them, with the file each goes to in a folder of several. */
export const fileNames = {
  writer: 'bedside.txt',
  compact: 'bedside.compact.txt',
  github: 'bedside.github.txt',
  json: 'bedside.json',
  sarif: 'bedside.sarif',
  gitlab: 'gl-code-quality-report.json',
  rdjson: 'bedside.rdjson.json',
  junit: 'bedside.junit.xml',
  html: 'bedside.html',
} as const;

/** Name of a form. */
export type Format = keyof typeof fileNames;

/** The forms a report comes in. */
export const formats = Object.keys(fileNames) as readonly Format[];

/** Loads one reporter; the others stay on disk. */
export async function loadReporter<Wanted extends Format>(
  format: Wanted,
): Promise<Wanted extends 'json' ? Reporter : (...given: Parameters<Reporter>) => string>;
export async function loadReporter(format: Format): Promise<Reporter> {
  switch (format) {
    case 'writer':
      return (await import('./writer.ts')).writer;
    case 'compact':
      return (await import('./compact.ts')).compact;
    case 'github':
      return (await import('./github.ts')).github;
    case 'json':
      return (await import('./json.ts')).jsonPieces;
    case 'sarif':
      return (await import('./sarif.ts')).sarif;
    case 'gitlab':
      return (await import('./gitlab.ts')).gitlab;
    case 'rdjson':
      return (await import('./rdjson.ts')).rdjson;
    case 'junit':
      return (await import('./junit.ts')).junit;
    case 'html':
      return (await import('./html/html.ts')).htmlPage;
  }
}
