import { type Opening, type OpenState, openAt } from '#calendar/opening-hours.ts';

/** The words a table hands to this script in `data-words`; `{…}` are filled in. */
export interface ThereWords {
  now: string;
  later: string;
  open: string;
  until: string;
  soon: string;
  at: string;
  on: string;
  closed: string;
}

const hour = 3_600_000;

/** Says in each table of lines who answers now by the clock of this device, until when, and who is next; those first. */
export function sayWhoIsThere(root: ParentNode = document): void {
  for (const box of root.querySelectorAll<HTMLElement>('[data-who-is-there]')) sortBox(box, Date.now());
}

function sortBox(box: HTMLElement, now: number): void {
  const words = JSON.parse(box.dataset.whoIsThere ?? '{}') as ThereWords;
  const rows: { row: HTMLElement; state: OpenState }[] = [
    ...box.querySelectorAll<HTMLElement>('[data-opening]'),
  ].map((row, index) => {
    row.dataset.place ??= String(index);
    const opening = row.dataset.opening && (JSON.parse(row.dataset.opening) as Opening);
    const state = opening ? openAt(opening, now) : { isOpen: false };
    const place = row.querySelector('.state');
    if (place && opening) place.textContent = write(state.isOpen, state.changes, now, words);
    row.classList.toggle('is-open', state.isOpen);
    return { row, state };
  });
  // Who answers now, in the order of the page; then who answers next; last those whose hours nobody knows.
  const order = ({ row, state: { isOpen, changes = Number.MAX_SAFE_INTEGER } }: (typeof rows)[number]) =>
    isOpen ? Number(row.dataset.place) : changes;
  const sorted = rows.toSorted((a, b) => order(a) - order(b));
  // A row that has the focus must not move under the finger.
  if (!box.contains(document.activeElement)) for (const { row } of sorted) row.parentElement?.append(row);
  const title = box.querySelector('.there-title');
  if (title) title.textContent = sorted[0]?.state.isOpen ? words.now : words.later;
}

function write(isOpen: boolean, changes: number | undefined, now: number, words: ThereWords): string {
  if (changes === undefined) return isOpen ? words.open : words.closed;
  const locale = document.documentElement.lang;
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const isToday = new Date(changes).toDateString() === new Date(now).toDateString();
  const minutes = Math.ceil((changes - now) / 60_000);
  const text = isOpen
    ? changes - now < 24 * hour
      ? words.until
      : words.open
    : minutes < 60
      ? words.soon
      : isToday
        ? words.at
        : words.on;
  return text
    .replace('{time}', time.format(changes))
    .replace('{count}', String(minutes))
    .replace('{day}', new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(changes));
}

/** Goes on saying it while the page is open. */
export function keepSaying(): void {
  sayWhoIsThere();
  setInterval(() => sayWhoIsThere(), 30_000);
  document.addEventListener('visibilitychange', () => sayWhoIsThere());
}
