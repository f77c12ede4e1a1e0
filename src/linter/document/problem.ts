/**
 * Why an article cannot be read or published, before any rule has looked at its words. The engine only names the
 * trouble; the rule `can-read-article` puts it in plain words.
 */
export interface Problem {
  kind: /** The file could not be opened; `message` is the system's reason. */
    | 'not-readable'
    /** Bytes that are not UTF-8, a NUL byte, or UTF-16. */
    | 'not-text'
    /** MDX that is not well formed; `message` is the parser's. */
    | 'mdx'
    /** YAML that cannot be read. */
    | 'yaml'
    /** A front matter field the schema of its collection refuses; `message` is a plain sentence. */
    | 'field'
    /** A rule or the engine itself failed on this article: our fault, not the writer's. */
    | 'failure';
  message: string;
  /** Offsets into the source as far as it could be read. */
  start: number;
  end: number;
  /** Path of the front matter field, for `field`. */
  field?: readonly (string | number)[];
  /** Finer kind the parser gave, such as `unexpected-character`. */
  code?: string;
}
