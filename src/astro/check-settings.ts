import { z } from 'zod';
import { isTimeZone, sayUnknownTimeZone } from '#calendar/day.ts';
import { keysAt } from '#linter/model/keys-at.ts';
import { nearest } from '../names/nearest.ts';
import { type CollectionName, collections } from '../schemas/index.ts';
import type { SiteSettings } from '../site/settings.ts';
import { interfaceLanguages, sayNoSuchLanguage } from '../site/texts/languages.ts';

const empty = 'it is empty.';
const text = z.string({ error: 'write a text.' }).refine((value) => value.trim() !== '', { error: empty });
const yesOrNo = z.boolean({ error: 'write true or false.' });
const wholeNumber = (example: number) =>
  z
    .int({ error: `write a whole number: ${example}.` })
    .min(1, { error: `write a number above 0: ${example}.` });
const texts = z.array(text, { error: 'write a list of texts: ["116 123"].' });

/** The shape of `site.config.ts`, for settings that no type checker has seen. What it says of each is in `SiteSettings`. */
const shape = {
  name: text,
  promise: text,
  address: text.refine((value) => /^https?:\/\/[^\s/]/.test(value) && URL.canParse(value), {
    error: 'write a whole address: "https://clinic.org".',
  }),
  timeZone: text.refine(isTimeZone, {
    error: ({ input }) => sayUnknownTimeZone(input),
  }),
  language: text,
  publisher: z.strictObject({
    name: text,
    contact: text.refine((value) => /^[^\s@]+@[^\s@]+$/.test(value), {
      error: 'write an e-mail address: "hello@clinic.org".',
    }),
    phone: text.optional(),
    post: text.optional(),
    // Nobody else may read what is sent; a program on one's own machine is for trying.
    form: text
      .refine((value) => /^(?:\/(?![/\\])|https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])/.test(value), {
        error: 'write a path of this site, "/messages", or a whole address that begins with https://',
      })
      .refine((value) => URL.canParse(value, 'https://here.invalid'), { error: 'write a whole address.' })
      .optional(),
  }),
  country: z.strictObject({
    name: text,
    phones: z.strictObject({ emergency: text, crisis: texts, others: texts, abroad: texts }),
    elsewhere: text,
  }),
  emergency: text,
  crisis: text,
  safety: text.optional(),
  child: text.optional(),
  translations: z
    .partialRecord(
      z.enum(interfaceLanguages, { error: 'name a language of the interface.' }),
      z.strictObject({
        emergency: text.optional(),
        crisis: text.optional(),
        safety: text.optional(),
        child: text.optional(),
        country: z.strictObject({ name: text, elsewhere: text }).optional(),
      }),
    )
    .optional(),
  quickExit: text.optional(),
  answerWithinDays: wholeNumber(14).optional(),
  search: z.strictObject({ shardAbove: wholeNumber(5000), fullText: yesOrNo }),
  look: z
    .strictObject({
      colours: z.record(z.string(), z.union([text, z.array(text)])).optional(),
      mark: text.optional(),
      font: z
        .strictObject({
          name: text,
          files: z.array(
            z.strictObject({
              file: text,
              weight: text.optional(),
              style: z.enum(['normal', 'italic']).optional(),
            }),
          ),
        })
        .optional(),
    })
    .optional(),
  demo: yesOrNo,
  tryText: yesOrNo.optional(),
  folders: z.partialRecord(z.enum(Object.keys(collections) as [CollectionName]), text).optional(),
  components: z.record(z.string(), text).optional(),
} satisfies Record<keyof SiteSettings, z.ZodType>;

const schema = z.strictObject(shape, { error: 'write { name: "…", … }.' });

/** What is wrong with the settings of a site, in one sentence: a name that there is not, what is missing, what is empty. */
export function settingsFault(site: unknown): string | undefined {
  const result = schema.safeParse(site);
  if (result.success) return sayNoSuchLanguage(result.data.language);
  const { issues } = result.error;
  /* A mistyped name is also a missing one; its own spelling says more. */
  const issue =
    issues.find(({ code }) => code === 'unrecognized_keys' || code === 'invalid_key') ?? issues[0];
  if (!issue) return undefined;
  const place = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys' || issue.code === 'invalid_key') {
    const isKey = issue.code === 'invalid_key';
    const name = String(isKey ? issue.path.at(-1) : issue.keys[0]);
    const path = isKey ? issue.path.slice(0, -1) : issue.path;
    const guess = nearest(name, keysAt(schema, path));
    const whole = [...path.map(String), name].join('.');
    return `In site.config.ts: there is no setting called "${whole}".${guess ? ` Did you mean "${guess}"?` : ''}`;
  }
  if (place === '') return `In site.config.ts: ${issue.message}`;
  if (valueAt(site, issue.path) === undefined) return `In site.config.ts: the setting "${place}" is missing.`;
  return `In site.config.ts, setting "${place}": ${issue.message}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}
