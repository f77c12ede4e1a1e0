import type { Block, Document, Sentence, Word } from '#linter/document/document.ts';
import { oncePerDocument } from '#linter/document/memoize.ts';
import { meaningsOf } from './acronyms.ts';

/** How far before an opening bracket the full name may begin, in UTF-16 code units. */
const longestName = 160;

/** How many words on each side of two letters may hold what they stand for. */
const nearWords = 6;

const linking = new Set('a an and at by for from in of on or the to with'.split(' '));

/** "IUDs, devices which …", "THC, the active ingredient in …", "HDL, the good cholesterol,". */
const apposition =
  /^s?,\s+(?:\p{Ll}+\s+){1,3}(?:which|that|who)\b|^s?,\s+the\s+(?:(?:\p{Ll}+\s+){1,3}(?:in|of)\b|\p{Ll}+\s\p{Ll}+[,.;])/u;

/** "These are called PT tests", "also called an upper GI series": what came before says what it is. */
const naming =
  /\b(?:called|known as|named)\s+(?:(?:an?|the)\s+)?(?:\p{Ll}+\s+)?(?:\p{Lu}+\s+(?:and|or)\s+)?$/u;

/** `LDL cholesterol (sometimes called "bad" cholesterol)`. */
const bracketAfterNoun = /^\s+\p{Ll}{3,}\s*\(([^()]+)\)/u;

/**
 * Whether the article spells an acronym out somewhere: "full name (ABC)", "ABC (full name)", "full name, or ABC" or the
 * words alone. Two letters fit too many words by chance, so for them the brackets or the words have to be close.
 */
export function isSpeltOut(word: Word, document: Document): boolean {
  const acronym = word.text.replace(/s$/, '');
  const letters = acronym.replace(/\d/g, '').toLowerCase();
  const { text } = word.block;
  const before = text.slice(Math.max(0, word.start - longestName), word.start);
  const after = text.slice(word.end, word.end + longestName);
  return (
    isInBracketsSomewhere(acronym, letters, document) ||
    endsInName(before, letters) ||
    isExplainedBehindNoun(after) ||
    apposition.test(after) ||
    naming.test(before) ||
    hasMeaning(word, () => (letters.length > 2 ? textOf(document) : lowerCased(word.block))) ||
    hasWordsFor(word, letters, document)
  );
}

/** Whether brackets after the noun that the letters belong to say more of it. */
function isExplainedBehindNoun(after: string): boolean {
  const said = bracketAfterNoun.exec(after)?.[1];
  return said !== undefined && /\p{Ll}{3,}\P{L}+\p{Ll}{3,}/u.test(said) && !/\d/.test(said);
}

/** Whether the words in a bracket begin as the letters do. */
function isName(inside: string, letters: string): boolean {
  return /\p{Ll}{2,}/u.test(inside) && inside.toLowerCase().startsWith(letters.charAt(0));
}

/** "end-stage kidney disease or ESRD": two words right before "or" begin with letters of the acronym, in order. */
function endsInName(before: string, letters: string): boolean {
  if (!before.trimEnd().endsWith('or')) return false;
  const name = /([^,.;:()]+),?\s+or\s+$/.exec(before)?.[1];
  if (!name) return false;
  const words = (name.match(/[\p{L}\d]+/gu) ?? []).slice(-letters.length);
  let next = 0;
  let matched = 0;
  for (const word of words) {
    if (/^\p{Lu}{2}/u.test(word)) continue;
    const at = letters.indexOf(word.charAt(0).toLowerCase(), next);
    if (at === -1) continue;
    next = at + 1;
    matched += 1;
  }
  return matched > 1;
}

/** "Federal Office for Information Security (BSI)": the name in full, whose letters are of another language. */
const longName = /(?:\p{Lu}[\p{L}-]+\s(?:(?:and|for|of|the|on|in)\s){0,2}){2,}\p{Lu}[\p{L}-]+\s*$/u;

