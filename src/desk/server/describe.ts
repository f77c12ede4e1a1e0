import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parse } from 'yaml';
import type { LintConfig } from '#linter/config/config.ts';
import type { defOf } from '#linter/model/zod-def.ts';
import { describeFields, type Field, namingReference } from '../../new-content/describe-fields.ts';
import { type DocsOfFields, readDocs } from '../../new-content/read-docs.ts';
import type { Entry, ShownComponent, ShownField } from '../messages.ts';

/** The fields of a collection, from its schema. */
export function fieldsOf({ collections = {} }: LintConfig, collection: string): ShownField[] {
  const schema = collections[collection]?.schema;
  if (!schema) return [];
  const shape = typeof schema === 'function' ? schema(namingReference) : schema;
  return describeFields(shape, readDocs()).map(shown);
}

/** The components of a site, from their schemas; where only their names are known, they have no props. */
export function componentsOf({ components = [] }: LintConfig): ShownComponent[] {
  const docs = readDocs();
  const known = typeof components === 'function' ? components(namingReference) : components;
  if (Array.isArray(known))
    return known.map((name: string) => ({ name, props: [], needsWords: true, isInline: false }));
  return Object.entries(known as Readonly<Record<string, Parameters<typeof defOf>[0]>>).map(
    ([name, schema]) => ({
      name,
      props: propsOf(name, schema, docs),
      needsWords: schema.meta()?.needsWords === true,
      isInline: schema.meta()?.isInline === true,
    }),
  );
}

function propsOf(name: string, schema: Parameters<typeof defOf>[0], docs: DocsOfFields): ShownField[] {
  return describeFields(schema, docs, name).map(shown);
}

/** The files of every collection, each with what it is called. */
export function entriesOf(root: string, { collections = {} }: LintConfig): Record<string, Entry[]> {
  return Object.fromEntries(
    Object.entries(collections).map(([name, { folder }]) => [name, entriesIn(join(root, folder))]),
  );
}

function entriesIn(folder: string): Entry[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(?:ya?ml|mdx?)$/.test(name) && !name.startsWith('.'))
    .map((name) => {
      const id = name.slice(0, -extname(name).length);
      return { id, title: titleOf(join(folder, name)) ?? id };
    })
    .sort((a, b) => a.title.localeCompare(b.title));
}

/** What a file is called in the field that names it, whichever that is. */
function titleOf(path: string): string | undefined {
  try {
    const source = readFileSync(path, 'utf8');
    const fields = /\.ya?ml$/.test(path) ? source : (/^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '');
    const { name, title, term, text } = parse(fields);
    const called = name ?? title ?? term ?? text;
    return typeof called === 'string' ? called : undefined;
  } catch {
    // The linter tells of a file that cannot be read.
    return undefined;
  }
}

function shown({ schema: _, fields, ...field }: Field): ShownField {
  return { ...field, fields: fields.map(shown) };
}
