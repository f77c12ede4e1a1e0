import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { type Box, fontNames, shareSize } from './drawing.ts';

/** Where fonts are found and finished pictures are kept, as absolute paths. */
interface Places {
  root: string;
  cache: string;
}

type Font = { name: string; data: Buffer; weight: 400 | 800; style: 'normal' };
let fonts: Promise<Font[]> | undefined;

/**
 * A drawing as a PNG. The same drawing gives the same bytes on every machine, because the letters come from an npm
 * font and are drawn as paths; a finished picture is kept by the hash of all that went into it.
 */
export async function renderPng(drawing: Box, { root, cache }: Places): Promise<Buffer<ArrayBuffer>> {
  const tools = [sharp.versions.sharp, sharp.versions.vips, packageVersion(root, 'satori')];
  const key = createHash('sha256')
    .update(JSON.stringify([drawing, shareSize, tools]))
    .digest('hex');
  const file = join(cache, 'share-images', `${key}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;

  fonts ??= readFonts(root);
  // Satori's types ask for a React node; it reads any object of this shape.
  const svg = await satori(drawing as never, { ...shareSize, fonts: await fonts });
  const { data: png } = await sharp(Buffer.from(svg)).png().toBuffer({ resolveWithObject: true });
  await mkdir(join(cache, 'share-images'), { recursive: true });
  // Written beside and then renamed, so that a build that is stopped leaves no half picture behind.
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file);
  return png as Buffer<ArrayBuffer>;
}

function packageVersion(root: string, name: string): string {
  return createRequire(join(root, 'package.json'))(`${name}/package.json`).version;
}

async function readFonts(root: string): Promise<Font[]> {
  const { resolve } = createRequire(join(root, 'package.json'));
  const folder = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';
  const styles = (['latin', 'latin-ext'] as const).flatMap((subset) =>
    ([400, 800] as const).map((weight) => ({ subset, weight })),
  );
  return Promise.all(
    styles.map(async ({ subset, weight }) => ({
      name: fontNames[subset],
      data: await readFile(resolve(`${folder}-${subset}-${weight}-normal.woff`)),
      weight,
      style: 'normal' as const,
    })),
  );
}
