/** Front matter that is not YAML, as Hugo, Zola and Eleventy know it: where it stands, and what is between its fences. */
export interface OtherFrontMatter {
  kind: 'toml' | 'json';
  /** Offsets of all of it, fences included. */
  start: number;
  end: number;
  /** Offsets of the text between the fences; the braces of JSON are part of it. */
  from: number;
  to: number;
}

const tomlFence = /^\+\+\+[ \t]*\r?\n/;
/** `---json` and `---toml`, as gray-matter reads them. */
const namedFence = /^---[ \t]*(json|toml)[ \t]*\r?\n/;
const jsonStart = /^\{[ \t]*\r?\n\s*"[^"\r\n]*"[ \t]*:/;

/** Finds front matter in TOML or JSON at the head of a text; undefined when there is none, or it never ends. */
export function findOtherFrontMatter(source: string): OtherFrontMatter | undefined {
  const toml = tomlFence.exec(source);
  if (toml) return between('toml', source, toml[0].length, /^\+\+\+[ \t]*$/gm);
  const named = namedFence.exec(source);
  if (named) return between(named[1] as 'toml' | 'json', source, named[0].length, /^---[ \t]*$/gm);
  if (!jsonStart.test(source)) return undefined;
  const end = endOfBraces(source);
  return end === undefined ? undefined : { kind: 'json', start: 0, end, from: 0, to: end };
}

function between(
  kind: OtherFrontMatter['kind'],
  source: string,
  from: number,
  fence: RegExp,
): OtherFrontMatter | undefined {
  fence.lastIndex = from;
  const close = fence.exec(source);
  return close ? { kind, start: 0, end: close.index + close[0].length, from, to: close.index } : undefined;
}

/** The offset after the brace that closes the first one; braces in texts do not count. */
function endOfBraces(source: string): number | undefined {
  let open = 0;
  for (const { 0: found, index } of source.matchAll(/"(?:[^"\\\r\n]|\\.)*"|[{}]/g)) {
    if (found === '{') open += 1;
    else if (found === '}') {
      open -= 1;
      if (open === 0) return index + 1;
    }
  }
  return undefined;
}
