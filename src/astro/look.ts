import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import { fontProviders } from 'astro/config';
import type { Plugin } from 'vite';
import { PlainError } from '../site/library/plain-error.ts';
import { styleOf } from '../site/look/colours.ts';
import type { SiteSettings } from '../site/settings.ts';

type Fonts = NonNullable<AstroConfig['fonts']>;

const name = 'virtual:bedside/look.css';
/** Vite reads it as a style by its ending. */
const resolved = '/__bedside-look.css';

/**
 * Hands a publisher's colours to the pages as a style.
 *
 * @throws a plain sentence for colours in which something could not be read, and for a mark that is not there
 */
export function lookModule({ look = {} }: Pick<SiteSettings, 'look'>, root: string): Plugin {
  const style = styleOf(look.colours);
  if (look.mark !== undefined && !(look.mark.startsWith('/') && existsSync(join(root, 'public', look.mark))))
    throw new PlainError(
      `In "look" of site.config.ts: the mark "${look.mark}" is not in public/. Write "/mark.svg" for public/mark.svg.`,
    );
  return {
    name: 'bedside-look',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? style : undefined),
  };
}

/**
 * The font of the pages: a publisher's own, or that of the theme from its npm package, so that nothing is fetched.
 *
 * @throws a plain sentence for a file that is not there
 */
export function fontsOf({ look = {} }: Pick<SiteSettings, 'look'>, root: string): Fonts {
  const provider = fontProviders.local();
  const shared = { provider, cssVariable: '--font-reading', fallbacks: ['system-ui', 'sans-serif'] } as const;
  const { font } = look;
  if (!font) {
    const variants = [{ weight: '200 800', style: 'normal' as const, src: [themeFont()] }];
    return [{ ...shared, name: 'Atkinson Hyperlegible Next', options: { variants } }] as unknown as Fonts;
  }
  const variants = font.files.map(({ file, weight = '400', style = 'normal' }) => {
    const whole = join(root, file);
    if (!existsSync(whole))
      throw new PlainError(`In "look" of site.config.ts: there is no font file ${file}.`);
    return { weight, style, src: [pathToFileURL(whole)] };
  });
  return [{ ...shared, name: font.name, options: { variants } }] as unknown as Fonts;
}

/** Its file, wherever npm put the package. */
function themeFont(): URL {
  return new URL(
    import.meta.resolve(
      '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    ),
  );
}
