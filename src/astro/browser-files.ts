import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageFolder } from '../site/addresses/package-folder.ts';

/** What this needs of the files beside the sources, which a bundle must not follow. */
interface Library {
  freshCommand: () => string | undefined;
  libFolder: string;
}

interface Builder {
  bundleForBrowsers: (name: string) => Promise<{ code: string }>;
}

/** The code of one file that runs in browsers: as it was built, or built now. */
export async function browserFile(name: 'worker' | 'element' | 'desk' | 'toolbar'): Promise<string> {
  const { freshCommand, libFolder } = await load<Library>('lib.js');
  if (freshCommand()) return readFileSync(join(libFolder, 'browser', `${name}.js`), 'utf8');
  const { bundleForBrowsers } = await load<Builder>('browser-build.js');
  return (await bundleForBrowsers(name)).code;
}

function load<Module>(name: string): Promise<Module> {
  return import(/* @vite-ignore */ pathToFileURL(join(packageFolder, 'bin', name)).href);
}
