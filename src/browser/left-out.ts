/** Stands in for what reads MDX and TOML: a text that is pasted into a page is Markdown, with YAML at its top at most. */
function leftOut(): never {
  throw new Error('A page reads Markdown.');
}

export { leftOut as parse };
export default leftOut;
