import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { drawQrCode } from '../src/site/pictures/qr-code.ts';

/** What a camera sees of a drawing: `scale` pixels for each of its squares, black or white. */
function photograph({ viewBox, path }: ReturnType<typeof drawQrCode>, scale = 4) {
  const squares = Number(viewBox.split(' ')[2]);
  const width = squares * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, count] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const from = (row * width + Number(x) * scale) * 4;
      const to = from + Number(count) * scale * 4;
      for (let at = from; at < to; at += 4) data.fill(0, at, at + 3);
    }
  }
  return { width, height: width, data };
}

test('a camera reads the very address that was drawn', () => {
  for (const address of [
    'https://bedside.example/articles/asthma-attack/',
    'https://a.org/health/articles/how-to-keep-a-long-name-and-more-than-that-in-mind/?a=1#for-you',
  ])
    expect(decodeQR(photograph(drawQrCode(address)))).toBe(address);
});

test('a corner that got wet does not hide the address', () => {
  const address = 'https://bedside.example/articles/asthma-attack/';
  const picture = photograph(drawQrCode(address));
  const { width, data } = picture;
  // A stain of a tenth of its width, away from the three marks that say where it is.
  for (let y = Math.round(width * 0.55); y < width * 0.65; y++)
    data.fill(255, (y * width + Math.round(width * 0.55)) * 4, (y * width + Math.round(width * 0.65)) * 4);
  expect(decodeQR(picture)).toBe(address);
});

test('around it is a pale edge of four squares', () => {
  const { viewBox, path } = drawQrCode('https://a.org/');
  const size = Number(viewBox.split(' ')[2]);
  const places = Array.from(path.matchAll(/M(\d+) (\d+)h(\d+)/g), (match) => match.slice(1).map(Number));
  expect(Math.min(...places.map(([x = 0]) => x))).toBe(4);
  expect(Math.min(...places.map(([, y = 0]) => y))).toBe(4);
  expect(Math.max(...places.map(([x = 0, , count = 0]) => x + count))).toBe(size - 4);
});
