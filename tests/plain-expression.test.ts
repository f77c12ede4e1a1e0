import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainValueOf } from '#linter/document/allowed/plain-expression.ts';

/** An expression as a tree: how it may be written, whether it is plain, and what it is then worth. */
interface Made {
  code: string;
  isPlain: boolean;
}

/** What JavaScript allows between any two signs; what stands in a comment is never code. */
const blank = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', ' ') },
  fc.constantFrom('\t', '\n', '\r\n', '\u2028', '\u2029', '\u00a0', '\ufeff', '\u3000'),
  fc.constantFrom(
    "/* ' */",
    '/* " */',
    '/* ` */',
    '/**/',
    '/* // */',
    '/* x\n{ */',
    "// it's\n",
    '// "\r',
    '// `\u2028',
    '// /* \u2029',
  ),
);

/** A template with a place for code in it. */
const withPlace = `\`$\{1}\``;

const name = fc.constantFrom('a', '$b', '_c', 'title', 'été', 'true1');
const quoted = fc
  .tuple(
    fc.constantFrom('"', "'", '`'),
    fc.array(
      fc.constantFrom(
        'a',
        ' ',
        '/*',
        '*/',
        '//',
        '{',
        '}',
        '$',
        '\\"',
        "\\'",
        '\\`',
        '\\\\',
        '\\u0041',
        '\\$',
      ),
      { maxLength: 6 },
    ),
  )
  .map(([quote, parts]) => quote + parts.join('').replaceAll('${', '$ {') + quote);
const literal = fc
  .oneof(
    quoted,
    fc.constantFrom('0', '12', '1.5', '.5', '1e3', '0x1F', '1_000', 'true', 'false', 'null', '7n'),
  )
  .map((code) => ({ code, isPlain: true }));
const notPlain = fc
  .constantFrom(
    'process.env.X',
    'undefined',
    'NaN',
    'a',
    'a.b',
    'a?.[0]',
    'f()',
    'new F',
    'import.meta.url',
    'import("x")',
    'this',
    '/re/g',
    withPlace,
    'tag`x`',
    '"a" + "b"',
    '!0',
    'void 0',
    'typeof 1',
    '~1',
    '-"1"',
    '+7n',
    '(1, 2)',
    '1 ? 2 : 3',
    'x => 1',
    'function () {}',
    'class {}',
    '...[1]',
    'a = 1',
    '<b>x</b>',
    '[,]',
    '1) + (2',
    '#!x',
    '0 <!-- x\n',
    'await 1',
    '{get a() { return 1 }}',
    '{a}',
    '{a() {}}',
    '{...{}}',
    '{__proto__: null}',
    '{"__proto__": null}',
    '{["__proto__"]: null}',
    '{[a]: 1}',
    `{[${withPlace}]: 1}`,
    '1;2',
    ']',
  )
  .map((code) => ({ code, isPlain: false }));

const { made } = fc.letrec<{ made: Made; key: Made }>((tie) => ({
  key: fc.oneof(
    fc.oneof(name, fc.constantFrom('"a b"', "'c'", '1', '0x2')).map((code) => ({ code, isPlain: true })),
    fc.constantFrom('["a"]', '[1]', '[`b`]').map((code) => ({ code, isPlain: true })),
  ),
  made: fc.oneof(
    { depthSize: 'small' },
    { weight: 5, arbitrary: literal },
    { weight: 1, arbitrary: notPlain },
    { weight: 1, arbitrary: signed() },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.array(fc.tuple(blank, tie('made'), blank), { maxLength: 4 }), blank)
        .map(([items, end]) => ({
          code: `[${items.map(([before, { code }, after]) => before + code + after).join(',')}${end}]`,
          isPlain: items.every(([, { isPlain }]) => isPlain),
        })),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.tuple(blank, tie('key'), blank, blank, tie('made'), blank), { maxLength: 4 })
        .map((entries) => ({
          code: `{${entries.map(([a, key, b, c, { code }, d]) => `${a}${key.code}${b}:${c}${code}${d}`).join(',')}}`,
          isPlain: entries.every(([, , , , { isPlain }]) => isPlain),
        })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(blank, tie('made'), blank)
        .map(([before, { code, isPlain }, after]) => ({ code: `(${before}${code}${after})`, isPlain })),
    },
  ),
}));

function signed(): fc.Arbitrary<Made> {
  return fc
    .tuple(fc.array(fc.tuple(fc.constantFrom('-', '+'), blank), { minLength: 1, maxLength: 2 }), literal)
    .map(([signs, { code }]) => ({
      code: signs.map(([sign, after]) => `${sign}${after || ' '}`).join('') + code,
      isPlain: /^[\d.]/.test(code) && !code.endsWith('n'),
    }));
}

test('of 2,000 expressions, those are plain whose tree holds only plain values', () => {
  let plain = 0;
  fc.assert(
    fc.property(blank, made, blank, (before, { code, isPlain }, after) => {
      if (isPlain) plain += 1;
      const value = plainValueOf(before + code + after);
      expect(value !== undefined, before + code + after).toBe(isPlain);
      /* The program itself has the last word on what a plain expression is worth. */
      if (value) expect(value.value).toEqual(new Function(`return (${before}${code}${after}\n)`)());
    }),
    { numRuns: 2000, seed: 8 },
  );
  expect(plain).toBeGreaterThan(500);
  expect(plain).toBeLessThan(1900);
});

test.each([
  '',
  ' ',
  '/* a note */',
  '/* a */ // b',
  '// a\u2028',
  '\n',
  ' /* \n */ /* " */ ',
])('a comment or nothing is plain: %j', (expression) =>
  expect(plainValueOf(expression)).toEqual({ value: undefined }));

test.each([
  "/* ' */ process.env.SECRET_TOKEN /* ' */",
  '/* " */ process.env.SECRET_TOKEN /* " */',
  '/* ` */ process.env.SECRET_TOKEN /* ` */',
  '0 // \u2028 + process.env.X',
  '0 // \u2029 + process.env.X',
  '0 // \r + process.env.X',
  '/* a */ x */',
  '/* a',
  '/*/',
  '1) || (x',
  '<b>x</b>',
  '"a',
  '[1, 2',
])('what only looks like a text or a comment is program code: %j', (expression) =>
  expect(plainValueOf(expression)).toBeUndefined());

test('a long list is plain', () => {
  const row = { title: 'Rest. Drink enough (water, tea).', days: [1, -2], isNew: true };
  const rows = Array.from({ length: 150 }, () => row);
  expect(plainValueOf(JSON.stringify(rows, null, 2))).toEqual({ value: rows });
});

test('deep and long expressions are refused without a word of the parser', () => {
  for (const sign of [
    '[',
    '(',
    '{a:',
    '-',
    '`${',
    'a=>',
    'new ',
    'a?',
    'a=',
    'await ',
    'a.',
    'a``',
    'class{a=',
    'void ',
  ])
    for (const times of [100, 1300, 2900, 50_000]) expect(plainValueOf(sign.repeat(times))).toBeUndefined();
  expect(plainValueOf('['.repeat(1900) + ']'.repeat(1900)) ?? 'refused').toBeDefined();
  expect(plainValueOf(`/*${'*'.repeat(500_000)}*/`)).toEqual({ value: undefined });
});
