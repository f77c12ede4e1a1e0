/** One line of a text with its place in it, line ending left out. */
export interface Line {
  text: string;
  start: number;
  end: number;
}

/** Where the line begins that an offset stands in. */
export function startOfLine(source: string, offset: number): number {
  if (offset <= 0) return 0;
  const line = source.lastIndexOf('\n', offset - 1) + 1;
  /* Within that line only: else it would go back to the top of a file that has none. */
  return line + source.slice(line, offset).lastIndexOf('\r') + 1;
}

/** Where the line ends that an offset stands in. */
export function endOfLine(source: string, offset: number): number {
  const length = source.slice(offset).search(/[\r\n]/);
  return length === -1 ? source.length : offset + length;
}

/** The line that holds an offset. */
export function lineAt(source: string, offset: number): Line {
  const start = startOfLine(source, Math.min(offset, source.length));
  const end = endOfLine(source, start);
  return { text: source.slice(start, end), start, end };
}

/** A line, then those above it from the nearest on, then those below it. */
export function linesAround(source: string, line: Line, above: number, below: number): Line[] {
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
