import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../src/site/texts/index.ts';
import { openBrowser } from './browser.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { build } from './setup.ts';
import { desktop, findBarriers, isTooWide, openReader, phone, type Reader } from './visit.ts';

/* Sounds, films and pictures of the site's own, and what people agreed to for a time: what is there, and what is gone. */

let copy: ProjectCopy;
let reader: Reader;
let said: string;

/** A second of silence, as a recording. */
function silence(): Buffer {
  const rate = 8000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + rate, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(rate, 40);
  return Buffer.concat([head, Buffer.alloc(rate, 128)]);
}

/** Half a second of a page turning grey, filmed by the browser itself. */
const film = async () => {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise((done) => {
    recorder.onstop = done;
  });
  recorder.start();
  for (let shade = 0; shade < 10; shade++) {
    if (pen) pen.fillStyle = `rgb(${shade * 20} 0 0)`;
    pen?.fillRect(0, 0, canvas.width, canvas.height);
    await new Promise((next) => setTimeout(next, 50));
  }
  recorder.stop();
  await stopped;
  return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
};

const voice = (sound: string, given: string, until: string) => `article: asthma-attack
who: somebody ${sound} (example)
text: I am ${sound}. I counted her breaths, and then I could not count.
sound: /sounds/${sound}.wav
consent:
  given: ${given}
  until: ${until}
  withdraw: Write to us. It is gone within a week.
example: true
`;

beforeAll(async () => {
  copy = await copyProject();
  const put = async (path: string, content: string | Uint8Array) => {
    await mkdir(join(copy.folder, path, '..'), { recursive: true });
    await writeFile(join(copy.folder, path), content);
  };
  await put('content/voices/heard.yaml', voice('heard', '2027-01-01', '2027-01-20'));
  await put('content/voices/ended.yaml', voice('ended', '2026-01-01', '2027-01-14'));
  await put('content/voices/early.yaml', voice('early', '2027-01-16', '2028-01-01'));
  for (const name of ['heard', 'ended', 'early', 'spacer']) await put(`public/sounds/${name}.wav`, silence());
  const browser = await openBrowser();
  const page = await browser.newPage();
  await put('public/films/spacer.webm', Uint8Array.from(await page.evaluate(film)));
  await browser.close();
  // As a camera writes it that was held upright: on its side, with a note to turn it.
  const wall = await sharp({ create: { width: 2000, height: 3000, channels: 3, background: 'tan' } })
    .rotate(270)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  for (const path of [
    'content/articles/beside',
    'public/pictures/wall',
    'public/pictures/asha',
    'public/pictures/ben',
  ])
    await put(`${path}.jpg`, wall);
  for (const [file, face, until] of [
    ['nurse-asha', 'asha', '2027-01-20'],
    ['gp-ben', 'ben', '2027-01-14'],
  ])
    await copy.edit(`content/people/example-${file}.yaml`, (text) =>
      text.concat(
        `photo: { file: /pictures/${face}.jpg, credit: Zoe, consent: { given: 2026-01-01, until: ${until} } }\n`,
      ),
    );
  await put('public/films/spacer.vtt', 'WEBVTT\n\n00:00.000 --> 00:05.000\nShake it first.\n');
  await copy.edit('content/articles/asthma-attack.mdx', (text) =>
    text.concat(`
![A wall beside](./beside.jpg)

<Figure src="/pictures/wall.jpg" alt="A wall" width={2000} height={3000} credit="Zoe Moor" licence="https://creativecommons.org/licenses/by/4.0/">
It is tan.
</Figure>

<Audio title="The spacer, heard" src="/sounds/spacer.wav">
Shake it first.
</Audio>

<Video title="The spacer, seen" src="/films/spacer.webm" captions="/films/spacer.vtt" width={300} height={150}>
A hand shakes the inhaler.
</Video>
`),
  );
  said = await build(copy.folder, { BEDSIDE_TODAY: '2027-01-15' });
  reader = await openReader(copy.dist);
});

afterAll(async () => {
  await reader?.close();
  await copy?.remove();
});

/** Plays what has this name until it has moved on. */
async function plays(page: Page, name: string): Promise<boolean> {
  return page.evaluate(async (label) => {
    const media = document.querySelector<HTMLMediaElement>(`[aria-label="${label}"]`);
    if (!media) throw new Error(`no ${label}`);
    media.muted = true;
    const moved = new Promise((done, fail) => {
      media.addEventListener('timeupdate', () => media.currentTime > 0 && done(true));
      media.addEventListener('error', () => fail(new Error(media.error?.message)));
    });
    await media.play();
    return moved as Promise<boolean>;
  }, name);
}

