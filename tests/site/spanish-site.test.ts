import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSearch } from '../../src/site/search/open-search.ts';
import { en } from '../../src/site/texts/en.ts';
import { es } from '../../src/site/texts/es.ts';
import { sayNoSuchLanguage } from '../../src/site/texts/languages.ts';
import { writeFiles } from '../helpers/project.ts';
import { metaOf } from './built-site.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { build } from './setup.ts';
import { foreignWords } from './shown-words.ts';
import { spanishContent } from './spanish-content.ts';
import { desktop, findBarriers, isTooWide, openReader, phone, type Reader } from './visit.ts';

test('an interface in a language without words is refused in one sentence', () => {
  expect(sayNoSuchLanguage('es')).toBeUndefined();
  expect(sayNoSuchLanguage('cy')).toMatch(/"cy".*"en", "es" only\./);
});

test('the interface leads to the same places in each language', () => {
  const addresses = (words: unknown) => JSON.stringify(words).match(/(?<=\(|")\/[a-z/#-]*(?=\)|")/g);
  expect(addresses(es)).toEqual(addresses(en));
  const anchors = (words: unknown) => JSON.stringify(words).match(/"id":"[^"]*"/g);
  expect(anchors(es)).toEqual(anchors(en));
});

describe('a site all in Spanish', () => {
  let copy: ProjectCopy;
  let reader: Reader;
  const read = (file: string) => readFileSync(join(copy.dist, file), 'utf8');
  const page = (address: string) => read(join(address, 'index.html'));

  beforeAll(async () => {
    copy = await copyProject({ content: false });
    writeFiles(join(copy.folder, 'content'), spanishContent);
    await copy.edit('site.config.ts', (config) =>
      config
        .replace(/language: 'en'/, "language: 'es'")
        .replace(/promise: '[^']*'/, "promise: 'Respuestas sencillas sobre salud.'")
        .replace(/name: 'Bedside demonstration'/, "name: 'Prueba'")
        .replace(/emergency: 'If[^']*'/, "emergency: 'Si corre peligro una vida, llame ahora al 112.'")
        .replace(/crisis:\s*'[^']*'/, "crisis: 'Si piensa en quitarse la vida, llame al 024.'")
        .replace(/safety:\s*'[^']*'/, "safety: 'Si alguien le hace daño, llame al 016.'")
        .replace(/child:\s*'[^']*'/, "child: 'Si un niño está en peligro, llame al 112.'")
        .replace(/name: 'the UK'/, "name: 'España'")
        .replace(/emergency: '999'/, "emergency: '112'")
        .replace(/crisis: \['116 123'\]/, "crisis: ['024']")
        .replace(/elsewhere:\s*'[^']*'/, "elsewhere: 'Fuera de Europa, pregunte por el número de su país.'"),
    );
    await build(copy.folder, { BEDSIDE_TODAY: '2026-11-29' });
    reader = await openReader(copy.dist);
  });
  afterAll(async () => {
    await reader?.close();
    await copy?.remove();
  });

  test.each([
    '',
    'articles',
    'articles/preparar-una-cita',
    'articles/preparar-una-cita/sheet',
    'topics/appointments',
    'groups',
    'groups/wanted',
    'groups/starting',
    'people/example-nurse',
    'questions',
    'glossary',
    'corrections',
    'you-said',
    'a-to-z',
    'search',
    'carers',
    'about',
    'privacy',
    'ways-to-read',
    'review-calendar',
    'connections',
    'offline',
  ])('the page /%s/ has no English word of the interface', (address) => {
    const html = page(address);
    expect(html).toMatch(/<html lang="es" dir="ltr">/);
    expect(metaOf(html, 'og:locale')).toBe('es_ES');
    expect(foreignWords(html, en, es)).toEqual([]);
  });

  test('nor has the page for addresses that are not there', () => {
    expect(foreignWords(read('404.html'), en, es)).toEqual([]);
  });

  test('the words that are looked for would be found where they are', () => {
    const html = page('groups').replace(es.groups.intro, en.groups.intro).replace(es.menu.here, en.menu.here);
    expect(foreignWords(html, en, es)).toEqual(expect.arrayContaining([en.groups.intro, en.menu.here]));
  });

  test('days, hours and the alphabet are written as Spanish writes them', () => {
    expect(page('articles/preparar-una-cita')).toContain('2 de noviembre de 2027');
    expect(page('groups')).toContain('De lunes a viernes, de 09:00 a 20:00');
    const letters = Array.from(page('a-to-z').matchAll(/<h2 id="letter-[^>]*>(.)</g), ([, letter]) => letter);
    expect(letters).toEqual(['C', 'I', 'Ñ']);
  });

  test('a number that Spanish says to call can be tapped, and the card calls the number of the country', () => {
    const html = page('articles/preparar-una-cita');
    expect(html).toMatch(/<a class="phone" href="tel:112">llame al 112<\/a>/);
    expect(html).toMatch(/<a class="button" href="tel:112"[^>]*>\s*Llamar al 112/);
  });

  test('the search mends Spanish with Spanish, and finds danger in it', async () => {
    const search = openSearch(JSON.parse(read('search/data.json')), async () => []);
    const typo = await search.search('sita medica', false);
    expect([typo.searched, typo.found[0]?.address]).toEqual(['cita medica', '/articles/preparar-una-cita/']);
    expect((await search.search('hablar con alguien', false)).found[0]?.address).toBe('/groups/');
    expect((await search.search('dolores de cabeza', false)).isCorrected).toBe(false);
    const danger = await search.search('quiero morirme', false);
    expect([danger.danger, danger.said]).toEqual(['crisis', undefined]);
    const english = await search.search('i want to die', false);
    expect([english.danger, english.language]).toEqual(['crisis', 'en']);
    expect(english.said?.map(({ text }) => text).join('')).toContain('talk to a person now: call 024');
  });

  test('pages in Spanish can be read by everybody, on a phone and on a desk', async () => {
    for (const address of ['/', '/articles/preparar-una-cita/', '/groups/', '/search/#q=cita', '/404.html'])
      for (const viewport of [phone, desktop])
        await reader.visit(address, { viewport, locale: 'es-ES' }, async (open, problems) => {
          expect(await findBarriers(open), address).toEqual([]);
          expect(await isTooWide(open), address).toBe(false);
          expect(problems, address).toEqual([]);
        });
  });

  test('the card on a page is in its words: who answers now is said in Spanish', async () => {
    await reader.visit('/groups/', { viewport: phone, locale: 'es-ES' }, async (open) => {
      await open.waitForFunction('document.querySelector(".state")?.textContent');
      expect(await open.textContent('.there-title')).toMatch(/^(?:Ahora hay alguien|Quién atiende después)$/);
    });
  });
});
