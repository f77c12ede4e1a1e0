/** Ways in which a file of `content/` comes to harm: by a slip of the hand, a word processor, a merge, or a program. */

/** Picks by chance, the same for the same seed. */
export interface Chance {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** Changes a text; some ways need the file to have an ending of its own. */
export interface Damage {
  name: string;
  change: (text: string, chance: Chance) => string | Buffer;
  ending?: '.md' | '.mdx';
}

const oddValues = [
  '',
  'null',
  '~',
  'true',
  'yes',
  '5',
  '0123',
  '1_000',
  '1e3',
  '.inf',
  '12:30',
  '2026-01-01',
  '2026-02-30',
  '31 June',
  '2030-01-01',
  '[a, b]',
  '{a: b}',
  '- one',
  '*alias',
  '&anchor text',
  '!tag text',
  '!!binary aGk=',
  '@home',
  '`code`',
  '%5',
  '> 5 years',
  '| text',
  'A: B',
  'press #2 for help',
  '#1 cause',
  '“curly”',
  '"open',
  "'it's'",
  '"a" b',
  'javascript:alert(1)',
  'nobody-known',
  '../people/ann',
  'x'.repeat(400),
  '\u0007',
  '"\\u000B"',
  '<b>bold</b>',
  '{{name}}',
  '\ttext',
  '<<: x',
];

const bodyPieces = [
  '<',
  '<5 days',
  '<Get',
  '<GetHelp',
  '<GetHelp level="',
  '<GetHelp>\n\nCall.\n\n</GetHelp>',
  '<GetHelp level="Emergency" title="Call 999 if">\n\n- you faint\n\n</GetHelp>',
  '<GetHelp level="urgent">',
  '<Myth>\n\nNo.\n\n</Myth>',
  '<Quote>\n\nIt helps.\n\n</Quote>',
  '<keypoints>x</keypoints>',
  '<Term id="nope">word</Term>',
  '<Term>word</Term>',
  '<Figure src="/none.png" alt="A nurse" />',
  '<Figure src="https://a.example/x.png" alt="A nurse" />',
  '<Figure />',
  '<Steps>\n\nText.\n\n</Steps>',
  '<Story>\n\nText.\n\n</Story>',
  '<AskYourClinic />',
  '![A nurse](./none.png)',
  '![A nurse](/none.png)',
  '![A nurse](https://a.example/x.png)',
  '[x](./none.mdx)',
  '[x](/articles/none/)',
  '[x](javascript:alert(1))',
  '[x]()',
  '[x][none] and [^9]',
  '<div>',
  '<br>',
  '<img src=x>',
  '<img src="/x.png" onerror="x()" />',
  '<script>alert(1)</script>',
  '<style>p { color: red }</style>',
  '<iframe src="https://a.example/"></iframe>',
  '<p style="color: red">x</p>',
  '<p class="x">x</p>',
  '<p className="x">x</p>',
  "import x from './none.js'",
  'export const a = 1',
  '{1 + 1}',
  '{name}',
  "{'words'}",
  '{`words`}',
  '{[1, 2]}',
  '{undefined.x}',
  '{/* never closed',
  '{/* lint-ok no-such-rule: because */}',
  '<!-- note -->',
  '<!-- never closed',
  '{...props}',
  '<Quote {...props}>x</Quote>',
  '<Quote by={name}>x</Quote>',
  '<Foo.Bar />',
  '<>x</>',
  ':::note\nText.\n:::',
  '> [!WARNING]\n> Stop.',
  '[[page]]',
  '$x$',
  '#No space',
  '\u000B',
  '\u2028',
  '&#11; &#x110000; &nope;',
  '<<<<<<< HEAD\nOurs.\n=======\nTheirs.\n>>>>>>> main',
  '---\ntitle: Again\n---',
  '| a | b\n|---\n| c',
  '```\nnever closed',
  '\\',
  '*bold **it_',
  'a@b',
  '<https://a.example>',
  '<a@b.example>',
  '{{ template }}',
  '{% include x %}',
  '\uFFFD \uFEFF \u200B',
  '<details>\n<summary>More</summary>\nText.\n</details>',
  '<details><summary>More</details>',
  '<Term id={1}>x</Term>',
  '<Term id="flare-up" />',
  '# A second title',
  '[ ] todo\n- [x] done\n- [',
];

/** Every way, each as likely as the next. */
export const damages: readonly Damage[] = [
  inHead('a field is gone', (lines, at) => lines.filter((_, index) => index !== at)),
  inHead('a field stands twice', (lines, at) => lines.toSpliced(at, 0, lines[at] ?? '')),
  inHead('two lines changed places', (lines, at, chance) => {
    const other = chance.below(lines.length);
    return lines.with(at, lines[other] ?? '').with(other, lines[at] ?? '');
  }),
  inHead('a line moved in', (lines, at) => lines.with(at, `  ${lines[at]}`)),
  inHead('a line moved out', (lines, at) => lines.with(at, (lines[at] ?? '').replace(/^ {1,2}/, ''))),
  inHead('a tab', (lines, at) => lines.with(at, `\t${(lines[at] ?? '').trim()}`)),
  inHead('no space after the colon', (lines, at) => lines.with(at, (lines[at] ?? '').replace(/: /, ':'))),
  inHead('no space after the dash', (lines, at) => lines.with(at, (lines[at] ?? '').replace(/- /, '-'))),
  inHead('no colon', (lines, at) => lines.with(at, (lines[at] ?? '').replace(':', ''))),
  inHead('a name that is not known', (lines, at) =>
    lines.with(at, (lines[at] ?? '').replace(/(\w)(\w)/, '$2$1')),
  ),
  inHead('a note', (lines, at) => lines.toSpliced(at, 0, '<!-- ask Ann -->')),
  inHead('curly quotation marks', (lines, at) =>
    lines.with(at, (lines[at] ?? '').replace(/: "?([^"]*)"?$/, ': “$1”')),
  ),
  inHead('words without a field', (lines, at) => lines.toSpliced(at, 0, 'Some words')),
  inHead('an odd line', (lines, at, chance) =>
    lines.toSpliced(
      at,
      0,
      chance.pick(['---', '...', '--- x', '===', '}', ']', '- x', '? x', ': x', '%YAML 1.1', '<<<<<<< HEAD']),
    ),
  ),
  ...Array.from({ length: 6 }, () =>
    inHead('an odd value', (lines, at, chance) =>
      lines.with(
        at,
        (lines[at] ?? '').replace(
          /^([\s-]*(?:[\w-]+:)?\s?).*$/,
          (_, lead: string) => lead + chance.pick(oddValues),
        ),
      ),
    ),
  ),
  inHead('a list for a text', (lines, at) => lines.with(at, (lines[at] ?? '').replace(/: (.*)$/, ': [$1]'))),
  inHead('nothing for a block', (lines, at) =>
    lines.filter((line, index) => index <= at || !/^\s/.test(line)),
  ),
  { name: 'no second fence', change: (text) => text.replace(/\n---\n/, '\n') },
  { name: 'dots for a fence', change: (text) => text.replace(/\n---\n/, '\n...\n') },
  { name: 'a line above the fence', change: (text) => `\n${text}` },
  { name: 'words above the fence', change: (text) => `Draft 2\n${text}` },
  { name: 'a fence with words', change: (text) => text.replace(/\n---\n/, '\n--- end\n') },
  { name: 'a fence of four', change: (text) => text.replace(/\n---\n/, '\n----\n') },
  { name: 'fences of TOML', change: (text) => text.replace(/^---\n/, '+++\n').replace(/\n---\n/, '\n+++\n') },
  { name: 'no front matter', change: (text) => text.replace(/^---\n[\s\S]*?\n---\n/, '') },
  { name: 'only front matter', change: (text) => /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? text },
  { name: 'line ends of old Macs', change: (text) => text.replaceAll('\n', '\r') },
  { name: 'line ends of Windows', change: (text) => text.replaceAll('\n', '\r\n') },
  {
    name: 'mixed line ends',
    change: (text, chance) => text.replace(/\n/g, () => chance.pick(['\n', '\r\n', '\n'])),
  },
  { name: 'a byte order mark', change: (text) => `\uFEFF${text}` },
  { name: 'UTF-16', change: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le') },
  { name: 'Windows-1252', change: (text) => Buffer.from(`${text}\ncaf\xE9\n`, 'latin1') },
  { name: 'nothing', change: () => '' },
  { name: 'only blanks', change: () => ' \n\n' },
  {
    name: 'no text at all',
    change: (_, chance) => Buffer.from(Array.from({ length: 300 }, () => chance.below(256))),
  },
  { name: 'cut off', change: (text, chance) => text.slice(0, chance.below(text.length)) },
  ...Array.from(
    { length: 4 },
    (): Damage => ({
      name: 'some letters gone',
      change: (text, chance) => {
        const at = chance.below(text.length);
        return text.slice(0, at) + text.slice(at + 1 + chance.below(8));
      },
    }),
  ),
  ...Array.from(
    { length: 3 },
    (): Damage => ({
      name: 'a stray sign',
      change: (text, chance) => {
        const at = chance.below(text.length);
        return (
          text.slice(0, at) +
          chance.pick([...'<>{}[]()"\'`*_#:-&!|%@\\/$=~^', '\u0000', '\u0007', '\u2028']) +
          text.slice(at)
        );
      },
    }),
  ),
  ...['.mdx', '.mdx', '.md'].flatMap((ending) =>
    Array.from(
      { length: 7 },
      (): Damage => ({
        name: `an odd piece in ${ending}`,
        ending: ending as '.md' | '.mdx',
        change: (text, chance) => inBody(text, chance, chance.pick(bodyPieces)),
      }),
    ),
  ),
  {
    name: 'an odd piece in a sentence',
    change: (text, chance) => inSentence(text, chance, chance.pick(bodyPieces)),
  },
  {
    name: 'lines lost',
    change: (text, chance) => {
      const lines = text.split('\n');
      lines.splice(chance.below(lines.length), 1 + chance.below(4));
      return lines.join('\n');
    },
  },
];

/** Ways for files that are data all through. */
export const entryDamages = damages.filter(({ name }) =>
  /^(?:a field|two lines|a line moved|a tab|no space|no colon|a name|a note|curly|words without|an odd (?:line|value)|a list|nothing|line ends|UTF-16|no text|cut off|some letters|a stray)/.test(
    name,
  ),
);

function inHead(name: string, change: (lines: string[], at: number, chance: Chance) => string[]): Damage {
  return {
    name,
    change: (text, chance) => {
      const [, open = '', head = text, rest = ''] = /^(---\n)([\s\S]*?)(\n---\n[\s\S]*)$/.exec(text) ?? [];
      const lines = head.split('\n');
      return open + change(lines, chance.below(lines.length), chance).join('\n') + rest;
    },
  };
}

function inBody(text: string, chance: Chance, piece: string): string {
  const blocks = text.split('\n\n');
  return blocks.toSpliced(1 + chance.below(blocks.length), 0, piece).join('\n\n');
}

function inSentence(text: string, chance: Chance, piece: string): string {
  const start = Math.max(0, text.indexOf('\n---\n'));
  const spaces = [...text.slice(start).matchAll(/[a-z] (?=[a-z])/g)];
  const at = start + (spaces[chance.below(spaces.length)]?.index ?? 0) + 1;
  return `${text.slice(0, at)} ${piece.replaceAll('\n', ' ')}${text.slice(at)}`;
}
