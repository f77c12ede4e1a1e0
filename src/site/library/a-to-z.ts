import { addressOf } from './addresses.ts';

/** An article as far as the A to Z knows it. */
export interface Named {
  id: string;
  data: { title: string; aliases: readonly string[] };
}

/** One line of the A to Z. */
export interface Line {
  /** What it is sorted and found by. */
  name: string;
  /** What the page is called, when that differs. */
  title?: string;
  /** Where it leads. */
  address: string;
}

/** All lines below one letter. */
export interface Letter {
  letter: string;
  lines: Line[];
}

/**
 * Every article under each of its names, so that somebody who cannot spell "hypertension" finds it under
 * "high blood pressure". An article without other names stands under its title.
 */
export function listLetters({ articles }: { articles: readonly Named[] }): Letter[] {
  const lines = articles.flatMap(({ id, data }): Line[] => {
    const address = addressOf('articles', id);
    if (data.aliases.length === 0) return [{ name: data.title, address }];
    return data.aliases.map((alias) => ({ name: startHigh(alias), title: data.title, address }));
  });
  lines.sort((a, b) => a.name.localeCompare(b.name, 'en') || a.address.localeCompare(b.address));
  const letters = new Map<string, Line[]>();
  for (const line of lines) {
    const letter = letterOf(line.name);
    letters.set(letter, [...(letters.get(letter) ?? []), line]);
  }
  return [...letters].map(([letter, below]) => ({ letter, lines: below }));
}

/** The place of a letter on the page. */
export function anchorOf(letter: string): string {
  return `letter-${letter === '0–9' ? 'number' : letter.toLowerCase()}`;
}

/** The letter a name is filed under; accents do not count and numbers share one place. */
function letterOf(name: string): string {
  const first = name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .charAt(0)
    .toUpperCase();
  return /\p{L}/u.test(first) ? first : '0–9';
}

function startHigh(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
