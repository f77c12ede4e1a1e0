import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeFields, type Field, namingReference } from '../src/new-content/describe-fields.ts';
import { fieldsPage, pagePath } from '../src/new-content/fields-page.ts';
import { readDocs } from '../src/new-content/read-docs.ts';
import { collections } from '../src/schemas/index.ts';

test('the page of fields says what the schemas say (npm run fields writes it)', () => {
  expect(readFileSync(pagePath, 'utf8')).toBe(fieldsPage());
});

test('every field of every file says what it is for and what it holds', () => {
  const walk = (fields: readonly Field[], before: string): string[] =>
    fields.flatMap((field) => [
      ...(field.about && field.kind ? [] : [`${before}.${field.name}`]),
      ...walk(field.fields, `${before}.${field.name}`),
    ]);
  const silent = Object.entries(collections).flatMap(([name, schema]) =>
    walk(describeFields(schema(namingReference as never), readDocs()), name),
  );
  expect(silent.filter((path) => !path.endsWith('.peers.none'))).toEqual([]);
});
