// The switches of the site's build. What a publisher changes is in site.config.ts, not here.
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import site from './site.config.ts';
import { addresses } from './src/astro/addresses.ts';
import { fullText } from './src/astro/full-text.ts';
import { lintGate } from './src/astro/lint-gate.ts';
import { mirror } from './src/astro/mirror.ts';
import { plainArticles } from './src/astro/plain-articles.ts';
import { published } from './src/astro/published.ts';
import { addLastChanged, isForSearchEngines } from './src/astro/sitemap-dates.ts';
import { base, origin } from './src/site/addresses/href.ts';
import { policy } from './src/site/published/headers.ts';
import { forAstro, readRedirects } from './src/site/published/redirects.ts';
import { sayNoSuchLanguage } from './src/site/texts/languages.ts';

// A health site tells nobody that it was built. Set here, it holds on every system.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

// Nothing can be built without the words of the interface; 2 is the exit code of a mistake in the set-up.
const noSuchLanguage = sayNoSuchLanguage(site.language);
if (noSuchLanguage) {
  console.error(noSuchLanguage);
  process.exit(2);
}

export default defineConfig({
  site: origin,
  // The folder of the host that the site is in, from its address.
  base,
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
  // Old addresses, from content/redirects.yaml.
  redirects: forAstro(readRedirects()),
  // The gate stands first: nothing is made from articles that must not go out. What is published is looked at last.
  integrations: [
    lintGate(),
    plainArticles(),
    mirror(),
    addresses(),
    mdx({ optimize: true }),
    sitemap({ filter: isForSearchEngines, serialize: addLastChanged }),
    fullText(),
    published(),
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
      directives: [...policy],
    },
  },
  vite: {
    // Without this, one eight-line warning for every MDX file.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
