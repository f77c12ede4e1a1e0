import type { Report } from './report.ts';

/** How a report is to be put into text; worked out once from the terminal and the flags. */
export interface ReporterOptions {
  /** Whether escape codes for colour may be used. */
  color: boolean;
  /** Whether the terminal draws ✖ and ✔; otherwise plain ASCII marks stand in. */
  unicode: boolean;
  /** Columns there are. */
  width: number;
  /** Only what stops an article from being published is shown; counts stay those of the whole run. */
  quiet: boolean;
  /** How this command is started here, with what follows it: `npm run lint:content -- content/articles/flu.mdx`. */
  command: (...args: string[]) => string;
  /** Set when the run allows only so many should-fix findings. */
  maxShouldFix?: number;
  /** What stands before each path to make it relative to the repository's root; ends with `/` or is empty. */
  pathPrefix: string;
}

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
