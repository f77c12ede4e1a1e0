import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../addresses/package-folder.ts';
import { PlainError } from '../library/plain-error.ts';
import { contrastOf, leastContrast } from './contrast.ts';
import pairs from './pairs.json' with { type: 'json' };

/** A colour by day and by night, as `#rrggbb`. */
export type Colour = readonly [day: string, night: string];

const times = ['day', 'night'] as const;

/** The colours of the theme by name, as its one list of them has them. */
export function themeColours(file = join(packageFolder, 'src/site/styles/tokens.css')): Map<string, Colour> {
  const [screen = ''] = readFileSync(file, 'utf8').split('@media print');
  const colours = new Map<string, Colour>();
  for (const [, name = '', day = '', night = '', both = ''] of screen.matchAll(
    /--([\w-]+):\s*(?:light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)|(#[\da-f]{6}));/gi,
  ))
    colours.set(name, both ? [both, both] : [day, night]);
  return colours;
}

/**
 * The style of a publisher's own colours; empty when there are none.
 *
 * @param own as `look.colours` in `site.config.ts` has them: one for day and night, or a pair
 * @throws a plain sentence for a colour nobody knows, and for each text that could not be read on its ground
 */
export function styleOf(own: Readonly<Record<string, string | Colour>> = {}): string {
  const colours = themeColours();
  const faults: string[] = [];
  const changed = new Map<string, Colour>();
  for (const [name, value] of Object.entries(own)) {
    const pair: Colour = typeof value === 'string' ? [value, value] : value;
    if (!colours.has(name))
      faults.push(`There is no colour called "${name}". There are: ${[...colours.keys()].join(', ')}.`);
    else if (pair.length !== 2 || !pair.every((one) => /^#[\da-f]{6}$/i.test(one)))
      faults.push(`Write the colour "${name}" as "#0a566b", or as a pair for day and night.`);
    else changed.set(name, pair);
  }
  const all = new Map([...colours, ...changed]);
  for (const { text, grounds } of pairs) {
    for (const ground of grounds.filter((one) => changed.has(text) || changed.has(one)))
      faults.push(...tooFaint(text, ground, all));
  }
  if (faults.length > 0) throw new PlainError(`In "look" of site.config.ts:\n${faults.join('\n')}`);
  if (changed.size === 0) return '';
  const lines = [...changed].map(([name, [day, night]]) => `  --${name}: light-dark(${day}, ${night});`);
  return `@media screen {\n:root {\n${lines.join('\n')}\n}\n}\n`;
}

/** A sentence for each time of day at which a text cannot be read on its ground. */
function tooFaint(text: string, ground: string, colours: ReadonlyMap<string, Colour>): string[] {
  return times.flatMap((time, at) => {
    const [ink, paper] = [colours.get(text)?.[at] ?? '', colours.get(ground)?.[at] ?? ''];
    const contrast = contrastOf(ink, paper);
    if (contrast >= leastContrast) return [];
    // Rounded down, so that 4.49 is not called 4.5.
    const shown = Math.floor(contrast * 10) / 10;
    return [
      `By ${time}, "${text}" (${ink}) is too faint on "${ground}" (${paper}): ${shown} to 1. Text needs ${leastContrast} to 1.`,
    ];
  });
}
