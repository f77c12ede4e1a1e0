// The switches of the site's build. What a publisher changes is in site.config.ts, not here.
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import site from './site.config.ts';
import { lintGate } from './src/integrations/lint-gate.ts';
import { mirror } from './src/integrations/mirror.ts';
import { addLastChanged, isForSearchEngines } from './src/integrations/sitemap-dates.ts';

// A health site tells nobody that it was built. Set here, it holds on every system.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

export default defineConfig({
  site: site.address,
  // One spelling per address, so that canonical links, the sitemap, and real links agree.
  trailingSlash: 'always',
  // Outside node_modules: `npm ci` would wipe it there.
  cacheDir: './.cache/astro',
  // The default, 'jsx', joins inline elements that stand on separate lines: "Search[input]".
  compressHTML: true,
  // Static pages keep nothing about their readers.
  session: false,
  // No code in health articles; the highlighter's inline styles would break the content security policy.
  markdown: { syntaxHighlight: false },
  // The gate stands first: nothing is made from articles that must not go out.
  integrations: [
    lintGate(),
    mirror(),
    mdx({ optimize: true }),
    sitemap({ filter: isForSearchEngines, serialize: addLastChanged }),
  ],
  // From the npm package, so that nothing is fetched, neither at build time nor by readers.
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Atkinson Hyperlegible Next',
      cssVariable: '--font-reading',
      fallbacks: ['system-ui', 'sans-serif'],
      options: {
        variants: [
          {
            weight: '200 800',
            style: 'normal',
            src: [
              './node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
            ],
          },
        ],
      },
    },
  ],
  // Nothing may load that is not ours. Astro adds the hashes of our own inline scripts and styles.
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
      ],
    },
  },
  vite: {
    // Without this, one eight-line warning for every MDX file.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
