import { seededNumbers } from '../helpers/seeded-numbers.ts';

/** Pieces that parsers, position counting and the eye trip over. */
const pieces: readonly string[] = [
  ...[
    '<',
    '>',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '`',
    '```\n',
    '~~~\n',
    '|',
    '*',
    '_',
    '**',
    '~~',
    '\\',
    '&',
    '!',
    '#',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\t',
    '    ',
    '  \n',
    '\u000B',
    '\u000C',
    '\u0007',
    '\0',
    '\u2028',
    '\u0085',
  ],
  ...[
    '😀',
    '👩‍⚕️',
    '\uD83D',
    '\uDE00',
    '\uFEFF',
    '\u200B',
    '\u202E',
    'e\u0301',
    'ß',
    'İ',
    'ﬁ',
    '健康。',
    '\u00A0',
    '\u00AD',
  ],
  ...[
    '<😀',
    '<Get',
    '<GetHelp level="',
    '<Term id="flu">',
    '</Term>',
    '<br>',
    '<br/>',
    '<!-- ',
    '-->',
    '<5 days',
    '</',
  ],
  ...[
    '{/* ',
    ' */}',
    '{/* lint-ok no-like-us: agreed */}',
    '<!-- lint-ok plain-words: agreed -->',
    "{'a",
    '{`${',
    '{a}',
    '{...a}',
  ],
  ...[
    '---\n',
    '+++\n',
    '...\n',
    'title: ',
    'title: "',
    "title: 'a''b'",
    'a: &b c\n',
    'a: *b\n',
    'a: [',
    '? ',
    '!!str ',
    '|\n  ',
  ],
  ...[
    '[a](b)',
    '![a](/b.png)',
    '[a][b]',
    '[b]: /c "d"\n',
    '[^1]',
    '[^1]: a\n',
    '<https://a.org>',
    'www.a.org',
    'a@b.org',
    'https://a.org/(b)',
  ],
  ...[
    '- ',
    '1. ',
    '> ',
    '- [ ] ',
    '|a|b|\n|-|-|\n',
    '===\n',
    '# ',
    '&amp;',
    '&#x1F600;',
    '&nbsp;',
    '&notin',
    '&#0;',
  ],
  ...[
    'import a from "b"\n',
    'export const a = 1\n',
    '<<<<<<< HEAD\n',
    '“',
    '”',
    '‘',
    '’',
    '…',
    ' like us on Facebook ',
    'e.g. ',
    'U.S. ',
  ],
];

/** Makes one text out of another, a little or quite broken: always the same for the same number. */
export function mutate(source: string, others: readonly string[], seed: number): string {
  const random = seededNumbers(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = (list: readonly string[]) => list[below(list.length)] as string;
  let text = source;
  for (let steps = 1 + below(4); steps > 0; steps -= 1) {
    const at = below(text.length + 1);
    const to = Math.min(text.length, at + 1 + below(random() < 0.7 ? 12 : 400));
    const [before, middle, after] = [text.slice(0, at), text.slice(at, to), text.slice(to)];
    switch (below(9)) {
      case 0:
        text = before + after;
        break;
      case 1:
        text = before + middle + middle + after;
        break;
      case 2:
      case 3:
        text = before + pick(pieces) + middle + after;
        break;
      case 4:
        text = before + pick(pieces).repeat(1 + below(60)) + middle + after;
        break;
      case 5: {
        const other = pick(others);
        const from = below(other.length);
        text = before + other.slice(from, from + below(600)) + after;
        break;
      }
      case 6:
        text = random() < 0.2 ? before : before + [...middle].reverse().join('') + after;
        break;
      case 7:
        text =
          random() < 0.3
            ? text.replaceAll('\n', random() < 0.5 ? '\r\n' : '\r')
            : before + middle.toUpperCase() + after;
        break;
      default:
        text = before + pick(pieces) + middle + pick(pieces) + after;
    }
  }
  return text;
}
