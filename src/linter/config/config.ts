import { z } from 'zod';
import { isTimeZone, sayUnknownTimeZone } from '#calendar/day.ts';
import { nearest } from '../../names/nearest.ts';
import type { SitePages } from '../addresses/site-pages.ts';
import type { MdxKind } from '../document/allowed/find-risks.ts';
import { extraEndings } from '../files/endings.ts';
import type { CollectionSchema, ComponentsConfig, ReferenceTo } from '../model/declared.ts';
import { mappableFields, type WrittenFieldMap } from '../model/field-map.ts';
import type { LintPlugin } from '../plugins/plugin.ts';
import type { RuleSettings } from '../rule/rule-set.ts';

/** A folder whose files all have the same shape. */
export interface CollectionConfig {
  /** Where its files are, relative to the config file: `content/articles`. */
  folder: string;
  /** How the names of its files end, where no other file is published: `['.md', '.mdx']`. */
  endings?: readonly string[];
  /**
   * What their front matter (or, in a `.yaml` file, the whole file) has to look like. Fields that readers see are
   * marked with `.meta({ printed: 'words' })`, or `'label'` for names; without any mark the usual ones are read.
   */
  schema?: CollectionSchema;
  /**
   * What its articles may hold. `plain`: words, the `components`, and the HTML that shows text and pictures; program
   * code in braces, `import`, other HTML and addresses that run code must be fixed. `program`, the default: the code of
   * a site is left to it, and only its text is read.
   */
  mdx?: MdxKind;
  /** Whether readers can see a file with this front matter on a day (YYYY-MM-DD). Left out, they see all of them. */
  isPublic?: (data: Readonly<Record<string, unknown>>, day: string) => boolean;
  /** True for a folder that a site may begin without; a missing one is not told then. */
  mayBeMissing?: boolean;
  /** The command that begins a new file of it, for writers who name one that is not there: `npm run new person`. */
  begin?: string | undefined;
}

/** What `lint.config.ts` may say. Everything may be left out. */
export interface LintConfig {
  /** What is checked when the command names no path. Default: `content`. */
  paths?: readonly string[];
  /** Files to leave alone, as globs relative to the config file. */
  ignore?: readonly string[];
  /** Levels and options by rule: `'off'`, `'idea'`, `'should-fix'`, `'must-fix'`, or `['should-fix', { … }]`. */
  rules?: RuleSettings;
  /**
   * Rules of one's own, made with `defineRule` from `bedside/rule`, and retext plugins, whose messages become findings:
   * `[noScareWords, [retextReadability, { age: 14 }]]`.
   */
  plugins?: readonly LintPlugin[];
  /** Settings that belong together, by name: `us`, `uk`, `strict`. What `rules` says goes before them. */
  profile?: string | readonly string[];
  /**
   * Goals for some readers: an entry holds for articles whose `audience` is for one of its `words`. Later entries win,
   * so the readers who need the plainest words stand last.
   */
  audiences?: readonly { words: readonly string[]; rules: RuleSettings }[];
  /** Other levels for some files. Later entries win, also over those for readers. */
  overrides?: readonly { files: readonly string[]; rules: RuleSettings }[];
  /** Rules nobody may make an exception from, besides those about files that cannot be read. */
  neverWaive?: readonly string[];
  /**
   * What this site calls the fields that rules ask for: `{ lastReviewed: 'lastReviewedAt', sources: ['citations'] }`. A
   * dot leads into a record (`seo.title`); the first name that is written counts. A field named here is asked of every
   * article without a schema; an empty list asks for it in the text only.
   */
  fields?: WrittenFieldMap;
  /**
   * Whether `{{ … }}`, `{% … %}` and `<% … %>` are the site's own and no text. Default: yes, but in collections with
   * `mdx: 'plain'`, where they were left over.
   */
  templates?: boolean;
  /** Endings of other files that are read as articles too: `['.markdown', '.html']`. */
  extensions?: readonly string[];
  /** Folders held to a schema, by name. */
  collections?: Readonly<Record<string, CollectionConfig>>;
  /** How a link from one file to another is written; any text when left out. Whether the file is there is checked besides. */
  reference?: ReferenceTo;
  /** What the site knows of its own addresses. When given, every link inside it is judged. */
  pages?: SitePages;
  /**
   * The components writers may use. When given, an unknown one must be fixed; when given with their props, these are
   * checked too.
   */
  components?: ComponentsConfig;
  /**
   * Words of the site's own settings that stand on its pages, and the file they are written in. They are read like the
   * words of an article, whenever no path is named.
   */
  settings?: { readonly file: string; readonly texts: readonly string[] };
  /** More words for the word lists that rules read, by the name of the list. */
  wordLists?: Readonly<Record<string, readonly string[]>>;
  /** Whose clocks say what day it is, as an IANA name: `Europe/London`. Default: those of the computer. */
  timeZone?: string;
  /** What a run has to reach. */
  goals?: {
    /** More should-fix findings than this fail the run. Default: any number is allowed. */
    maxShouldFix?: number;
  };
}

/** Gives `lint.config.ts` its types, so that an editor can complete and check it. */
export function defineConfig(config: LintConfig): LintConfig {
  return config;
}

