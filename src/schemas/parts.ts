import { z } from 'zod';
import { isDay, isWrittenAsDay } from '#calendar/day.ts';
import { isSeen } from '../signs/unseen.ts';
import { inWords, sayUnknownField, sayWrongShape } from './messages.ts';

/** The folders below `content/`, which are also the names of the collections. */
export type CollectionName =
  | 'articles'
  | 'topics'
  | 'people'
  | 'groups'
  | 'questions'
  | 'glossary'
  | 'corrections'
  | 'voices';

/**
 * Makes the schema of a link to another file in `content/`. The site hands in one that also checks that the file
 * is there; the linter, which does its own checking over all files, uses `plainReference`.
 */
export type Reference = (collection: CollectionName) => z.ZodType<string>;

/**
 * As what a field is printed, marked on its schema with `.meta({ printed })`. The linter reads `words`, `label` and
 * `post`; the others hold nothing a writer could word otherwise. `tests/printed-fields.test.ts` asks each field for one.
 */
export type Printed =
  | 'words'
  | 'label'
  | 'post'
  | 'address'
  | 'picture'
  | 'file'
  | 'day'
  | 'id'
  | 'switch'
  | 'no';

/** What one entry of each collection is called in a sentence. */
const entryNames: Record<CollectionName, string> = {
  articles: 'an article',
  topics: 'a topic',
  people: 'a person',
  groups: 'a group',
  questions: 'a question',
  glossary: 'a glossary term',
  corrections: 'a correction',
  voices: 'a voice',
};

/** A file name without its ending, such as `asthma-attack`: it becomes part of an address, so it stays plain. */
export const plainReference: Reference = (collection) =>
  z
    .string({ error: sayWrongShape(`name of ${entryNames[collection]}`, 'one file name') })
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
      error: `Name ${entryNames[collection]} by its file in content/${collection}, without the ending: "asthma-nurse".`,
    })
    .meta({ printed: 'id' satisfies Printed });

/** Fewest and most characters of a text. */
interface Limits {
  min?: number;
  max: number;
}

/** Words that readers see, in a writer's own words: every rule about words reads them. Surrounding spaces do not count. */
export function printed(field: string, limits: Limits) {
  return line(field, limits).meta({ printed: 'words' satisfies Printed });
}

/**
 * A name that readers see: of a person, a place, a page of somebody else's, or one word to search for. It cannot be
 * reworded, so only the rules that stop a build read it.
 */
export function label(field: string, limits: Limits) {
  return line(field, limits).meta({ printed: 'label' satisfies Printed });
}

/** Words that go out somewhere else, such as a post on a network. Every rule about words reads them. */
export function posted(field: string, limits: Limits) {
  return line(field, limits).meta({ printed: 'post' satisfies Printed });
}

/** Words for editors and for rules, which no page shows. */
export function unprinted(field: string, limits: Limits) {
  return line(field, limits).meta({ printed: 'no' satisfies Printed });
}

function line(field: string, { min = 1, max }: Limits) {
  const say = sayWrongShape(inWords(field), 'words in one line');
  return z
    .string({ error: say })
    .trim()
    .min(min, { error: say })
    .max(max, { error: say })
    .refine((text) => min === 0 || isSeen(text), { error: say });
}

/** A list that may be left out; it is then empty, so that pages never ask whether it exists. */
export function listOf<Item extends z.ZodType>(field: string, item: Item, max = 50) {
  const say = sayWrongShape(inWords(field), 'a list: one line each, starting with "- "');
  return z.array(item, { error: say }).max(max, { error: say }).default([]);
}

/** Yes or no; left out means no. */
export function flag(field: string) {
  return z
    .boolean({ error: sayWrongShape(inWords(field), 'true or false') })
    .meta({ printed: 'switch' satisfies Printed })
    .default(false);
}

/** One word out of a fixed list, with the whole list in the message. */
export function oneOf<const Values extends readonly [string, ...string[]]>(field: string, values: Values) {
  return z
    .enum(values, {
      error: (issue) =>
        issue.input === undefined
          ? `The ${inWords(field)} is missing. Choose one: ${values.join(', ')}.`
          : `The ${inWords(field)} "${String(issue.input)}" is not known. Choose one: ${values.join(', ')}.`,
    })
    .meta({ printed: 'switch' satisfies Printed });
}

