/** The two kinds of article: MDX, and plain Markdown in which `<` and `{` are only text. */
export type SourceKind = 'md' | 'mdx';