/** "full name (ABC)" or "ABC (full name)", wherever in the article. */
function isInBracketsSomewhere(acronym: string, letters: string, document: Document): boolean {
  const { before, inside, verdicts } = bracketsIn(document);
  let verdict = verdicts.get(acronym);
  if (verdict === undefined) {
    verdict =
      (before.get(acronym)?.some((text) => hasInitials(text, letters) || longName.test(text)) ?? false) ||
      (inside.get(acronym)?.some((text) => isName(text, letters)) ?? false);
    verdicts.set(acronym, verdict);
  }
  return verdict;
}

/** "(COPD)", "(or COPD)", "(VQ scan)", "(Marburg HF)", "(TMP/SMX)". */
const bracketed =
  /[([]["“]?(?:or |also |the |called |\p{Lu}\p{Ll}+ )*(\p{Lu}[\p{L}\d-]*(?:\/\p{Lu}[\p{L}\d-]*)*)(?:\s\p{Ll}+){0,2}["”]?[)\],;]/gu;
/** "COPD (chronic obstructive pulmonary disease)". */
const named = /(?<!\p{L})(\p{Lu}[\p{Lu}\d-]+)s?\s*\(([^()]+)\)/gu;

/** What stands before brackets that hold an acronym, and in brackets behind one, by the acronym. */
interface Brackets {
  before: Map<string, string[]>;
  inside: Map<string, string[]>;
  /** What was found out, by the acronym: one may stand ten thousand times in an article. */
  verdicts: Map<string, boolean>;
}

const bracketsIn = oncePerDocument((document): Brackets => {
  const brackets: Brackets = { before: new Map(), inside: new Map(), verdicts: new Map() };
  for (const { text } of document.blocks) {
    if (!text.includes('(') && !text.includes('[')) continue;
    for (const match of text.matchAll(bracketed)) {
      const before = text.slice(Math.max(0, match.index - longestName), match.index);
      for (const acronym of (match[1] as string).split('/')) add(brackets.before, acronym, before);
    }
    for (const match of text.matchAll(named)) add(brackets.inside, match[1] as string, match[2] as string);
  }
  return brackets;
});

function add(texts: Map<string, string[]>, acronym: string, text: string): void {
  const name = acronym.replace(/s$/, '');
  const known = texts.get(name);
  if (known) known.push(text);
  else texts.set(name, [text]);
}

/** Whether one of the last words before a bracket begins as the acronym does; how they are said does not count. */
function hasInitials(before: string, letters: string): boolean {
  const words =
    before
      .replace(/\([^()]*\)/g, '')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [];
  return words.slice(-letters.length - 4).some((word) => word.startsWith(letters.charAt(0)));
}

/** Whether the words an acronym usually stands for are there. */
function hasMeaning(word: Word, textOf: () => string): boolean {
  return meaningsOf(word.text).some((meaning) => textOf().includes(meaning.toLowerCase()));
}

const lowerCase = new WeakMap<Block, string>();

function lowerCased(block: Block): string {
  const known = lowerCase.get(block) ?? block.text.toLowerCase();
  lowerCase.set(block, known);
  return known;
}

/** Whether words in a row begin with the letters. */
function hasWordsFor(word: Word, letters: string, document: Document): boolean {
  if (letters.length > 6 || letters.length < 2) return false;
  if (letters.length > 2) return initialsOf(document).includes(letters);
  const { words } = word.sentence;
  const at = words.indexOf(word);
  return (
    initialsIn(words.slice(Math.max(0, at - nearWords), at)).includes(letters) ||
    initialsIn(words.slice(at + 1, at + 1 + nearWords)).includes(letters)
  );
}

const textOf = oncePerDocument(({ blocks }) => blocks.map((block) => block.text.toLowerCase()).join('\n'));

/** First letters of all words in a row, sentence by sentence, put together once for an article that has acronyms. */
const initialsOf = oncePerDocument(({ sentences }) =>
  sentences.map(({ words }) => initialsIn(words)).join('|'),
);

function initialsIn(words: Sentence['words']): string {
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
