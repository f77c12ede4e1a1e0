/** Stands in for what reads MDX and TOML: a text that is pasted into a page is Markdown, with YAML at its top at most. */
export function parse(): never {
  throw new Error('A page reads Markdown.');
}

/** As a plugin of unified it adds nothing. */
export default function addNothing(): void {}
