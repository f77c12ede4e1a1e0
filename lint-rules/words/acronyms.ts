import type { Block, Word } from '#linter/document/document.ts';
import type { WordType } from '#linter/document/words/vocabulary.ts';
import { WordColumn } from '#linter/document/words/word-column.ts';
import meanings from './acronym-meanings.json' with { type: 'json' };
import names from './acronym-names.json' with { type: 'json' };
import known from './known-acronyms.json' with { type: 'json' };

const knownAcronyms = new Set(known.map((row) => row.acronym));
const meaningsByAcronym = new Map(meanings.map((row) => [row.acronym, row.meanings]));
/** Numbers and stages: `IV`, `IIIB`. */
const roman = /^[IVXLC]+[ABCDES]?$/;

/** `8:00 ET`: the hour before it says what the letters are. */
const timeZone = /^(?:[ECMP][SD]?T|[CEW]ES?T|A[CEKW][SD]T|NZ[SD]T|[HIJ]ST|GMT|BST|UTC)$/;

/** Words that say of letters before or after them that they name a gene or its product. */
const geneAfter =
  /^(?:(?:,\s(?:or|and)|,|\s(?:or|and))?\s\p{Lu}[\p{Lu}\d-]+)*,?(?:\s(?:or|and))?(?:\s(?:\p{Ll}+|\d))?\s(?:genes?|mutations?|variants?|amplification|fusions?|inhibitors?|proteins?)\b/u;
const geneBefore =
  /\b(?:genes?|polymerase|enzyme)(?:\s(?:called|named)|,)?\s?\(?(?:\p{Lu}[\p{Lu}\d-]+(?:,\s(?:or|and)|,|\s(?:or|and))\s)*$/u;

/** From these uses on, capitals are a word said loudly (AND, NOT, NEW) and no acronym. */
const shoutedFrom = { short: 5, long: 4, longest: 3 };

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
  // A digit inside names a gene, a protein or a virus (BRCA1, H1N1): no words stand behind the letters.
  if (/\d/.test(letters) && !meaningsByAcronym.has(letters)) return false;
  if (letters.length > 4 && !meaningsByAcronym.has(letters)) return zipf < shoutedFrom.longest;
  return zipf < (letters.length < 4 ? shoutedFrom.short : shoutedFrom.long);
}

/** What an acronym usually stands for in health writing, best first; nothing when we do not know. */
export function meaningsOf(acronym: string): readonly string[] {
  return meaningsByAcronym.get(acronym.replace(/s$/, '')) ?? [];
}

const shouted = new WeakMap<Block, boolean>();

/** Whether a text is all in capitals; looked at once, however many acronyms are in it. */
function isShouted(block: Block): boolean {
  const known = shouted.get(block) ?? !/\p{Ll}/u.test(block.text);
  shouted.set(block, known);
  return known;
}

/** An hour in figures or words, before a time zone that may stand in brackets. */
const hourBefore = /(?:\d|(?:\b|\d)[ap]\.?\s?m\.?|noon|midnight|o'clock)\W{0,3}$/i;

/** Words that make a name of letters before them: "the GI Bill", "PO Box 12", "a QR code". */
const namesByLetters = new Map(names.map(({ acronym, next }) => [acronym, new Set(next)]));

/** "Wolf ML, Hall JF." and "Hall J, Wolf ML, et al": initials behind the surname, and more of them or a full stop. */
const initials = /^\p{Lu}{1,3}$/u;
const authorBefore = /(?:^|[,;&.]\s?|\band\s)\s*(?:(?:van|von|de|der|la|le)\s)?\p{Lu}[\p{L}'’-]*\p{Ll}\s$/u;
const authorAfter =
  /^(?:,\s(?:\p{Lu}[\p{L}'’-]*\p{Ll}\s\p{Lu}{1,3}\b|et al|eds?\b|and\s)|,?\s(?:et al|and\s\p{Lu}\p{Ll}+\s\p{Lu}{1,3}\b)|[.;]\s*(?:\p{Lu}|\(?\d{4}|$)|\s\(\d{4})/u;

function isAuthorsInitials({ text, start, end, block, sentence }: Word): boolean {
  if (!initials.test(text)) return false;
  const from = Math.max(0, start - longestSurname);
  const before = block.text.slice(from, start);
  if (!authorBefore.test(before) || !authorAfter.test(block.text.slice(end, end + longestSurname)))
    return false;
  /* One pair may be a firm or a post, "Example Clinic MN.": a list of authors has two, or a year. */
  return (
    (block.text.match(/\p{Lu}[\p{L}'’-]*\p{Ll}\s\p{Lu}{1,3}(?=[,.;]|\set al)/gu) ?? []).length > 1 ||
    /\bet al\b/.test(sentence.text)
  );
}

/** The longest surname with what stands around it, in UTF-16 code units. */
const longestSurname = 40;

/** In "Atlanta, GA", "8:00 ET" and in a line all in capitals nothing needs to be spelt out. */
export function isPlaceOrShout(word: Word, before: readonly (Word | undefined)[]): boolean {
  if (isShouted(word.block)) return true;
  const [previous, beforePrevious] = before;
  const { block, start, end } = word;
  if (timeZone.test(word.text) && hourBefore.test(block.text.slice(Math.max(0, start - 12), start)))
    return true;
  const next = /^[\s-]+([\p{L}]+)/u.exec(block.text.slice(end, end + longestSurname))?.[1]?.toLowerCase();
  if (next && namesByLetters.get(word.text)?.has(next)) return true;
  if (isAuthorsInitials(word)) return true;
  return word.text.length === 2 && previous?.text === ',' && (beforePrevious?.type.isCapitalised ?? false);
}

/** How far around letters a word such as "gene" is looked for, in UTF-16 code units. */
const geneReach = 60;

/** The name of a gene, as in "the ALK gene": gene names are letters, and spelling them out helps nobody. */
export function isGene({ block: { text }, start, end, text: letters }: Word): boolean {
  if (meaningsByAcronym.has(letters)) return false;
  return (
    geneAfter.test(text.slice(end, end + geneReach)) ||
    geneBefore.test(text.slice(Math.max(0, start - geneReach), start))
  );
}