test('sounds and films of the site play under the policy of its pages, with captions', async () => {
  await reader.visit('/articles/asthma-attack/', {}, async (page, problems) => {
    expect(await plays(page, 'The spacer, heard')).toBe(true);
    expect(await plays(page, 'The spacer, seen')).toBe(true);
    expect(await plays(page, texts.voices.listen('somebody heard (example)'))).toBe(true);
    const cue = await page.waitForFunction(
      () => (document.querySelector('video')?.textTracks[0]?.cues?.[0] as VTTCue | undefined)?.text,
    );
    expect(await cue.jsonValue()).toBe('Shake it first.');
    expect(await page.isVisible('text=A hand shakes the inhaler.')).toBe(true);
    expect(problems).toEqual([]);
  });
});

test('what nobody agrees to on the day of the build is nowhere, and its recording neither', () => {
  for (const path of ['articles/asthma-attack', 'voices']) {
    const html = readFileSync(join(copy.dist, path, 'index.html'), 'utf8');
    expect(html).toContain('I am heard.');
    expect(html).not.toMatch(/I am (?:ended|early)\./);
  }
  const isThere = (name: string) => existsSync(join(copy.dist, `sounds/${name}.wav`));
  expect(['heard', 'ended', 'early'].filter(isThere)).toEqual(['heard']);
});

test('the build says whom it left out and why', () => {
  for (const line of [
    'The voice of content/voices/ended.yaml is left out. The consent ended on 2027-01-14.',
    'The voice of content/voices/early.yaml is left out. The consent begins on 2027-01-16.',
    'The photo of content/people/example-gp-ben.yaml is left out. The consent ended on 2027-01-14.',
  ])
    expect(said).toContain(line);
  expect(said.match(/is left out/g)).toHaveLength(3);
});

test('a site that nobody builds any more hides a voice the day after its last', async () => {
  await reader.visit('/articles/asthma-attack/', {}, async (page) => {
    for (const [day, isShown] of [
      ['2027-01-20', true],
      ['2027-01-21', false],
    ] as const) {
      await page.clock.setFixedTime(`${day}T12:00:00Z`);
      await page.reload();
      expect(await page.isVisible('#voice-heard'), day).toBe(isShown);
    }
  });
});

test('voices can be read on a small phone by everybody, and say how they are taken back', async () => {
  for (const path of ['/articles/asthma-attack/', '/voices/']) {
    await reader.visit(path, { viewport: phone }, async (page) => {
      expect(await isTooWide(page), path).toBe(false);
      expect(await findBarriers(page), path).toEqual([]);
      const words = await page.textContent('[id$=heard]');
      expect(words).toContain(texts.voices.exampleText);
      expect(words).toContain('Heard here until 20 January 2027, with consent.');
      expect(words).toContain('Write to us. It is gone within a week.');
    });
  }
});

test.each([
  ['a phone', { viewport: phone, deviceScaleFactor: 2 }, 960],
  ['a desk', { viewport: desktop }, 960],
])('%s fetches no more of a picture than it shows', async (_, options, most) => {
  await reader.visit('/articles/asthma-attack/', options, async (page, problems) => {
    for (const alt of ['A wall', 'A wall beside']) {
      const picture = page.getByRole('img', { name: alt, exact: true });
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth))
        .toBeTruthy();
      const [address, shape] = await picture.evaluate(
        (one: HTMLImageElement) => [one.currentSrc, one.naturalHeight / one.naturalWidth] as const,
      );
      const { width = 0 } = await sharp(await (await fetch(address)).bytes()).metadata();
      // Beside an article, Astro takes a picture to be as wide as the window.
      expect(width, `${alt} ${address}`).toBeLessThanOrEqual(alt === 'A wall' ? most : 1440);
      expect(width).toBeGreaterThan(400);
      expect(shape).toBeCloseTo(1.5, 1);
    }
    expect(await isTooWide(page)).toBe(false);
    expect(problems).toEqual([]);
  });
});

test('a picture says who made it, and leads to where it says how it may be used', async () => {
  await reader.visit('/articles/asthma-attack/', {}, async (page) => {
    const credit = page.getByRole('link', { name: 'Zoe Moor' });
    expect(await credit.getAttribute('href')).toBe('https://creativecommons.org/licenses/by/4.0/');
  });
});

test('a face is shown for as long as its person agrees, and then the letter of the name', async () => {
  const faceOf = (name: string) => readFileSync(join(copy.dist, `people/${name}/index.html`), 'utf8');
  expect(faceOf('example-nurse-asha')).toContain('src="/pictures/asha.jpg"');
  expect(faceOf('example-nurse-asha')).toContain('Photo: Zoe.');
  expect(faceOf('example-gp-ben')).not.toMatch(/ben\.jpg|Photo:/);
  const files = readdirSync(copy.dist, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.includes('ben.jpg'))).toEqual([]);
  expect(files.filter((file) => /^sized.pictures~asha\.jpg~\d+\.webp$/.test(file))).toHaveLength(4);
  await reader.visit('/people/example-nurse-asha/', {}, async (page) => {
    await page.clock.setFixedTime('2027-01-21T12:00:00Z');
    await page.reload();
    expect(await page.isVisible('img.face')).toBe(false);
    expect(await page.isVisible('span.face')).toBe(true);
  });
});
