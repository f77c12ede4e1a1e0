import type { ReporterOptions } from '../reporters/options.ts';
import { type Paint, paintFor } from '../reporters/paint.ts';
import { wrap } from '../reporters/visible-text.ts';
import { goalNames, levelName, levels } from '../reporters/wording.ts';
import type { AnyRule, Goal } from '../rule/define-rule.ts';

/** All rules by goal, each with the level it starts at and one line about it. */
export function listRules(
  rules: readonly AnyRule[],
  options: Pick<ReporterOptions, 'color' | 'unicode' | 'width' | 'command'>,
): string {
  const paint = paintFor(options);
  const idWidth = Math.max(0, ...rules.map((rule) => rule.id.length));
  const groups = (Object.keys(goalNames) as Goal[]).flatMap((goal) => {
    const ofGoal = rules.filter((rule) => rule.goal === goal);
    if (ofGoal.length === 0) return [];
    return [
      paint.strong(goalNames[goal]),
      ...ofGoal.flatMap((rule) => row(rule, idWidth, paint, options)),
      '',
    ];
  });
  return `${[...groups, `Read about one: ${options.command('--explain', rules[0]?.id ?? 'RULE')}`].join('\n')}\n`;
}

function row(
  { id, level, about }: AnyRule,
  idWidth: number,
  paint: Paint,
  { width }: Pick<ReporterOptions, 'width'>,
): string[] {
  const name = levelName(level).padEnd(Math.max(...levels.map((each) => each.length)));
  const start = `  ${id.padEnd(idWidth)}  ${paint.level(level, `${paint.mark(level)} ${name}`)}  `;
  const column = 2 + idWidth + 2 + 2 + name.length + 2;
  return wrap(about, Math.max(24, width - column)).map((line, index) =>
    index === 0 ? `${start}${line}` : `${' '.repeat(column)}${line}`,
  );
}
