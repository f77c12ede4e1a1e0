/** What a report may show of a rule besides its findings. */
export interface RuleDescription {
  /** One line. */
  about: string;
  /** Whether its findings wait for a person by a day: a review, an answer. */
  isDue?: boolean | undefined;
}

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
  /** Whether ideas are shown; they are counted in any case. */
  ideas?: boolean | undefined;
  /** Only findings of these rules are shown, ideas too; of all rules when left out. */
  rules?: readonly string[] | undefined;
  /** Whether every finding is shown, however many there are. */
  all?: boolean | undefined;
  /** How many rules and articles a summary names; as many as fit on a page when left out. */
  top?: number | undefined;
  /** The paths this run was given, for a next step that looks at the same ones. */
  typed?: readonly string[] | undefined;
  /** How this command is started here, with what follows it: `npm run lint:content -- content/articles/flu.mdx`. */
  command: (...args: string[]) => string;
  /** Set when the run allows only so many should-fix findings. */
  maxShouldFix?: number | undefined;
  /** What is known of a rule besides its findings. */
  describe?: ((id: string) => RuleDescription | undefined) | undefined;
  /** Where the page of a rule is, seen from the working folder; as the finding has it when left out. */
  pageAt?: ((url: string) => string) | undefined;
  /** Which version of Bedside this is. */
  version?: string | undefined;
  /** What stands before each path to make it relative to the repository's root; ends with `/` or is empty. */
  pathPrefix: string;
}
