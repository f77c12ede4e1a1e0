import { styleText } from 'node:util';
import { cutAtMarks } from '../../rule-page/examples.ts';
import { columnsOf } from '../reporters/columns.ts';
import type { ReporterOptions } from '../reporters/options.ts';
import { type Paint, paintFor } from '../reporters/paint.ts';
import { visible, wrap } from '../reporters/visible-text.ts';

type Drawing = Pick<ReporterOptions, 'color' | 'unicode' | 'width'>;

/** Widest lines of running text, in columns. */
const maxWidth = 84;

/**
 * Draws a rule page for the terminal: headings stand out, examples carry a mark and carets under the words that are
 * found. Reads only the Markdown such pages use, so that no parser has to be loaded.
 */
export function drawPage(markdown: string, drawing: Drawing): string {
  const paint = paintFor(drawing);
  const width = Math.min(drawing.width, maxWidth);
  const drawn: string[] = [];
  for (const block of splitBlocks(markdown)) {
    const lines = drawBlock(block, paint, { ...drawing, width });
    if (lines.length > 0) drawn.push(lines.join('\n'));
  }
  return `${drawn.join('\n\n')}\n`;
}

/** Paragraphs, lists, tables, headings, and whole code blocks with their fences. */
function splitBlocks(markdown: string): string[][] {
  const blocks: string[][] = [];
  let block: string[] = [];
  let fence = '';
  const end = () => {
    if (block.length > 0) blocks.push(block);
    block = [];
  };
  let isComment = false;
  for (const line of markdown.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n')) {
    const opening = /^(`{3,})/.exec(line)?.[1];
    if (fence === '' && (isComment || line.startsWith('<!--'))) isComment = !line.includes('-->');
    else if (fence !== '') {
      block.push(line);
      if (line.trim() === fence) {
        fence = '';
        end();
      }
    } else if (opening) {
      end();
      fence = opening;
      block.push(line);
    } else if (line.trim() === '') end();
    else if (line.startsWith('#')) {
      end();
      blocks.push([line]);
    } else block.push(line);
  }
  end();
  return blocks;
}

function drawBlock(block: readonly string[], paint: Paint, drawing: Drawing): string[] {
  const [first = ''] = block;
  const heading = /^#+ +(.*)$/.exec(first);
  if (heading) return [paint.strong(visible(heading[1] ?? ''))];
  if (first.startsWith('```')) return drawExample(block, paint, drawing);
  if (first.startsWith('|')) return drawTable(block, drawing);
  const items = block.join('\n').split(/\n(?=\s*(?:[-*]|\d+\.) )/);
  return items.flatMap((item) => drawItem(item, drawing));
}

function drawItem(item: string, drawing: Drawing): string[] {
  const [, indent = '', marker = ''] = /^(\s*)((?:[-*]|\d+\.) )?/.exec(item) ?? [];
  const text = item.slice(indent.length + marker.length).replace(/\s+/g, ' ');
  const hang = ' '.repeat(indent.length + marker.length);
  return wrap(withoutLinks(text), drawing.width - hang.length).map(
    (line, index) => `${index === 0 ? indent + marker : hang}${inline(line, drawing)}`,
  );
}

function drawTable(rows: readonly string[], drawing: Drawing): string[] {
  const cells = rows
    .filter((row) => !/^\|[\s:|-]+\|$/.test(row))
    .map((row) => row.split(/(?<!\\)\|/).slice(1, -1))
    .map((row) => row.map((cell) => visible(withoutLinks(cell.trim().replaceAll('\\|', '|')))));
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => columnsOf(row[column] ?? ''))),
  );
  return cells.map((row) =>
    row
      .map((cell, column) => {
        const padding = ' '.repeat(Math.max(0, (widths[column] ?? 0) - columnsOf(cell)));
        return `${inline(cell, drawing)}${padding}`;
      })
      .join('   ')
      .trimEnd(),
  );
}

function drawExample([fence = '', ...rest]: readonly string[], paint: Paint, drawing: Drawing): string[] {
  const kind = / (bad|good)\b/.exec(fence)?.[1];
  const mark =
    kind === 'bad'
      ? paint.level('must-fix', paint.mark('must-fix'))
      : kind === 'good'
        ? paint.good(drawing.unicode ? paint.tick : '+')
        : ' ';
  return rest.slice(0, -1).flatMap((line, index) => {
    const gutter = `  ${index === 0 ? mark : ' '} ${paint.faint('|')} `;
    if (kind !== 'bad' || !line.includes('[[')) return [`${gutter}${visible(line)}`.trimEnd()];
    const { text, carets } = unmark(line);
    return [`${gutter}${text}`, `    ${paint.faint('|')} ${paint.level('must-fix', carets)}`];
  });
}

/** Takes the `[[ ]]` out of a line and draws carets under what stood between them. */
function unmark(line: string): { text: string; carets: string } {
  let text = '';
  let carets = '';
  for (const { text: piece, isMarked } of cutAtMarks(line)) {
    const shown = visible(piece);
    text += shown;
    carets += (isMarked ? '^' : ' ').repeat(columnsOf(shown));
  }
  return { text, carets: carets.trimEnd() };
}

/** A link reads as its words, with its address behind them when it leads off the page. */
function withoutLinks(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 ($2)')
    .replace(/\[([^\]]+)\]\([^)\s]+\)/g, '$1')
    .replace(/<(https?:[^>\s]+)>/g, '$1');
}

function inline(text: string, { color }: Drawing): string {
  const plain = text.replace(/\*\*([^*]+)\*\*/g, '$1');
  if (!color) return plain;
  return plain.replace(/`([^`]+)`/g, (_, code: string) => styleText('cyan', code, { validateStream: false }));
}
