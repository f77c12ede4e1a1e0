import { addressOf } from './addresses.ts';

/** An article as far as the A to Z knows it. */
export interface Named {
  id: string;
  data: { title: string; aliases: readonly string[]; language?: string | undefined };
}

/** One line of the A to Z. */
export interface Line {
  /** What it is sorted and found by. */
  name: string;
  /** What the page is called, when that differs. */
  title?: string;
  /** Where it leads. */
  address: string;
  /** The language of the article, where that is not the site's. */
  language?: string | undefined;
}

/** All lines below one letter. */
export interface Letter {
  letter: string;
  lines: Line[];
}

/**
 * Every article under each of its names, so that somebody who cannot spell "hypertension" finds it under
 * "high blood pressure". An article without other names stands under its title.
 * @param language whose alphabet it is: Spanish has an Ñ of its own
 */
export function listLetters({ articles }: { articles: readonly Named[] }, language = 'en'): Letter[] {
  const lines = articles.flatMap(({ id, data }): Line[] => {
    const line = { address: addressOf('articles', id), language: data.language };
    if (data.aliases.length === 0) return [{ name: data.title, ...line }];
    return data.aliases.map((alias) => ({ name: startHigh(alias), title: data.title, ...line }));
  });
  lines.sort((a, b) => a.name.localeCompare(b.name, language) || a.address.localeCompare(b.address));
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  const isOneLetter = (a: string, b: string) => compare(a, b) === 0;
  const letters = new Map<string, Line[]>();
  for (const line of lines) {
    const letter = letterOf(line.name, isOneLetter);
    letters.set(letter, [...(letters.get(letter) ?? []), line]);
  }
  return [...letters].map(([letter, below]) => ({ letter, lines: below }));
}

/** The place of a letter on the page. */
export function anchorOf(letter: string): string {
  return `letter-${letter === '0–9' ? 'number' : letter.toLowerCase()}`;
}

/** The letter a name is filed under; numbers share one place, and accents count where they make another letter. */
function letterOf(name: string, isOneLetter: (a: string, b: string) => boolean): string {
  const first = /[\p{L}\p{N}]/u.exec(name.normalize('NFC'))?.[0]?.toUpperCase() ?? '';
  const plain = first.normalize('NFD').charAt(0);
  if (!/\p{L}/u.test(plain)) return '0–9';
  return isOneLetter(first, plain) ? plain : first;
}

function startHigh(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
