/** Where the fields at the top of an article stand: offsets of the YAML, without the lines of dashes. */
export interface Place {
  start: number;
  end: number;
}

/** Finds the fields at the top of an article; undefined where it has none, or none in YAML. */
export function frontMatterIn(text: string): Place | undefined {
  const [whole, open = '', yaml = ''] = /^(---[ \t]*\n)([\s\S]*?\n|)---[ \t]*(?=\n|$)/.exec(text) ?? [];
  return whole === undefined ? undefined : { start: open.length, end: open.length + yaml.length };
}
