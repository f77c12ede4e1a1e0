import type { Figure, Section } from './section.ts';

/** The figures as a table a person reads. */
export function printSections(sections: readonly Section[]): string {
  return sections.map(printSection).join('\n');
}

function printSection({ data, about, figures }: Section): string {
  const width = Math.max(0, ...figures.map(({ name }) => name.length));
  const lines = figures.map((figure) => printFigure(figure, width));
  return [`${data}: ${about}`, ...lines, ''].join('\n');
}

function printFigure({ name, value, from, bar }: Figure, width: number): string {
  const shown = value === null ? 'nothing to measure' : round(value);
  return `  ${name.padEnd(width)}  ${shown.padStart(7)}  (${from})${bar ? `  goal ${bar}` : ''}`;
}

function round(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}
