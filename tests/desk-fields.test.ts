import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyEdits } from '#linter/fix/fix.ts';
import {
  editField,
  type Path,
  readFrontMatter,
  type Value,
} from '../src/desk/page/front-matter/edit-fields.ts';

const order = [
  'title',
  'description',
  'topic',
  'aliases',
  'author',
  'published',
  'keyPoints',
  'connect',
  'draft',
];
const head = (yaml: string) => `---\n${yaml}---\n\n# Text --- with dashes\n`;

/** The article after one field was given another value; the same where nothing can be done. */
function withField(text: string, path: Path, value: Value): string {
  const edit = editField(text, path, value, order);
  return edit ? applyEdits(text, [edit]) : text;
}

describe('a field of the form', () => {
  const yaml = [
    '# about this article',
    'title: "Old words"   # best as a question',
    'topic: lungs',
    'aliases: [cold, "the flu"]',
    'published: 2026-01-02',
    'keyPoints:',
    '  # lint-ok plain-words: their own words',
    '  - One.',
    '  - Two: with a colon',
    'connect:',
    '  person: asha',
    '  urgent:',
    '    signs:',
    '      - blue lips',
    '',
  ].join('\n');

  test.each<[string, Path, Value, string, string]>([
    ['words in quotation marks', ['title'], 'New words', '"Old words"', 'New words'],
    [
      'words that YAML would read as something else',
      ['title'],
      'Yes: no # it',
      '"Old words"',
      '"Yes: no # it"',
    ],
    ['a day', ['published'], '2026-03-31', '2026-01-02', '2026-03-31'],
    ['an item of a list', ['keyPoints', 1], 'Three.', 'Two: with a colon', 'Three.'],
    ['an item of a list in brackets', ['aliases', 0], 'a, b', 'cold', '"a, b"'],
    ['a field deep inside', ['connect', 'urgent', 'signs', 0], 'grey lips', 'blue lips', 'grey lips'],
    ['a new field, where people look for it', ['author'], 'ben', 'published:', 'author: ben\npublished:'],
    ['yes or no', ['draft'], true, '      - blue lips\n', '      - blue lips\ndraft: true\n'],
    ['a field that is taken away', ['topic'], undefined, 'topic: lungs\n', ''],
  ])('changes %s and nothing else', (_what, path, value, before, now) => {
    const wanted = head(yaml.replace(before, () => now));
    expect(withField(head(yaml), path, value)).toBe(wanted);
  });

  test('adds to a list and keeps its comments', () => {
    expect(withField(head(yaml), ['keyPoints', 2], 'Three')).toBe(
      head(yaml.replace('  - Two: with a colon\n', '  - Two: with a colon\n  - Three\n')),
    );
  });

  test('begins a block in a block, and takes it away with its last field', () => {
    const begun = withField(head('title: A\n'), ['connect', 'carers', 'title'], 'For carers');
    expect(parse(readFrontMatter(begun)?.yaml ?? '')).toEqual({
      title: 'A',
      connect: { carers: { title: 'For carers' } },
    });
    expect(withField(begun, ['connect', 'carers', 'title'], undefined)).toBe(head('title: A\n'));
  });

  test('begins the first field of an empty head', () => {
    expect(withField('---\n---\n\nText.\n', ['title'], 'A')).toBe('---\ntitle: A\n---\n\nText.\n');
  });

  test('changes nothing where there is no head, or one that cannot be read', () => {
    for (const text of ['Text.\n', '---\ntitle: [\n---\n', '---\n- a\n---\n', '+++\ntitle = "a"\n+++\n'])
      expect(editField(text, ['title'], 'B', order)).toBeUndefined();
  });
});

test('of every article here, any field gets any words, and all other lines stay as they were', () => {
  const folder = join(import.meta.dirname, '../content/articles');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const paths = (value: unknown, path: Path = []): Path[] =>
    value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, inner]) =>
          paths(inner, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [path];
  const words = fc.oneof(
    fc.string({
      unit: fc.constantFrom(
        'a',
        ' ',
        ':',
        '#',
        '"',
        "'",
        '-',
        '[',
        '{',
        '&',
        '*',
        '!',
        '|',
        '>',
        '%',
        '@',
        '`',
        'é',
        '😀',
        '1',
        '\\',
      ),
    }),
    fc.constantFrom('yes', 'null', '~', '2026-01-01', '- a', '1.0', 'a: b', '#x', '[[x]]'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), words, (text, nth, given) => {
      const all = paths(readFrontMatter(text)?.values);
      const path = all[nth % all.length] ?? [];
      const edit = editField(text, path, given, order);
      expect(edit).toBeDefined();
      if (!edit) return;
      const now = applyEdits(text, [edit]);
      const value = path.reduce(
        (inner, key) => (inner as Record<string, unknown>)[key],
        readFrontMatter(now)?.values as unknown,
      );
      expect(value).toBe(given);
      const changed = text.slice(edit.start, edit.end);
      expect(changed.split('\n').length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 300 },
  );
});

test('of every article here, any field can be taken away, and comes back in its place', () => {
  const folder = join(import.meta.dirname, '../content/articles');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    const { values = {} } = readFrontMatter(text) ?? {};
    const names = Object.keys(values);
    for (const field of names) {
      const edit = editField(text, [field], undefined, names);
      if (!edit) throw new Error(`${name}: ${field} cannot be taken away`);
      const without = applyEdits(text, [edit]);
      expect(Object.keys(readFrontMatter(without)?.values ?? {})).toEqual(
        names.filter((one) => one !== field),
      );
      const value = values[field];
      if (typeof value !== 'string') continue;
      const back = editField(without, [field], value, names);
      const again = back ? applyEdits(without, [back]) : '';
      expect(again.replace(/["']/g, '')).toBe(text.replace(/["']/g, ''));
    }
  }
});
