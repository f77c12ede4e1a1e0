import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** Widths a picture is made in, in pixels: a face, a phone, a phone with fine dots, a desk with fine dots. */
const widths = [160, 480, 960, 1440];

const photograph = /\.(?:png|jpe?g|webp|avif)$/i;

/** One picture of `public/` in one width. */
export interface Sized {
  /** Its part of the address `/sized/….webp`. */
  name: string;
  /** Where the picture it is made from lies on the site. */
  address: string;
  width: number;
}

/** What lies at the top of `public/` is for machines: icons, and the picture beside a shared link. */
const isForReaders = (address: string) => address.lastIndexOf('/') > 0;

/** All smaller copies of a picture; none of a picture that is small as it is. */
async function copiesOf(address: string, folder: string): Promise<Sized[]> {
  if (!isForReaders(address)) return [];
  const { autoOrient } = await sharp(join(folder, address)).metadata();
  return widths
    .filter((width) => width < autoOrient.width)
    .map((width) => ({ name: `${address.slice(1).replaceAll('/', '~')}~${width}`, address, width }));
}

/** Every smaller copy that a site has, by the pictures of its `public/`. */
export async function listSized(folder = join(process.cwd(), 'public')): Promise<Sized[]> {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    photograph.test(file),
  );
  const copies = files.sort().map((file) => copiesOf(`/${file.replaceAll('\\', '/')}`, folder));
  return (await Promise.all(copies)).flat();
}

/** A smaller copy, turned as the camera was held, and without what the camera wrote into it: where it was, and when. */
export async function drawSized(
  { address, width }: Sized,
  folder = join(process.cwd(), 'public'),
): Promise<Buffer> {
  return sharp(join(folder, address)).autoOrient().resize({ width }).webp().toBuffer();
}

/** What a page says of a picture, so that each device fetches no more of it than it shows. */
export interface Responsive {
  srcset: string;
  /** Of the whole picture, so that nothing jumps while it loads. */
  width: number;
  height: number;
}

/** The smaller copies of a picture as `srcset` names them; undefined of a drawing. */
export async function responsiveOf(
  address: string,
  href: (address: string) => string,
  folder = join(process.cwd(), 'public'),
): Promise<Responsive | undefined> {
  if (!photograph.test(address)) return undefined;
  const { autoOrient } = await sharp(join(folder, address)).metadata();
  const copies = await copiesOf(address, folder);
  const all = [
    ...copies.map(({ name, width }) => `${href(`/sized/${encodeURI(name)}.webp`)} ${width}w`),
    `${href(encodeURI(address))} ${autoOrient.width}w`,
  ];
  return { srcset: all.join(', '), width: autoOrient.width, height: autoOrient.height };
}
