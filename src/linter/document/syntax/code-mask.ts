import type { Stretch } from './diagnosis.ts';

/** Behind backticks that open a fence no other may stand on the line (CommonMark 0.31.2, section 4.5). */
const fence = /^[ \t>]*(`{3,}(?!.*`)|~{3,})/;
const line = /[^\n]*\n|[^\n]+$/g;
const ticks = /`+/g;
const anyButLineEnding = /[^\r\n]/g;

/** The source with code blanked out, every offset kept: for looking for signs that mean nothing in code. */
export function withoutCode(source: string): string {
  const fenced = blankOut(source, fencedCode(source));
  return blankOut(fenced, codeSpans(fenced));
}

/** Code between fences; a fence that is never closed reaches to the end. */
function fencedCode(source: string): Stretch[] {
  const found: Stretch[] = [];
  let open: { mark: string; start: number } | undefined;
  for (const { 0: text, index } of source.matchAll(line)) {
    const mark = fence.exec(text)?.[1];
    if (mark === undefined) continue;
    if (!open) open = { mark, start: index };
    else if (mark.startsWith(open.mark) && text.trim().replace(/^[ \t>]+/, '') === mark) {
      found.push({ start: open.start, end: index + text.length });
      open = undefined;
    }
  }
  if (open) found.push({ start: open.start, end: source.length });
  return found;
}

/** Code between as many backticks before as after it. */
function codeSpans(source: string): Stretch[] {
  const runs = [...source.matchAll(ticks)];
  /* The runs of each length that are still to come, the nearest last. */
  const waiting = new Map<number, number[]>();
  for (const run of runs.toReversed()) {
    const alike = waiting.get(run[0].length);
    if (alike) alike.push(run.index);
    else waiting.set(run[0].length, [run.index]);
  }
  const found: Stretch[] = [];
  let from = 0;
  for (const { 0: mark, index } of runs) {
    if (index < from) continue;
    const alike = waiting.get(mark.length) as number[];
    while ((alike.at(-1) ?? Number.POSITIVE_INFINITY) <= index) alike.pop();
    const close = alike.at(-1);
    if (close === undefined) continue;
    from = close + mark.length;
    found.push({ start: index, end: from });
  }
  return found;
}

/** The source with some stretches blanked out, line endings and every offset kept. */
export function blankOut(source: string, stretches: readonly Stretch[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const begin = Math.max(from, start);
    parts.push(source.slice(from, begin), blank(source.slice(begin, end)));
    from = end;
  }
  return from === 0 ? source : parts.join('') + source.slice(from);
}

function blank(text: string): string {
  return text.replace(anyButLineEnding, ' ');
}
