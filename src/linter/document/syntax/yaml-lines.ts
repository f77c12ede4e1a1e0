/** One line of a text with its place in it, line ending left out. */
export interface YamlLine {
  text: string;
  start: number;
  end: number;
}

/** The line that holds an offset. */
export function lineAt(source: string, offset: number): YamlLine {
  let start = Math.max(0, Math.min(offset, source.length));
  /* A search for either line end would go back to the top of a file that has only the other. */
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start -= 1;
  const length = source.slice(start).search(/[\r\n]|$/);
  return { text: source.slice(start, start + length), start, end: start + length };
}

/** A line, then those above it from the nearest on, then those below it. */
export function linesAround(source: string, line: YamlLine, above: number, below: number): YamlLine[] {
  const lines = [line];
  let at = line;
  for (let count = 0; count < above && at.start > 0; count += 1) {
    at = lineAt(source, at.start - (source.slice(at.start - 2, at.start) === '\r\n' ? 2 : 1));
    lines.push(at);
  }
  at = line;
  for (let count = 0; count < below && at.end < source.length; count += 1) {
    at = lineAt(source, at.end + (source.startsWith('\r\n', at.end) ? 2 : 1));
    lines.push(at);
  }
  return lines;
}
