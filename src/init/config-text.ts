import type { LintConfig } from '#linter/config/config.ts';
import type { MappableField } from '#linter/model/field-map.ts';
import type { Look } from './look-at.ts';
import type { FoundField, FoundFields } from './map-fields.ts';

/** How a config is written. */
export interface Form {
  name: string;
  /** Whether `bedside` can be imported where it stands. */
  canImport: boolean;
}

const about: Readonly<Partial<Record<MappableField, string>>> = {
  author: 'who wrote',
  reviewedBy: 'who checked',
  lastReviewed: 'when it was checked',
  sources: 'sources; an empty list asks for them in the text only, below a heading such as "References"',
};

/** The settings of a folder as data: what a config in JSON holds. */
export function settingsOf(
  { paths, ignore, extra, site, components }: Look,
  { mapped }: FoundFields,
): LintConfig {
  const extensions = [...extra.keys()].filter((ending) => !ending.startsWith('.htm'));
  const names = (fields: readonly FoundField[]) => fields.map(({ path }) => path);
  const oneOrMore = (list: string[]) => (list.length === 1 ? (list[0] as string) : list);
  return {
    paths,
    ...(ignore.length > 0 ? { ignore } : {}),
    ...(extensions.length > 0 ? { extensions } : {}),
    ...(mapped.size > 0
      ? { fields: Object.fromEntries([...mapped].map(([name, fields]) => [name, oneOrMore(names(fields))])) }
      : {}),
    ...(site.generator.templates === undefined ? {} : { templates: site.generator.templates }),
    ...(components.length > 0 ? { components } : {}),
  };
}

/** Writes settings as a file. */
export function configText(look: Look, fields: FoundFields, { name, canImport }: Form): string {
  const settings = settingsOf(look, fields);
  if (name.endsWith('.json')) return `${JSON.stringify(settings, null, 2)}\n`;
  const lines = Object.entries(settings).flatMap(([key, value]) =>
    key === 'fields' ? [] : [...commentOn(key), `  ${key}: ${literal(value)},`, ''],
  );
  lines.push(...fieldLines(fields));
  const head = canImport ? ["import { defineConfig } from 'bedside';", ''] : [];
  const open = canImport ? 'export default defineConfig({' : 'export default {';
  return [...head, ...opening, open, ...lines, canImport ? '});' : '};', ''].join('\n');
}

const opening = [
  '/*',
  ' * What this site asks of its articles. Every setting may be left out.',
  ' * See all rules with `npx bedside lint --list-rules`, and the page of one with `npx bedside lint --explain plain-words`.',
  ' */',
];

const comments: Readonly<Record<string, string>> = {
  paths: 'What is checked when the command names no path.',
  ignore: 'Files to leave alone.',
  extensions: 'Endings of other files that are articles too.',
  templates: 'Braces in an article are text: {{ … }} was left over from a form.',
  components: 'Components that articles may use without importing them.',
};

function commentOn(key: string): string[] {
  return comments[key] ? [`  /* ${comments[key]} */`] : [];
}

/** The map of fields, with what is seldom or never there as comments, so that it can be turned on. */
function fieldLines({ mapped, rare, missing }: FoundFields): string[] {
  const entry = (name: MappableField, found: readonly FoundField[]) => {
    const names = found.map(({ path }) => path);
    return `${name}: ${literal(names.length === 1 ? names[0] : names)},`;
  };
  const off = (line: string, words: string) => `    // ${line} // ${words}`;
  const lines = [
    ...[...mapped].map(([name, found]) => `    ${entry(name, found)}`),
    ...[...rare].map(([name, found]) => off(entry(name, found), `${about[name]}; few articles say it`)),
    ...missing.map((name) => off(name === 'sources' ? 'sources: [],' : `${name}: '…',`, about[name] ?? name)),
  ];
  return [
    '  /*',
    '   * What this site calls the fields that rules ask for. Each article is asked for those of author, reviewedBy,',
    '   * lastReviewed and sources that stand here; take the two slashes away to ask for one more.',
    '   */',
    '  fields: {',
    ...lines,
    '  },',
  ];
}

/** A value as people write it in a program. */
function literal(value: unknown): string {
  if (Array.isArray(value)) {
    const line = `[${value.map(literal).join(', ')}]`;
    return line.length < 100 ? line : `[\n${value.map((item) => `    ${literal(item)},`).join('\n')}\n  ]`;
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}
