import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../library/plain-error.ts';

/** The lines of a drawing, and how large it is. */
export interface LineDrawing {
  viewBox: string;
  /** Elements of SVG that draw lines, and nothing else. */
  lines: string;
}

const shapes = /^<(?:path|circle|ellipse|line|polyline|polygon|rect|g)\b[^<>]*\/?>$|^<\/g>$/;

/**
 * Reads a line drawing from `public/`. One that holds more than shapes is no line drawing, and stays a file of its own.
 * @throws PlainError when there is no such file
 */
export function readLineDrawing(
  address: string,
  folder = join(process.cwd(), 'public'),
): LineDrawing | undefined {
  const file = join(folder, address);
  if (!existsSync(file))
    throw new PlainError(`There is no picture public${address}. Put it there, or mend its name.`);
  if (!address.endsWith('.svg')) return undefined;
  const [, viewBox, inside] =
    /^<svg\b[^<>]*\bviewBox="([\d. ]+)"[^<>]*>([\s\S]*)<\/svg>\s*$/.exec(readFileSync(file, 'utf8')) ?? [];
  const parts = inside?.match(/<[^<>]*>/g) ?? [];
  const isOnlyShapes = parts.every((part) => shapes.test(part) && !/\s(?:on\w+|href|style)\s*=/i.test(part));
  if (!viewBox || !inside || !isOnlyShapes || inside.replace(/<[^<>]*>/g, '').trim() !== '') return undefined;
  return { viewBox, lines: parts.join('') };
}
