import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPages } from './built-site.ts';
import { desktop, openReader, phone, type Reader } from './visit.ts';

const articles = readPages().filter(({ address }) => /^\/articles\/[^/]+\/$/.test(address));
let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
});

afterAll(() => reader?.close());

/** A page as a reader in Leeds sees it at a moment. */
function at<Result>(
  moment: string,
  path: string,
  look: (rows: string[], title: string) => Result,
  options = {},
): Promise<Result> {
  return reader.visit(path, { viewport: phone, timezoneId: 'Europe/London', ...options }, async (page) => {
    await page.clock.setFixedTime(new Date(moment));
    await page.reload();
    const rows = await page.locator('.there').first().locator('tbody tr').allInnerTexts();
    return look(
      rows.map((row) => row.replace(/\s+/g, ' ')),
      await page.locator('.there-title').first().innerText(),
    );
  });
}

test('the front page says by the clock of the reader who answers now, until when, and who is next', async () => {
  await at('2026-12-01T20:30:00Z', '/', (rows, title) => {
    expect(title).toBe('Someone is there now');
    // The line that closes soonest is no better than those that never close.
    expect(rows.find((row) => row.includes('NSPCC'))).toContain('Open now, until 22:00');
    expect(
      rows.filter((row) => !row.includes('Open now')).every((row) => row.includes('Their page says')),
    ).toBe(true);
  });
  await at('2026-12-01T02:00:00Z', '/', (rows) => {
    const later = rows.findIndex((row) => row.includes('NSPCC'));
    expect(rows[later]).toContain('Opens at 08:00');
    expect(
      rows.slice(0, later).every((row) => row.includes('Open now')),
      'who answers now is first',
    ).toBe(true);
    expect(rows[0]).toContain('Open now');
  });
  await at('2026-12-04T23:00:00Z', '/', (rows) =>
    expect(rows.find((row) => row.includes('NSPCC'))).toContain('Opens on Saturday at 09:00'),
  );
  await at('2026-12-01T07:48:00Z', '/', (rows) =>
    expect(rows.find((row) => row.includes('NSPCC'))).toContain('Opens in 12 minutes'),
  );
});

test('a reader elsewhere reads the times of their own clock', async () => {
  await at(
    '2026-12-01T20:30:00Z',
    '/',
    (rows) => expect(rows.find((row) => row.includes('NSPCC'))).toContain('until 17:00'),
    { timezoneId: 'America/New_York' },
  );
});

test('without scripts the hours stand in a plain table, and nobody is said to be there', async () => {
  await reader.visit('/', { viewport: desktop, javaScriptEnabled: false }, async (page) => {
    const table = page.locator('.there table');
    expect(await table.innerText()).toContain('Monday to Friday, 08:00 to 22:00');
    expect(await page.locator('.there-title').innerText()).toBe('Who answers, and when');
    expect(await page.locator('.state').allInnerTexts()).toEqual(expect.arrayContaining(['']));
  });
});

test('every article leads to a line that somebody answers, and each number there can be tapped', () => {
  for (const { address, html } of articles) {
    const rows = html.match(/<tr data-opening[^>]*>.*?<\/tr>/gs) ?? [];
    expect(rows.length, address).toBeGreaterThan(0);
    for (const row of rows) expect(row, address).toMatch(/href="(?:tel|sms):\d+"/);
  }
});
