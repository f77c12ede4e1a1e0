import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSearch } from '../../src/site/search/open-search.ts';
import { en } from '../../src/site/texts/en.ts';
import { es } from '../../src/site/texts/es.ts';
import { writeFiles } from '../helpers/project.ts';
import { metaOf, readGraph } from './built-site.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { build } from './setup.ts';
import { foreignWords } from './shown-words.ts';
import { translated } from './spanish-content.ts';

describe('an article in Spanish on a site in English', () => {
  let copy: ProjectCopy;
  const read = (file: string) => readFileSync(join(copy.dist, file), 'utf8');
  const page = (address: string) => read(join(address, 'index.html'));
  const spanish = 'articles/preparar-una-cita';

  beforeAll(async () => {
    copy = await copyProject({ gate: true });
    writeFiles(copy.folder, {
      'content/articles/preparar-una-cita.mdx': translated('loneliness')
        .replace(/example-nurse/g, 'example-nurse-asha')
        .replace(/example-doctor/g, 'example-gp-ben')
        .replace('groups: [tardes-de-te]', 'groups: [samaritans]')
        .replace('<Term id="dosis">dosis</Term>', 'medicinas')
        .replaceAll('112', '999'),
    });
    // What a publisher has not translated.
    await copy.edit('site.config.ts', (config) => config.replace(/country: \{\s*name: 'el [^}]*\},/, ''));
    await build(copy.folder, { BEDSIDE_TODAY: '2026-11-29' });
  });
  afterAll(() => copy?.remove());

  test('has a page in Spanish: its head, card, contents, helpers, days and foot', () => {
    const html = page(spanish);
    expect(html).toMatch(/<html lang="es" dir="ltr">/);
    const shown = html.replace(/<[^>]*\slang="en"[^>]*>.*?<\//gs, '</');
    expect(foreignWords(shown, en, es)).toEqual([]);
    for (const words of [
      es.article.helpers,
      es.article.contents,
      es.footerPromise,
      'Revisado el 2 de noviembre de 2026',
      'Cuándo llamar al 999',
      'Si puede haber una vida en peligro',
      es.article.restIn('inglés'),
    ])
      expect(html, words).toContain(words);
    expect(page(`${spanish}/sheet`)).toContain(es.sheet.main);
  });

  test('says of people and groups that they are told of in English', () => {
    const html = page(spanish);
    expect(html).toMatch(/<p class="who" lang="en"/);
    expect(html).toMatch(/<th scope="row" lang="en"/);
    expect(html).toMatch(/<details lang="en"[^>]*>\s*<summary[^>]*>Not in the UK\?/);
  });

  test('leads to its original and back, for readers and for machines', () => {
    const [there, here] = [page(spanish), page('articles/loneliness')];
    expect(there).toMatch(
      /<a href="\/articles\/loneliness\/" hreflang="en">\s*Léalo en inglés:\s+<span lang="en"[^>]*>\s*English/,
    );
    expect(here).toMatch(
      /<a href="\/articles\/preparar-una-cita\/" hreflang="es">\s*Read this in Spanish:\s+<span lang="es"[^>]*>\s*Español/,
    );
    for (const html of [there, here]) {
      const alternates = Array.from(
        html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="[^"]*?(\/articles\/[^"]*)"/g),
        ([, language, address]) => [language, address],
      );
      expect(alternates).toEqual([
        ['en', '/articles/loneliness/'],
        ['es', '/articles/preparar-una-cita/'],
        ['x-default', '/articles/loneliness/'],
      ]);
    }
    expect(metaOf(there, 'og:locale')).toBe('es_ES');
    expect(metaOf(there, 'og:locale:alternate')).toBe('en_GB');
    const node = (html: string) => readGraph(html).find((one) => one['@id']?.endsWith('#article'));
    expect(node(there)).toMatchObject({
      inLanguage: 'es',
      translationOfWork: { '@id': node(here)?.['@id'] },
    });
    expect(node(here)).toMatchObject({
      inLanguage: 'en',
      workTranslation: [{ '@id': node(there)?.['@id'] }],
    });
  });

  test('stands in the sitemap with its original', () => {
    const entries = read('sitemap-0.xml').split('<url>');
    for (const id of ['preparar-una-cita', 'loneliness']) {
      const entry = entries.find((one) => one.includes(`/articles/${id}/</loc>`)) ?? '';
      expect(Array.from(entry.matchAll(/hreflang="([^"]*)"/g), ([, language]) => language)).toEqual([
        'en',
        'es',
        'x-default',
      ]);
    }
  });

  test('is marked in lists and feeds, so that nobody opens it by mistake', () => {
    for (const address of ['articles', 'topics/mind-and-sleep', 'a-to-z', 'review-calendar']) {
      expect(page(address), address).toMatch(
        /<a href="\/articles\/preparar-una-cita\/"[^>]* lang="es"[^>]*>[^<]*<\/a>\s*<span class="small"[^>]*>\(in Spanish\)/,
      );
    }
    const item = JSON.parse(read('feed.json')).items.find(({ url }: { url: string }) =>
      url.includes('preparar'),
    );
    expect(item.language).toBe('es');
    expect(item.content_html).toContain(es.article.myth);
    expect(read('rss.xml')).toContain('<dc:language>es</dc:language>');
    expect(read('llms.txt')).toMatch(/preparar-una-cita\/\): .*in Spanish/);
  });

  test('is found in its own language, and mended in it', async () => {
    const search = openSearch(JSON.parse(read('search/data.json')), async () => []);
    const first = async (query: string) => (await search.search(query, false)).found[0];
    expect(await first('cita médica')).toMatchObject({
      address: '/articles/preparar-una-cita/',
      language: 'es',
      note: 'in Spanish',
    });
    expect((await first('sita medica'))?.address).toBe('/articles/preparar-una-cita/');
    expect((await first('asthma attack'))?.address).toBe('/articles/asthma-attack/');
    for (const query of ['dolor de cabeza', 'presion alta', 'fiebre', 'azucar en la sangre', 'tengo miedo'])
      expect((await search.search(query, false)).isCorrected, query).toBe(false);
  });

  test('danger that is said in Spanish is answered in Spanish, with the numbers of the site', async () => {
    const search = openSearch(JSON.parse(read('search/data.json')), async () => []);
    const said = async (query: string) =>
      (await search.search(query, false)).said?.map(({ text }) => text).join('');
    expect(await said('quiero morirme')).toContain('llame al 116 123');
    expect(await said('me duele el pecho')).toContain('llame ahora al 999');
    expect(await said('mi marido me pega')).toContain('llame al 0808 2000 247');
    expect(await said('i want to die')).toBeUndefined();
    expect((await search.search('quiero morirme', false)).said).toContainEqual({
      text: 'llame al 116 123',
      href: 'tel:116123',
    });
  });
});
