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
