import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { dayOfRun } from '#calendar/day.ts';
import { isAgreed, type Voice, voiceSchema } from '../schemas/index.ts';
import { folderOf } from '../site/addresses/folders.ts';
import type { SiteSettings } from '../site/settings.ts';

/** A voice that is not heard on a day, and why. */
interface Unheard {
  /** Its file, from the folder of the site. */
  file: string;
  voice: Voice;
  /** A sentence for whoever builds the site. */
  reason: string;
}

/**
 * Says which voices a build leaves out because nobody agrees to them on its day, and takes their recordings out of what
 * is published: Astro copies all of `public/`, whatever the pages show.
 */
export function voices(site: Pick<SiteSettings, 'folders' | 'timeZone'>): AstroIntegration {
  let root = '';
  let unheard: readonly Unheard[] = [];
  return {
    name: 'bedside-voices',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': async ({ logger }) => {
        unheard = await listUnheard(root, folderOf(site, 'voices'), dayOfRun(site.timeZone).day);
        for (const { file, reason } of unheard) logger.warn(`${file} is left out. ${reason}`);
      },
      'astro:build:done': async ({ dir }) => {
        for (const { voice } of unheard)
          if (voice.sound) await rm(join(fileURLToPath(dir), voice.sound), { force: true });
      },
    },
  };
}

async function listUnheard(root: string, folder: string, day: string): Promise<Unheard[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  const read = await Promise.all(
    files.map(async (name) => {
      const file = `${folder}/${basename(name)}`;
      // What is wrong with a file is told where Astro reads it.
      const voice = voiceSchema().safeParse(parse(await readFile(join(root, file), 'utf8'))).data;
      if (!voice || isAgreed(voice.consent, day)) return [];
      const { given, until } = voice.consent;
      const reason = day > until ? `Its consent ended on ${until}.` : `Its consent begins on ${given}.`;
      return [{ file, voice, reason }];
    }),
  );
  return read.flat();
}
