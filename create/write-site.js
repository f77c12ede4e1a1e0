// Writes a publisher's folder: settings, one example article and the two people it needs, and nothing else.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const template = join(here, 'template');

/** The countries whose numbers are known, each with where they were read. */
export const countries = JSON.parse(readFileSync(join(here, 'countries.json'), 'utf8'));

/** The languages in which a site can be begun: those of the example article. */
export const languages = ['en'];

/**
 * What a site is begun with.
 *
 * @typedef {object} Answers
 * @property {string} name what the site is called
 * @property {string} address where it will live: https://example.org, or with a folder
 * @property {string} country a code of countries.json
 * @property {string} language of the pages
 * @property {string} contact the e-mail address of readers' letters
 */

/**
 * What is wrong with an answer, in one sentence; nothing when it will do.
 *
 * @param {keyof Answers} key
 * @param {string} value
 * @returns {string | undefined}
 */
export function faultOf(key, value) {
  switch (key) {
    case 'name':
      return /\S/.test(value) && !/[\r\n]/.test(value) ? undefined : 'Give the site a name.';
    case 'address': {
      const isWhole = URL.canParse(value) && new URL(value).protocol === 'https:';
      return isWhole && !/[?#]/.test(value)
        ? undefined
        : `"${value}" is not an address. Write it whole: https://clinic.org, or https://clinic.org/health`;
    }
    case 'country':
      return countries.some(({ code }) => code === value)
        ? undefined
        : `The numbers to call in "${value}" are not known here. Choose one: ${countries.map(({ code }) => code).join(', ')}. Then change the numbers in site.config.ts.`;
    case 'language':
      return languages.includes(value)
        ? undefined
        : `The words of the pages are there in ${languages.join(', ')} only. Articles may be in any language.`;
    case 'contact':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : `"${value}" is not an e-mail address.`;
  }
}

/**
 * @param {string} folder where the site is begun; it has to be empty or not there yet
 * @param {Answers} answers
 * @param {string} today as YYYY-MM-DD
 * @returns {string[]} the files that were written, relative to the folder
 * @throws {Error} with one sentence when something is there already; nothing is written then
 */
export function writeSite(folder, answers, today) {
  const whole = resolve(folder);
  if (
    existsSync(whole) &&
    (!statSync(whole).isDirectory() || readdirSync(whole).some((name) => name !== '.git'))
  )
    throw new Error(
      `There is something in ${folder} already, and it was left as it is. Choose a new folder.`,
    );
  const country = countries.find(({ code }) => code === answers.country);
  const values = {
    NAME: answers.name.trim(),
    ADDRESS: answers.address.replace(/\/+$/, ''),
    CONTACT: answers.contact,
    LANGUAGE: answers.language,
    COUNTRY: country.name,
    TIME_ZONE: country.timeZone,
    PROFILE: country.profile,
    EMERGENCY: country.emergency,
    CRISIS: country.crisis,
    OTHERS: country.others,
    SAY_EMERGENCY: `If life may be in danger, call ${country.emergency} now.`,
    SAY_CRISIS: `If you think about ending your life, talk to a person now: ${country.sayCrisis}. If you are in danger, call ${country.emergency}.`,
    PHONE_SOURCE: country.source,
    PACKAGE: packageName(answers.name),
    TODAY: today,
    NEXT_YEAR: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace('-02-29', '-02-28'),
  };
  const files = readdirSync(template, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => {
    // npm takes files that begin with a dot out of packages.
    const path = relative(template, file).replaceAll('\\', '/').replace(/^_/, '.');
    mkdirSync(dirname(join(whole, path)), { recursive: true });
    writeFileSync(join(whole, path), fill(readFileSync(file, 'utf8'), path, values), { flag: 'wx' });
    return path;
  });
}

/**
 * Puts the answers in their places: as literals where a program or JSON is read, as words elsewhere.
 *
 * @param {string} text
 * @param {string} path
 * @param {Record<string, string | string[]>} values
 */
function fill(text, path, values) {
  const literal = (/** @type {unknown} */ value) =>
    path.endsWith('.ts') && typeof value === 'string' && !/['\\\n]/.test(value)
      ? `'${value}'`
      : JSON.stringify(value);
  return text
    .replace(/(['"])__([A-Z_]+)__\1/g, (_, _mark, key) => literal(values[key]))
    .replace(/__([A-Z_]+)__/g, (_, key) => String(values[key]).replace(/\s+/g, ' '));
}

/** @param {string} name */
function packageName(name) {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain || 'health-site';
}
