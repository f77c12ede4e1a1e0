/** A thing in an article that could harm a reader or the page, found by code; `can-read-article` has words for it. */
export interface Risk {
  code: /** An expression in braces that is no plain value; `name` is the expression. */
    | 'expression'
    /** A record in braces, of which a page shows nothing that means something; `name` is the expression. */
    | 'record'
    /** A prop or attribute whose value is program code. */
    | 'prop-expression'
    | 'prop-nothing'
    /** `{...props}`: names and values nobody sees. */
    | 'prop-spread'
    /** A line of `import` or `export`. */
    | 'import'
    /** A component nobody made; `expected` is the nearest known one. */
    | 'component'
    /** An element no article may hold. */
    | 'element'
    /** An attribute that runs code, such as `onclick`. */
    | 'attribute-event'
    | 'attribute-style'
    /** An instruction to the site's own programs, such as `set:html`. */
    | 'attribute-directive'
    /** An attribute that an allowed element may not have; `expected` is the element. */
    | 'attribute'
    /** An address that could run code; `name` is the address. */
    | 'address-code'
    /** What would be loaded from another site; `name` is the address. */
    | 'address-elsewhere'
    /** A file beside the article that is no picture, sound or film; `name` is the address. */
    | 'address-module'
    /** A comment of HTML that is never closed. */
    | 'comment-open'
    /** `<?php`: a program of another system; `name` is how it opens. */
    | 'foreign-code'
    /** `<!…>` or `</ …>`, which browsers take for a comment and hide; `name` is how it opens. */
    | 'comment-by-mistake'
    /** A tag of HTML that the end of its paragraph cuts off. */
    | 'tag-cut'
    /** What looks like a tag and is shown as it is written: its address stands in no quotation marks. */
    | 'tag-as-text'
    /** A tag without its partner, which would move the rest of the page. */
    | 'tag-unclosed'
    | 'tag-stray-close';
  name: string;
  /** Offsets into the source. */
  start: number;
  end: number;
  expected?: string;
}