const level = z.enum(['must-fix', 'should-fix', 'idea'], {
  error: 'Write "must-fix", "should-fix" or "idea".',
});
const ruleSetting = z.union(
  [z.literal('off'), level, z.tuple([level, z.record(z.string(), z.unknown())]).readonly()],
  {
    error: 'Write "off", "must-fix", "should-fix" or "idea", or a level with options: ["should-fix", { … }].',
  },
);
const ruleSettings = z.record(z.string(), ruleSetting, { error: 'Write { "rule-name": "level" }.' });
const names = (example: string) =>
  z.array(z.string({ error: `Write a list of texts: ${example}.` }), {
    error: `Write a list of texts: ${example}.`,
  });

function sayUnknownField(name: string): string {
  const guess = nearest(name, mappableFields);
  return `No rule asks for a field "${name}".${guess ? ` Did you mean "${guess}"?` : ` There are ${mappableFields.join(', ')}.`}`;
}

function isComponents(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((name) => typeof name === 'string');
  if (typeof value === 'function') return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((props) => props instanceof z.ZodType)
  );
}

/** The shape of `lint.config.ts`, for configs that no type checker has seen. */
export const configShape = {
  paths: names('["content"]').optional(),
  ignore: names('["content/drafts/**"]').optional(),
  rules: ruleSettings.optional(),
  plugins: z.array(z.unknown(), { error: 'Write a list: [myRule].' }).optional(),
  profile: z
    .union([z.string(), names('["uk", "strict"]')], {
      error: 'Write "us", "uk", "strict", or a list of them.',
    })
    .optional(),
  audiences: z
    .array(z.strictObject({ words: names('["children"]'), rules: ruleSettings }), {
      error: 'Write a list: [{ words: ["children"], rules: { … } }].',
    })
    .optional(),
  overrides: z
    .array(z.strictObject({ files: names('["content/articles/old/**"]'), rules: ruleSettings }), {
      error: 'Write a list: [{ files: ["content/old/**"], rules: { … } }].',
    })
    .optional(),
  neverWaive: names('["require-review"]').optional(),
  fields: z
    .partialRecord(
      z.enum(mappableFields, {
        error: ({ input }) => sayUnknownField(String(input)),
      }),
      z.union([z.string(), z.array(z.string())], {
        error: 'Write the name of a field, or a list: "lastReviewedAt".',
      }),
      { error: 'Write { lastReviewed: "lastReviewedAt" }.' },
    )
    .optional(),
  templates: z.boolean({ error: 'Write true or false.' }).optional(),
  extensions: z
    .array(z.enum(extraEndings, { error: `Write a list of ${extraEndings.join(', ')}.` }), {
      error: 'Write a list of texts: [".markdown", ".html"].',
    })
    .optional(),
  collections: z
    .record(
      z.string(),
      z.strictObject({
        folder: z.string({ error: 'Write a folder: "content/articles".' }),
        endings: names('[".md", ".mdx"]').optional(),
        schema: z
          .custom<CollectionConfig['schema']>(
            (value) => typeof value === 'function' || value instanceof z.ZodType,
            { error: 'Give a zod schema, or a function that makes one.' },
          )
          .optional(),
        mdx: z.enum(['plain', 'program'], { error: 'Write "plain" or "program".' }).optional(),
        isPublic: z
          .custom<NonNullable<CollectionConfig['isPublic']>>((value) => typeof value === 'function', {
            error: 'Give a function: (data, day) => true or false.',
          })
          .optional(),
        mayBeMissing: z.boolean({ error: 'Write true or false.' }).optional(),
        begin: z.string({ error: 'Give a command: "npm run new person".' }).optional(),
      }),
      { error: 'Write { articles: { folder: "content/articles", schema: … } }.' },
    )
    .optional(),
  reference: z
    .custom<ReferenceTo>((value) => typeof value === 'function', {
      error: 'Give a function that makes the schema of a link: (collection) => z.string().',
    })
    .optional(),
  pages: z
    .custom<SitePages>((value) => typeof value === 'object' && value !== null && 'addressOf' in value, {
      error: 'Give what the site knows of its addresses, as src/site/addresses does.',
    })
    .optional(),
  components: z
    .custom<ComponentsConfig>(isComponents, {
      error: 'Write a list of names, ["Term"], or a schema of props for each.',
    })
    .optional(),
  settings: z
    .strictObject(
      {
        file: z.string({ error: 'Write a file: "site.config.ts".' }),
        texts: names('["Plain answers about health."]'),
      },
      { error: 'Write { file: "site.config.ts", texts: ["Plain answers about health."] }.' },
    )
    .optional(),
  wordLists: z
    .record(z.string(), names('["asthma"]'), { error: 'Write { "list-name": ["word"] }.' })
    .optional(),
  timeZone: z
    .custom<string>((value) => typeof value === 'string' && isTimeZone(value), {
      error: ({ input }) => sayUnknownTimeZone(input),
    })
    .optional(),
  goals: z
    .strictObject({
      maxShouldFix: z
        .number({ error: 'Write a number, 0 or more.' })
        .int({ error: 'Write a whole number.' })
        .min(0, { error: 'Write a number, 0 or more.' })
        .optional(),
    })
    .optional(),
};
