import { encodeQR } from 'qr';

/** A code that a phone's camera reads, as one path: squares of one unit, with the pale edge that readers look for. */
export interface QrCode {
  viewBox: string;
  /** All dark squares, each run of a line drawn as one. */
  path: string;
}

/** Draws a text as a QR code, with enough to spare that a fold or a stain of coffee does not hide it. */
export function drawQrCode(text: string): QrCode {
  // Four squares on each side are what ISO/IEC 18004 asks for.
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const path = rows.flatMap((row, y) => runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
  return { viewBox: `0 0 ${rows.length} ${rows.length}`, path: path.join('') };
}

/** Where dark squares stand in a row, as the first of each run and how many there are. */
function runsOf(row: readonly boolean[]): [first: number, count: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
