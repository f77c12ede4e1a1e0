import type { Nodes, Root } from 'mdast';
import { endOfLine } from './lines.ts';
import type { Problem } from './problem.ts';

const fence = /^(`{3,}|~{3,})/;

/** Finds code that is opened and never closed: all that comes after it would be printed as code, and read by nobody. */
export function findOpenFences(tree: Root, source: string): Problem[] {
  const problems: Problem[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'code') {
      const start = node.position?.start.offset ?? 0;
      const written = source.slice(start, node.position?.end.offset ?? start);
      const [mark = ''] = fence.exec(written) ?? [];
      if (mark !== '' && !isClosed(written, mark)) {
        const end = Math.min(endOfLine(source, start), start + written.length);
        problems.push({ kind: 'mdx', code: 'fence-open', message: mark, name: mark, start, end });
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return problems;
}

/** In quotes and lists the line that closes code opens with their own marks. */
function isClosed(written: string, mark: string): boolean {
  const [, ...lines] = written.trimEnd().split(/\r\n?|\n/);
  const last = lines.at(-1)?.replace(/^[\s>]*/, '') ?? '';
  return last.length >= mark.length && last === (mark[0] as string).repeat(last.length);
}
