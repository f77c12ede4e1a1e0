/**
 * Why an article cannot be read or published, before any rule has looked at its words. The engine only names the
 * trouble; the rule `can-read-article` puts it in plain words.
 */
export interface Problem {
  kind: /** The file could not be opened; `code` is the system's, such as `EACCES`. */
    | 'not-readable'
    /** `code` is `utf-16`, `nul` or `utf-8`; of the last, `message` is the character the byte means in Windows-1252. */
    | 'not-text'
    /** A file with nothing in it. */
    | 'empty'
    /**
     * A file the site has no place for; `code` is `ending` (`expected` is the right name), `folder`, `name`, `taken`,
     * or `twin` (`name` is the file that has the same address, which is `expected`).
     */
    | 'misplaced'
    /** MDX that is not well formed; see `mdx-problems.ts` for the codes. */
    | 'mdx'
    /** What could harm a reader or the page; see `allowed/risk.ts` for the codes. */
    | 'risk'
    /** Two versions of a file that git left side by side. */
    | 'merge-marks'
    /** Front matter that cannot be read; `code` is the YAML parser's. */
    | 'yaml'
    /** A front matter field the schema of its collection refuses; `message` is a plain sentence. */
    | 'field';
  /** The parser's or the system's words; shown only when nothing better is known. */
  message: string;
  /** Offsets into the source as far as it could be read. */
  start: number;
  end: number;
  /** Path of the front matter field, for `field`; the prop, for a component. */
  field?: readonly (string | number)[];
  /** Finer kind, by which plain words are chosen. */
  code?: string;
  /** The tag, component, prop or file the trouble is about. */
  name?: string;
  /** The nearest known name, the tag or the end that was expected, the value without its marks, or what readers have to wait for. */
  expected?: string;
}
