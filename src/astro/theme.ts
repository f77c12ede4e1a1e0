import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { HookParameters } from 'astro';
import { dayOfRun } from '#calendar/day.ts';
import { type CollectionName, collections } from '../schemas/index.ts';
import { folderOf } from '../site/addresses/folders.ts';
import { packageFolder } from '../site/addresses/package-folder.ts';
import { placeOf } from '../site/addresses/place.ts';
import { siteRoutes, themeRoutes } from '../site/addresses/routes.ts';
import { emptySections } from '../site/addresses/sections.ts';
import { PlainError } from '../site/library/plain-error.ts';
import { policyOf } from '../site/published/headers.ts';
import { forAstro, readRedirects } from '../site/published/redirects.ts';
import type { SiteSettings } from '../site/settings.ts';
import { addresses } from './addresses.ts';
import { cellAlignment } from './cell-alignment.ts';
import { settingsFault } from './check-settings.ts';
import { consents } from './consents.ts';
import { fullText } from './full-text.ts';
import { lintGate } from './lint-gate.ts';
import { fontsOf, lookModule } from './look.ts';
import { mirror } from './mirror.ts';
import { plainArticles } from './plain-articles.ts';
import { published } from './published.ts';
import { sitemapRules } from './sitemap-dates.ts';
import { ownParts, valueModules } from './theme-modules.ts';
import { tryEngine } from './try-engine.ts';

/** What a publisher may leave out of the theme. */
export interface ThemeOptions {
  /** False builds what the linter calls not ready. */
  gate?: boolean;
}

/** Gives Astro everything a site of the theme is made of. */
export async function setUpTheme(
  site: SiteSettings,
  { gate = true }: ThemeOptions,
  { command, config, updateConfig, injectRoute, addMiddleware }: HookParameters<'astro:config:setup'>,
): Promise<void> {
  // Nothing can be built from settings that are not in order; 2 is the exit code of a mistake in the set-up.
  const fault = settingsFault(site);
  if (fault) {
    console.error(fault);
    process.exit(2);
  }
  const root = fileURLToPath(config.root);
  const place = placeOf(site.address);
  // A build does not even load it.
  const writing = command === 'dev' ? [(await import('./desk.ts')).desk(place)] : [];
  const folders = (Object.keys(collections) as CollectionName[]).map((name) => folderOf(site, name));

  // A page of the publisher's own goes before the theme's.
  const empty = emptySections(site, root);
  const routes = siteRoutes(root, empty, site);
  for (const { pattern, file } of themeRoutes()) {
    if (routes.some((route) => route.file === file))
      injectRoute({ pattern: patternForAstro(pattern), entrypoint: file, prerender: true });
  }
  addMiddleware({ entrypoint: join(packageFolder, 'src/site/middleware.ts'), order: 'pre' });

  updateConfig({
    site: place.origin,
    // The folder of the host that the site is in, from its address.
    base: place.base,
    // One spelling per address, so that canonical links, the sitemap, and real links agree.
    trailingSlash: 'always',
    // Pictures that stand beside an article come in widths for phones and desks.
    image: { endpoint: { route: '/_image/' }, layout: 'constrained', breakpoints: [480, 960, 1440] },
    // Outside node_modules: `npm ci` would wipe it there.
    cacheDir: new URL('.cache/astro/', config.root) as never,
    // The default, 'jsx', joins inline elements that stand on separate lines: "Search[input]".
    compressHTML: true,
    // Static pages keep nothing about their readers.
    session: false as never,
    // No code in health articles; the highlighter's inline styles would break the content security policy.
    markdown: { syntaxHighlight: false },
    // Old addresses, from content/redirects.yaml.
    redirects: forAstro(readRedirects(root), place),
    // The gate stands first: nothing is made from articles that must not go out. What is published is looked at last.
    integrations: [
      ...(gate ? [lintGate({}, [folderOf(site, 'articles')])] : []),
      plainArticles(),
      mirror(folders),
      addresses(place),
      cellAlignment(),
      mdx({ optimize: { ignoreElementNames: ['table'] } }),
      sitemap(sitemapRules(site, place, root)),
      fullText(site),
      consents(site),
      published(site, place),
      ...writing,
    ],
    fonts: fontsOf(site, root),
    // Nothing may load that is not ours. Astro adds the hashes of our own inline scripts and styles.
    security: { csp: { algorithm: 'SHA-256', directives: policyOf(site.publisher.form) } },
    vite: {
      // A build that runs past midnight is still of one day.
      define: command === 'build' ? { 'import.meta.env.BEDSIDE_DAY': JSON.stringify(dayOfBuild(site)) } : {},
      plugins: [
        valueModules({ 'virtual:bedside/site': site, 'virtual:bedside/empty-sections': empty }),
        lookModule(site, root),
        ownParts(site, root),
        tryEngine(),
      ],
      // The theme travels as TypeScript, which only Vite can read.
      ssr: { noExternal: ['bedside'] },
      // Without this, one eight-line warning for every MDX file.
      build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    },
  });
}

/** `/404.html` is what hosts ask for; Astro wants it without its ending. */
function patternForAstro(pattern: string): string {
  return pattern === '/404.html' ? '/404' : pattern;
}

function dayOfBuild({ timeZone }: SiteSettings): string {
  try {
    return dayOfRun(timeZone).day;
  } catch (error) {
    throw new PlainError(error instanceof Error ? error.message : String(error));
  }
}