/** An object in which a mistyped field is an error instead of being silently dropped. */
export function fields<Shape extends z.ZodRawShape>(label: string, shape: Shape) {
  const sayUnknown = sayUnknownField(Object.keys(shape));
  const sayShape = sayWrongShape(label, `a block of fields: ${Object.keys(shape).join(', ')}`);
  return z.strictObject(shape, { error: (issue) => sayUnknown(issue) ?? sayShape(issue) });
}

/**
 * A day as `YYYY-MM-DD`. YAML readers give a date or a string for the same line; both become the string, because a
 * day has no time zone and strings in this form sort and compare as days do.
 */
export function day(field: string) {
  const label = inWords(field);
  return z
    .union([z.date(), z.string()], {
      error: (issue) =>
        issue.input === undefined
          ? `The ${label} date is missing.`
          : `Write the ${label} date as YYYY-MM-DD: 2026-03-31.`,
    })
    .transform((value, context): string => {
      const written = value instanceof Date ? toDay(value) : value.trim();
      if (written && isDay(written)) return written;
      context.addIssue({
        code: 'custom',
        message: isWrittenAsDay(written)
          ? `The ${label} date ${written} is not in the calendar.`
          : `Write the ${label} date as YYYY-MM-DD: 2026-03-31.`,
      });
      return z.NEVER;
    })
    .meta({ printed: 'day' satisfies Printed });
}

/** A web address that a reader may open: https or http only, so that no `javascript:` link can be published. */
export function webAddress(field: string) {
  const label = inWords(field);
  return z
    .string({ error: sayWrongShape(label, 'a web address') })
    .trim()
    .refine((value) => isAddress(value, ['https:', 'http:']), {
      error: `The ${label} is not a web address. Start it with https://.`,
    })
    .meta({ printed: 'address' satisfies Printed });
}

/** A way to reach someone: a web address, an e-mail address, a `tel:` number, or a page of this site. */
export function contactAddress(field: string) {
  const label = inWords(field);
  return z
    .string({ error: sayWrongShape(label, 'an e-mail address, a phone number (tel:…), or a web address') })
    .trim()
    .refine(
      (value) =>
        isEmail(value) ||
        /^\/[^/\\]/.test(value) ||
        /^tel:\+?(?=(?:\D*\d){3})[\d\s()-]{3,20}$/.test(value) ||
        isAddress(value, ['https:', 'mailto:']),
      { error: `The ${label} is not a way to reach someone. Give an e-mail address, tel:…, or https://….` },
    )
    .meta({ printed: 'address' satisfies Printed });
}

/** A language as browsers know it: "en", "cy", "pt-BR". */
export function languageCode(field: string) {
  const say = `Write the ${inWords(field)} as a short code: "en" for English, "cy" for Welsh, "ar" for Arabic.`;
  return z
    .string({ error: say })
    .trim()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: say })
    .refine(isKnownLanguage, { error: say })
    .meta({ printed: 'switch' satisfies Printed });
}

/** Whether a code names one language, and in its shortest form: not `und`, and not `eng` for `en`. */
function isKnownLanguage(code: string): boolean {
  try {
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code);
    return (
      name !== undefined && !/^(?:mis|mul|und|zxx)\b/.test(code) && Intl.getCanonicalLocales(code)[0] === code
    );
  } catch {
    return false;
  }
}

/** A name before the @ as people have it: letters, digits, and a few signs, none of which could begin an address. */
const mailbox = /^[\p{L}\p{N}!#$%&'*+=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+=?^_`{|}~-]+)*$/u;
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u;

/** An e-mail address in its everyday form. */
export function isEmail(value: string): boolean {
  const [name = '', domain = '', ...others] = value.split('@');
  const labels = domain.split('.');
  return (
    others.length === 0 &&
    value.length <= 254 &&
    mailbox.test(name) &&
    labels.length > 1 &&
    labels.every((label) => label.length <= 63 && domainLabel.test(label)) &&
    (labels.at(-1) ?? '').length > 1
  );
}

function isAddress(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function toDay(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
