interface ImportMetaEnv {
  /** The day of a build, fixed by `src/integrations/lint-gate.ts`; undefined in `astro dev` and in tests. */
  readonly BEDSIDE_DAY?: string;
}
