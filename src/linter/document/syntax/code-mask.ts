const fences = /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1[`~]*[ \t]*$|(?![\s\S]))/gm;
const codeSpans = /(?<!`)(`+)(?!`)(?:[^`]|(?!\1(?!`))`)*?\1(?!`)/g;
const anyButLineEnding = /[^\r\n]/g;

/** The source with code blanked out, every offset kept: for looking for signs that mean nothing in code. */
export function withoutCode(source: string): string {
  return source.replace(fences, blank).replace(codeSpans, blank);
}

/** The source with some stretches blanked out, line endings and every offset kept. */
export function blankOut(source: string, stretches: readonly { start: number; end: number }[]): string {
  let text = source;
  for (const { start, end } of stretches)
    text = text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end);
  return text;
}

function blank(text: string): string {
  return text.replace(anyButLineEnding, ' ');
}
