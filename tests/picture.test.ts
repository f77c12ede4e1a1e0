import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawPicture, picturePath } from '../docs/picture/draw.ts';

test('the picture in the README shows what the linter says today', async () => {
  const drawn = await drawPicture();
  expect(readFileSync(picturePath, 'utf8'), 'Draw it again: npm run picture').toBe(drawn);
});
