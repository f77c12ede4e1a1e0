import type { Finding } from '#linter/finding/report.ts';
import type { ReporterOptions } from '#linter/reporters/options.ts';
import { type Paint, paintFor } from '#linter/reporters/paint.ts';
import { visible } from '#linter/reporters/visible-text.ts';
import { plural } from '#linter/reporters/wording.ts';
import type { FilledItem, FilledSheet } from './fill.ts';
import type { Instrument } from './instruments.ts';

/** What a sheet is printed with. */
export interface PrintOptions extends Pick<ReporterOptions, 'color' | 'unicode'> {
  path: string;
  /** The command that answers some items. */
  answerCommand: (answers: string) => string;
}

/** A sheet as a person reads it: each item with its answer and what answered it, then the score or what is missing. */
export function printSheet(instrument: Instrument, sheet: FilledSheet, options: PrintOptions): string {
  const paint = paintFor(options);
  const lines = [
    paint.strong(instrument.name),
    `${visible(options.path)}  ${paint.faint(instrument.source)}`,
  ];
  let part = '';
  for (const filled of sheet.items) {
    if (filled.item.part !== part) lines.push('', paint.strong(filled.item.part));
    part = filled.item.part;
    lines.push(...printItem(filled, paint));
  }
  return [...lines, '', ...closing(sheet, options, paint), ''].join('\n');
}

function printItem(filled: FilledItem, paint: Paint): string[] {
  const { item, answer } = filled;
  const word = (answer ?? '?').padEnd(3);
  const shown = answer === 'no' ? paint.level('should-fix', word) : answer ? paint.good(word) : word;
  const reason = reasonOf(filled);
  return [
    `${String(item.item).padStart(3)}  ${shown}  ${item.asks}`,
    ...(reason ? [`          ${paint.faint(visible(reason))}`] : []),
  ];
}

function reasonOf({ item, answer, by, given, isOutdated, found }: FilledItem): string {
  if (by === 'item')
    return answer === 'na' ? `left out with item ${item.onlyWith}` : sayNeeds(item.needs ?? []);
  if (by === 'rules')
    return found.length > 0 ? sayFound(found) : `nothing found by ${(item.rules ?? []).join(', ')}`;
  if (answer && given) return `${given.by}, ${given.date}`;
  const asked = isOutdated && given ? `${given.by} said ${given.answer} of an earlier text.` : '';
  return [asked, sayFound(found)].filter(Boolean).join(' ');
}

function sayNeeds(items: readonly number[]): string {
  return `cannot be without item ${items.join(' and ')}`;
}

/** Lines that are named of one rule. */
const mostLines = 3;

function sayFound(found: readonly Finding[]): string {
  const byRule = Map.groupBy(found, ({ rule }) => rule);
  return [...byRule]
    .map(([rule, told]) => {
      const lines = [...new Set(told.map(({ start }) => start.line))];
      const more = lines.length > mostLines ? ' and more' : '';
      return `${rule} at line${lines.length > 1 ? 's' : ''} ${lines.slice(0, mostLines).join(', ')}${more}`;
    })
    .join('; ');
}

function closing({ items, scores }: FilledSheet, { answerCommand }: PrintOptions, paint: Paint): string[] {
  if (scores)
    return scores.map(({ of: { name, goal, isCount }, yes, applying }) => {
      const share = applying === 0 ? 0 : Math.round((yes * 100) / applying);
      const asked = goal === undefined ? '' : ` ${goal} or more is asked for.`;
      const shown = isCount ? `${yes} of ${applying}` : `${share} of 100 (${yes} of ${applying} that apply)`;
      return paint.strong(`${name}: ${shown}.${asked}`);
    });
  const open = items.filter(({ answer }) => answer === undefined);
  const outdated = open.filter(({ isOutdated }) => isOutdated).map(({ item }) => item.item);
  const [first] = open;
  return [
    `${items.length - open.length} of ${items.length} answered. There is no score before all are.`,
    ...(outdated.length > 0
      ? [
          `The sheet is out of date: the text has changed since ${plural(outdated.length, 'answer')} (${outdated.join(', ')}). Read it again, and answer anew.`,
        ]
      : []),
    `For a person: ${open.map(({ item }) => item.item).join(', ')}. Answer yes, no or na, several at once:`,
    `  ${answerCommand(open.length > 1 ? `${first?.item.item}=yes,${open[1]?.item.item}=no` : `${first?.item.item}=yes`)}`,
  ];
}
