interface ImportMetaEnv {
  /** The day of a build, fixed by `src/astro/lint-gate.ts`; undefined in `astro dev` and in tests. */
  readonly BEDSIDE_DAY?: string;
}
