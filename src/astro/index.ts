/**
 * The door for Astro: `bedside(site)` in `astro.config.mjs` makes a whole site of the theme, `bedside.gate()` gives any
 * Astro site the gate. Loaded by every run of the linter through `lint.config.ts`, so what builds pages is only loaded
 * by a build.
 */
import type { AstroIntegration } from 'astro';
import type { SiteSettings } from '../site/settings.ts';
import { type GateOptions, lintGate } from './lint-gate.ts';
import type { ThemeOptions } from './theme.ts';

export type { SiteSettings } from '../site/settings.ts';
export type { GateOptions } from './lint-gate.ts';
export { contentOf } from './lint-settings.ts';
export type { ThemeOptions } from './theme.ts';

/**
 * The whole site: pages, search, feeds, the gate, and the last look at what was built.
 *
 * @param site what `site.config.ts` says
 */
function theme(site: SiteSettings, options: ThemeOptions = {}): AstroIntegration {
  // A health site tells nobody that it was built. Set here, it holds on every system.
  process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
  return {
    name: 'bedside',
    hooks: {
      'astro:config:setup': async (setup) => {
        const { setUpTheme } = await import('./theme.ts');
        await setUpTheme(site, options, setup);
      },
    },
  };
}

/** See `theme`; the gate alone is `bedside.gate()`. */
export const bedside: typeof theme & { gate: (options?: GateOptions) => AstroIntegration } = Object.assign(
  theme,
  { gate: (options: GateOptions = {}) => lintGate(options) },
);

export default bedside;
