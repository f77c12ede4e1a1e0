import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentSchemas } from '../schemas/components.ts';
import { type CollectionName, collections, endings } from '../schemas/index.ts';
import { packageFolder } from '../site/addresses/package-folder.ts';
import { describeFields, type Field, namingReference } from './describe-fields.ts';
import { commandFor } from './kinds.ts';
import { readDocs } from './read-docs.ts';

/** Where the page is kept. */
export const pagePath = join(packageFolder, 'docs/fields.md');

/** What each kind of field holds, as a writer would say it. */
const kinds: Readonly<Record<string, string>> = {
  words: 'words, read by every rule',
  label: 'a name or label',
  post: 'words of a post',
  address: 'an address',
  picture: 'a picture',
  day: 'a day, `2026-03-31`',
  id: 'a file name',
  switch: 'a code or a number',
  no: 'words that no page shows',
  'yes or no': '`true` or `false`',
  block: 'a block',
};

/** The page about the fields of each file, made from the schemas: `npm run fields` writes it. */
export function fieldsPage(): string {
  const docs = readDocs();
  const names = Object.keys(collections) as CollectionName[];
  const chapters = names.map((name) => {
    const fields = describeFields(collections[name](namingReference as never), docs);
    const begin = commandFor(name);
    return [
      `## content/${name}`,
      `Files that end in ${endings[name].map((ending) => `\`${ending}\``).join(' or ')}.${begin ? ` To begin one: \`${begin}\`.` : ''}`,
      table(fields),
    ].join('\n\n');
  });
  const components = Object.entries(componentSchemas(namingReference as never)).map(([name, schema]) => {
    const fields = describeFields(schema, docs, name);
    return `### ${name}\n\n${fields.length > 0 ? table(fields) : 'It has no fields.'}`;
  });
  return `${[
    '# The fields of each file',
    'Made from the schemas in `src/schemas/` by `npm run fields`. A field with a star must be there; the others may be left out. The fields of a block follow it, with its name before theirs.',
    ...chapters,
    '## Components in articles',
    ...components,
  ].join('\n\n')}\n`;
}

function table(fields: readonly Field[]): string {
  return [
    '| Field | What it holds | What it is for |',
    '|---|---|---|',
    ...fields.flatMap((field) => rows(field, '')),
  ].join('\n');
}

function rows(field: Field, before: string): string[] {
  const path = `${before}${field.name}`;
  const star = field.isRequired ? ' *' : '';
  const row = `| \`${path}\`${star} | ${holds(field)} | ${cell(field.about)} |`;
  return [row, ...field.fields.flatMap((inner) => rows(inner, `${path}${field.isList ? '[]' : ''}.`))];
}

function holds({ kind, choices, names, min, max, isList, fallback }: Field): string {
  const one =
    choices.length > 0 ? choices.map((choice) => `\`${choice}\``).join(', ') : (kinds[kind] ?? kind);
  const named = names ? `${one} in \`content/${names}\`` : one;
  const length = max ? `, ${min && min > 1 ? `${min} to ${max}` : `up to ${max}`} characters` : '';
  const usual = typeof fallback === 'string' ? `; \`${fallback}\` when left out` : '';
  return `${isList ? 'a list: ' : ''}${named}${length}${usual}`;
}

const cell = (text: string) => text.replaceAll('|', '\\|');

if (import.meta.main) {
  writeFileSync(pagePath, fieldsPage());
  console.log('Wrote docs/fields.md.');
}
