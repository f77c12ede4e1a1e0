/** A stretch of text, as a link or not. */
export interface Piece {
  text: string;
  href?: string;
  /** The accessible name, when the text does not say what the link does. */
  label?: string;
}

/**
 * Takes `[words](address)` links out of a line of the interface texts, so that a translation can move them about in its
 * sentences without touching a page.
 * @param values what stands for `{name}` in the line
 */
export function readInlineLinks(line: string, values: Readonly<Record<string, string>> = {}): Piece[] {
  const filled = line.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of filled.matchAll(/\[([^\]]+)\]\(((?:\/|mailto:|https:)[^)\s]*)\)/g)) {
    if (match.index > from) pieces.push({ text: filled.slice(from, match.index) });
    pieces.push({ text: match[1] ?? '', href: match[2] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < filled.length) pieces.push({ text: filled.slice(from) });
  return pieces;
}
