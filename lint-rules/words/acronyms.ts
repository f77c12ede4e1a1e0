import type { Document, Sentence, Word } from '#linter/document/document.ts';
import type { WordType } from '#linter/document/vocabulary.ts';
import { WordColumn } from '#linter/document/word-column.ts';
import meanings from './acronym-meanings.json' with { type: 'json' };
import known from './known-acronyms.json' with { type: 'json' };

const knownAcronyms = new Set(known.map((row) => row.acronym));
const meaningsByAcronym = new Map(meanings.map((row) => [row.acronym, row.meanings]));
/** Numbers and stages: `IV`, `IIIB`. */
const roman = /^[IVXLC]+[ABCDES]?$/;
const linking = new Set('a an and at by for from in of on or the to with'.split(' '));

/** From these uses on, capitals are a word said loudly (AND, NOT, NEW) and no acronym. */
const shoutedFrom = { short: 5, long: 4 };

const puzzling = new WordColumn<boolean>();

/** Capitals that stand for words few readers can name; worked out once for each spelling. */
export function isPuzzlingAcronym(type: WordType): boolean {
  let puzzles = puzzling.get(type);
  if (puzzles === undefined) {
    puzzles = type.isAcronym && puzzlesReaders(type);
    puzzling.set(type, puzzles);
  }
  return puzzles;
}

function puzzlesReaders({ spelling, zipf }: WordType): boolean {
  const letters = spelling.replace(/s$/, '');
  if ((letters.match(/\p{Lu}/gu) ?? []).length < 2 || roman.test(letters)) return false;
  if (knownAcronyms.has(letters) || knownAcronyms.has(spelling)) return false;
  return zipf < (letters.length < 4 ? shoutedFrom.short : shoutedFrom.long);
}

/** What an acronym usually stands for in health writing, best first; nothing when we do not know. */
export function meaningsOf(acronym: string): readonly string[] {
  return meaningsByAcronym.get(acronym.replace(/s$/, '')) ?? [];
}

/** In "Atlanta, GA" and in a line all in capitals nothing needs to be spelt out. */
export function isPlaceOrShout(word: Word, before: readonly (Word | undefined)[]): boolean {
  if (!/\p{Ll}/u.test(word.block.text)) return true;
  const [previous, beforePrevious] = before;
  return word.text.length === 2 && previous?.text === ',' && (beforePrevious?.type.isCapitalised ?? false);
}

/** How far before an opening bracket the full name may begin, in UTF-16 code units. */
const longestName = 160;

/**
 * Whether the article spells an acronym out somewhere: "full name (ABC)", "ABC (full name)" or the words alone.
 * Two letters fit too many words by chance, so for them the brackets have to be there.
 */
export function isSpeltOut(word: Word, document: Document): boolean {
  const letters = word.text.replace(/s$/, '').replace(/\d/g, '').toLowerCase();
  const { text } = word.block;
  const before = text.slice(Math.max(0, word.start - longestName), word.start);
  if (/[([]["“]?(?:or |also |the )*$/.test(before)) return hasInitials(before, letters);
  const inside = /^s?\s*\(([^()]+)\)/.exec(text.slice(word.end, word.end + longestName))?.[1];
  if (inside && /\p{Ll}{2,}/u.test(inside) && inside.toLowerCase().startsWith(letters.charAt(0))) return true;
  return letters.length > 2 && letters.length <= 6 && initialsOf(document).includes(letters);
}

/** Whether one of the last words before a bracket begins as the acronym does. */
function hasInitials(before: string, letters: string): boolean {
  const words = before.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.slice(-letters.length - 4).some((word) => word.startsWith(letters.charAt(0)));
}

const initialsByDocument = new WeakMap<Document, string>();

/** First letters of all words in a row, sentence by sentence, put together once for an article that has acronyms. */
function initialsOf(document: Document): string {
  let initials = initialsByDocument.get(document);
  if (initials === undefined) {
    initials = document.sentences.map(initialsIn).join('|');
    initialsByDocument.set(document, initials);
  }
  return initials;
}

function initialsIn({ words }: Sentence): string {
  let initials = '';
  for (const { key, type } of words) {
    if (type.isAcronym || linking.has(key)) continue;
    initials += key.charAt(0);
    for (let hyphen = key.indexOf('-'); hyphen !== -1; hyphen = key.indexOf('-', hyphen + 1)) {
      initials += key.charAt(hyphen + 1);
    }
  }
  return initials;
}
