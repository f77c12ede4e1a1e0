import { isDay } from './day.ts';

const monthNames = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2026, month)).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' }).toLowerCase(),
);
const months = monthNames.map((name) => name.slice(0, 3));

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

const dayWords = new Set(
  'the end of early mid late next this year month week spring summer autumn fall winter monday tuesday wednesday thursday friday saturday sunday tomorrow'.split(
    ' ',
  ),
);

/** Whether words speak of a day and of nothing else, in whatever form: "the end of May", "03/01/2026", "2026-13-45". */
export function isAboutDay(text: string): boolean {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,./-]+/)
    .filter(Boolean);
  return (
    words.length > 0 &&
    words.length <= 6 &&
    words.every((word) => dayWords.has(word) || isMonth(word) || /^\d{1,4}(?:st|nd|rd|th)?$/.test(word)) &&
    words.some((word) => /^\d{4}$/.test(word) || isMonth(word) || dayWords.has(word)) &&
    words.some((word) => !['the', 'end', 'of', 'next', 'this', 'early', 'mid', 'late'].includes(word))
  );
}

function isMonth(word: string): boolean {
  return (
    /^[a-z]{3,9}$/.test(word) &&
    monthNames.some((name) => name === word || name.slice(0, 3) === word || word === 'sept')
  );
}

function inOrder([year, month, day]: readonly [string, string, string]): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function monthOf(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
