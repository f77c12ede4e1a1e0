import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { dist } from './built-site.ts';
import { type Server, serve } from './serve.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The window of a small phone, in CSS pixels. */
export const phone = { width: 360, height: 780 };

/** The window of a browser on a desk, in CSS pixels. */
export const desktop = { width: 1280, height: 900 };

/** A browser in front of a built site. */
export interface Reader {
  browser: Browser;
  server: Server;
  /** Opens a page as one reader would; `problems` gathers errors and requests that leave the site. */
  visit<Result>(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page, problems: string[]) => Promise<Result>,
  ): Promise<Result>;
  close(): Promise<void>;
}

/** Opens a browser and serves a built site to it. */
export async function openReader(folder: string = dist): Promise<Reader> {
  const [browser, server] = await Promise.all([openBrowser(), serve(folder)]);
  return {
    browser,
    server,
    visit: async (path, options, look) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      // A machine with other work needs patience, not a verdict.
      page.setDefaultTimeout(90_000);
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol !== 'data:' && url.origin !== server.origin) problems.push(`asked ${url.origin}`);
      });
      try {
        await page.goto(server.origin + path);
        return await look(page, problems);
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** What axe finds on the page that is open, one line each. */
export async function findBarriers(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  await page.evaluate(axe);
  const results = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] })`,
  )) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** Whether the page that is open is wider than the window. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > innerWidth');
}
