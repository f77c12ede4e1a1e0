import { existsSync } from 'node:fs';
import packed from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Where systems keep a browser; the first that is there is used. */
const installed = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The system's browser when there is one, else the one that came with the packages: no test needs a download. */
export async function openBrowser(extra: readonly string[] = []): Promise<Browser> {
  const system = installed.find((path) => path && existsSync(path));
  return chromium.launch({
    executablePath: system ?? (await packed.executablePath()),
    headless: true,
    // Not the packed browser's own arguments: they turn web security off and run everything in one process.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...extra],
  });
}
