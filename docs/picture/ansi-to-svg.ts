import { columnsOf } from '../../src/linter/reporters/columns.ts';

/** Size of one character cell and of the room around the text, in pixels. */
const [cellWidth, lineHeight, margin] = [8.4, 20, 20];

const background = '#16181d';

/** Each of them has at least 7 to 1 contrast with the background. */
const colors = {
  text: '#e6e6e6',
  faint: '#a3a9b5',
  31: '#ff8a8a',
  32: '#8fd694',
  33: '#f2c561',
  36: '#7fd7e0',
};

interface Look {
  color: keyof typeof colors;
  isBold: boolean;
}

/** Draws coloured terminal text as a picture that reads the same with any fixed-width font. */
export function ansiToSvg(ansi: string, { columns, title }: { columns: number; title: string }): string {
  const lines = ansi.trimEnd().split('\n');
  const width = Math.ceil(columns * cellWidth) + 2 * margin;
  const height = lines.length * lineHeight + 2 * margin;
  const look: Look = { color: 'text', isBold: false };
  const rows = lines.flatMap((line, row) => drawLine(line, margin + (row + 0.75) * lineHeight, look));
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" rx="10" fill="${background}"/>`,
    `<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">`,
    ...rows,
    '</g>',
    '</svg>',
  ].join('\n')}\n`;
}

function drawLine(line: string, y: number, look: Look): string[] {
  let column = 0;
  const drawn: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are set by escape codes
  for (const part of line.split(/(\u001B\[\d+m)/)) {
    const code = part.startsWith('\u001B[') ? Number.parseInt(part.slice(2), 10) : undefined;
    if (code !== undefined) applyCode(code, look);
    else {
      if (part.trim() !== '') drawn.push(drawPart(part, column, y, look));
      column += columnsOf(part);
    }
  }
  return drawn;
}

/** `textLength` keeps every character in its column, whatever font is there; plain spaces would be drawn as one. */
function drawPart(part: string, column: number, y: number, { color, isBold }: Look): string {
  const text = part.trim();
  const start = column + part.indexOf(text);
  const x = (margin + start * cellWidth).toFixed(1);
  const length = (columnsOf(text) * cellWidth).toFixed(1);
  const weight = isBold ? ' font-weight="700"' : '';
  return `<text x="${x}" y="${y}" textLength="${length}" fill="${colors[color]}"${weight}>${escapeXml(text).replaceAll(' ', '\u00A0')}</text>`;
}

function applyCode(code: number, look: Look): void {
  if (code === 1) look.isBold = true;
  else if (code === 2) look.color = 'faint';
  else if (code === 22)
    Object.assign(look, { isBold: false, color: look.color === 'faint' ? 'text' : look.color });
  else if (code === 39) look.color = 'text';
  else if (code in colors) look.color = code as keyof typeof colors;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
