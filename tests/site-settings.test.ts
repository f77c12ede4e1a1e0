import { describe, expect, test } from 'vitest';
import { SetUpError } from '#linter/rule/rule-set.ts';
import site from '../site.config.ts';
import { settingsFault } from '../src/astro/check-settings.ts';
import { contentOf } from '../src/astro/index.ts';

const { promise: _, ...withoutPromise } = site;

describe('settings of a site', () => {
  test('are in order as the demonstration writes them', () => {
    expect(settingsFault(site)).toBeUndefined();
  });

  test.each([
    [{ ...site, langauge: 'en' }, 'there is no setting called "langauge". Did you mean "language"?'],
    [
      { ...withoutPromise, promiss: 'Hello.' },
      'there is no setting called "promiss". Did you mean "promise"?',
    ],
    [withoutPromise, 'the setting "promise" is missing.'],
    [
      { ...site, publisher: { ...site.publisher, form: 'http://a.org/messages' } },
      'setting "publisher.form": write a path of this site, "/messages", or a whole address that begins with https://',
    ],
    [{ ...site, publisher: { ...site.publisher, contact: '' } }, 'setting "publisher.contact": it is empty.'],
    [
      { ...site, publisher: { ...site.publisher, contct: 'a@b.c' } },
      '"publisher.contct". Did you mean "contact"?',
    ],
    [{ ...site, name: '  ' }, 'setting "name": it is empty.'],
    [{ ...site, demo: 'no' }, 'setting "demo": write true or false.'],
    [{ ...site, address: 'clinic.org' }, 'setting "address": write a whole address: "https://clinic.org".'],
    [{ ...site, language: 'xx' }, 'xx'],
    [{ ...site, translations: { ess: {} } }, '"translations.ess". Did you mean "es"?'],
    [
      { ...site, translations: { es: { emergency: '' } } },
      'setting "translations.es.emergency": it is empty.',
    ],
    [{ ...site, timeZone: 'London' }, '"London" is not a time zone.'],
    [{ ...site, folders: { article: 'posts' } }, '"folders.article". Did you mean "articles"?'],
    [{ ...site, look: { colors: {} } }, 'there is no setting called "look.colors". Did you mean "colours"?'],
    [undefined, 'In site.config.ts: write { name: "…", … }.'],
  ])('are told by name: %#', (settings, said) => {
    expect(settingsFault(settings)).toContain(said);
    expect(settingsFault(settings)?.split('\n')).toHaveLength(1);
  });

  test('stop a run of the linter too', () => {
    expect(() => contentOf({ ...site, name: '' }, '.')).toThrow(SetUpError);
  });
});
