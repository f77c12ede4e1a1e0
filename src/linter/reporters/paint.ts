import { styleText } from 'node:util';
import type { Level } from '../rule/define-rule.ts';
import type { ReporterOptions } from './options.ts';

type Style = Parameters<typeof styleText>[0];

/** Colours and marks of the terminal views. No meaning hangs on either: a word always stands beside them. */
export interface Paint {
  strong: (text: string) => string;
  faint: (text: string) => string;
  /** The colour of a level. */
  level: (level: Level, text: string) => string;
  /** The mark before the name of a level. */
  mark: (level: Level) => string;
  good: (text: string) => string;
  /** The mark of a clean run. */
  tick: string;
  /** Stands between things on one line. */
  dot: string;
  rule: (width: number) => string;
}

const levelStyles: Readonly<Record<Level, Style>> = {
  'must-fix': 'red',
  'should-fix': 'yellow',
  idea: 'cyan',
};
const marks: Readonly<Record<Level, readonly [unicode: string, ascii: string]>> = {
  'must-fix': ['✖', 'x'],
  'should-fix': ['!', '!'],
  idea: ['?', '?'],
};

/** Chooses colours and marks once for a whole view. */
export function paintFor({ color, unicode }: Pick<ReporterOptions, 'color' | 'unicode'>): Paint {
  // The stream was looked at when the options were made; here the answer is only obeyed.
  const style = (format: Style) => (text: string) =>
    color && text !== '' ? styleText(format, text, { validateStream: false }) : text;
  return {
    strong: style('bold'),
    faint: style('dim'),
    level: (level, text) => style(levelStyles[level])(text),
    mark: (level) => marks[level][unicode ? 0 : 1],
    good: style('green'),
    tick: unicode ? '✔' : 'ok:',
    dot: unicode ? '·' : '|',
    rule: (width) => style('dim')((unicode ? '─' : '-').repeat(width)),
  };
}
