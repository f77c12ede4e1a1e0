import { isDay } from './day.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day in any of the ways people write one. */
const forms: readonly {
  form: RegExp;
  read: (...parts: string[]) => readonly (readonly [string, string, string])[];
}[] = [
  { form: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, read: (year, month, day) => [[year, month, day]] },
  {
    form: /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?,? (\d{4})$/i,
    read: (day, month, year) => [[year, monthOf(month), day]],
  },
  {
    form: /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i,
    read: (month, day, year) => [[year, monthOf(month), day]],
  },
  {
    /* 03/04/2026 is one day in London and another in Boston. */
    form: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/,
    read: (first, second, year) => [
      [year, second, first],
      [year, first, second],
    ],
  },
];

/** The days, YYYY-MM-DD, that a writer may mean by "1 March 2026" or "03/04/2026"; none when it is no day. */
export function daysMeant(text: string): string[] {
  const plain = text
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/\s+/g, ' ');
  for (const { form, read } of forms) {
    const match = form.exec(plain);
    if (match)
      return [
        ...new Set(
          read(...match.slice(1))
            .map(inOrder)
            .filter(isDay),
        ),
      ];
  }
  return [];
}

function inOrder([year, month, day]: readonly [string, string, string]): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function monthOf(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
