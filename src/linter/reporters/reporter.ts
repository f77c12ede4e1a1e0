import type { Report } from '../finding/report.ts';
import type { ReporterOptions } from './options.ts';

/** Puts a report into words for one kind of reader. Works nothing out again; ends with a line break when not empty. */
export type Reporter = (report: Report, options: ReporterOptions) => string;

/** The forms a report comes in. */
export const formats = ['writer', 'compact', 'github', 'json'] as const;

/** Name of a form, as `--format` takes it. */
export type Format = (typeof formats)[number];

/** Loads one reporter; the others stay on disk. */
export async function loadReporter(format: Format): Promise<Reporter> {
  switch (format) {
    case 'writer':
      return (await import('./writer.ts')).writer;
    case 'compact':
      return (await import('./compact.ts')).compact;
    case 'github':
      return (await import('./github.ts')).github;
    case 'json':
      return (await import('./json.ts')).json;
  }
}
