import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { glob } from 'tinyglobby';
import { parse } from 'yaml';
import { dayOfRun } from '#calendar/day.ts';
import { type Consent, isAgreed, personSchema, voiceSchema } from '../schemas/index.ts';
import { folderOf } from '../site/addresses/folders.ts';
import type { SiteSettings } from '../site/settings.ts';

/** What somebody agreed to for a time: a voice, or the photo of a person. */
interface Agreed {
  /** The file that says so, from the folder of the site. */
  source: string;
  /** What is shown, in a sentence: "The voice". */
  what: string;
  consent: Consent;
  /** The recording or picture, by its address. */
  file: string | undefined;
}

/**
 * Says what a build leaves out because nobody agrees to it on its day, and takes the recordings and pictures out of
 * what is published: Astro copies all of `public/`, whatever the pages show.
 */
export function consents(site: Pick<SiteSettings, 'folders' | 'timeZone'>): AstroIntegration {
  let root = '';
  let leftOut: readonly Agreed[] = [];
  return {
    name: 'bedside-consents',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': async ({ logger }) => {
        const { day } = dayOfRun(site.timeZone);
        leftOut = (await listAgreed(root, site)).filter(({ consent }) => !isAgreed(consent, day));
        for (const { source, what, consent } of leftOut) {
          const { given, until } = consent;
          const reason = day > until ? `ended on ${until}` : `begins on ${given}`;
          logger.warn(`${what} of ${source} is left out. The consent ${reason}.`);
        }
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        for (const { file } of leftOut) {
          if (file === undefined) continue;
          const copies = await glob(`sized/${file.slice(1).replaceAll('/', '~')}~*.webp`, { cwd: dist });
          for (const name of [file, ...copies]) await rm(join(dist, name), { force: true });
        }
      },
    },
  };
}

async function listAgreed(root: string, site: Pick<SiteSettings, 'folders'>): Promise<Agreed[]> {
  // What is wrong with a file is told where Astro reads it.
  const voices = (await readFolder(root, folderOf(site, 'voices'))).flatMap(({ source, data }): Agreed[] => {
    const voice = voiceSchema().safeParse(data).data;
    return voice ? [{ source, what: 'The voice', consent: voice.consent, file: voice.sound }] : [];
  });
  const photos = (await readFolder(root, folderOf(site, 'people'))).flatMap(({ source, data }): Agreed[] => {
    const photo = personSchema().safeParse(data).data?.photo;
    return photo ? [{ source, what: 'The photo', consent: photo.consent, file: photo.file }] : [];
  });
  return [...voices, ...photos];
}

async function readFolder(root: string, folder: string): Promise<{ source: string; data: unknown }[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  return Promise.all(
    files.map(async (name) => {
      const source = `${folder}/${name}`;
      return { source, data: parse(await readFile(join(root, source), 'utf8')) };
    }),
  );
}
