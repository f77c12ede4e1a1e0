import type { WordType } from '#linter/document/words/vocabulary.ts';
import { WordColumn } from '#linter/document/words/word-column.ts';
import { zipf } from '#linter/document/words/word-frequency.ts';
import familiar from './familiar-words.json' with { type: 'json' };
import { isRunTogether } from './slips.ts';
import parts from './word-parts.json' with { type: 'json' };

/**
 * Below this Zipf frequency a word is rare: 3 is one use in a million words of film subtitles. Chosen
 * on one half of the words that people rated in CompLex (biomedical part), checked on the other half.
 */
const rareBelow = 3;

/** Words built from Greek and Latin parts are rare from here: television makes medicine familiar in counts only. */
const technicalRareBelow = 3.4;

/** Each part of a compound or a wording must be this common for the whole to be easy: `handwashing`, `is able to`. */
const commonHalf = 4;

/** A root this common makes its longer derivations easy. */
const commonRoot = 3.8;

/** A derivation nobody hears is hard, however common its root: "localization". */
const rareDerivation = 2;

/** Names of medicines are hard from their stems on, but for those everyone has in the cupboard: "penicillin". */
const knownMedicine = 3.2;

/** Shorter words are too often names, units and slips. */
const leastLetters = 4;

const neverFamiliar = new Set(familiar.neverFamiliar.words);
const familiarWords = new Set(
  [...familiar.medlineplus.words, ...familiar.everyday.words]
    .flatMap((word) => [word, word.replace(/s$/, '')])
    .filter((word) => !neverFamiliar.has(word)),
);
const technical = new RegExp(
  `^(?:${parts.technicalBeginnings.parts.join('|')})\\p{L}{3,}|\\p{L}{2,}(?:${parts.technicalEndings.parts.join('|')})$`,
  'u',
);
const medicine = new RegExp(`^(?:\\p{L}{2,})?(?:${parts.medicineEndings.parts.join('|')})s?$`, 'u');

/** Whether a word looks built from Greek and Latin parts, as clinical words are. */
export function isTechnical(word: string): boolean {
  return technical.test(word);
}

/**
 * Whether most people who read a newspaper know a wording, in one of the forms given: every word of it is common. Of the
 * listed words in CompLex that are this common, people called 4 in 44 hard.
 */
export function isWidelyKnown(wordings: readonly string[], isClinical: boolean): boolean {
  const least = isClinical ? technicalRareBelow : rareBelow;
  return wordings.some((wording) => {
    const words = wording.toLowerCase().split(/\s+/);
    return words.every((word) => zipf(word) >= (words.length > 1 ? commonHalf : least));
  });
}

const rarities = new WordColumn<boolean>();

/** Whether few readers will know a spelling; worked out once for each. */
export function isRare(type: WordType): boolean {
  let rare = rarities.get(type);
  if (rare === undefined) {
    rare = judge(type.key.replace(/'s?$/, ''));
    rarities.set(type, rare);
  }
  return rare;
}

function judge(word: string): boolean {
  if (!/^\p{L}+(?:-\p{L}+)*$/u.test(word)) return false;
  if (word.includes('-')) return !familiarWords.has(word) && word.split('-').some(judgePart);
  if (word.length < leastLetters) return false;
  const stems = stemsOf(word);
  if (stems.some((stem) => familiarWords.has(stem))) return false;
  if (medicine.test(word)) return zipf(word) < knownMedicine;
  const limit = technical.test(word) ? technicalRareBelow : rareBelow;
  if (stems.some((stem) => zipf(stem) >= limit)) return false;
  if (isEasyCompound(word) || isRunTogether(word)) return false;
  return zipf(word) < rareDerivation || !hasCommonRoot(stems);
}

/** Beginnings that everyone reads past, however rarely they stand alone: `anti-cancer`, `multi-organ`. */
const easyPart = /^(?:anti|auto|mini|multi|post|semi|ultra)$/;

function judgePart(part: string): boolean {
  return !easyPart.test(part) && judge(part);
}

const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/es$/, ['e', '']],
  [/s$/, ['']],
  [/ied$/, ['y']],
  [/ed$/, ['e', '']],
  [/ing$/, ['e', '']],
  [/(.)\1(?:ed|ing|er|est)$/, ['$1']],
  [/ily$/, ['y']],
  [/ly$/, ['', 'le']],
  [/(?:er|est|ers)$/, ['e', '']],
  [/iness$/, ['y']],
  [/(?:ness|ful|less|able|ment|ments)$/, ['', 'e']],
];
const easyBeginning = /^(?:un|re|over|under|non|mis|pre|anti)(?=\p{L}{4,})/u;

/** Longer derivations are easy only from a root that everyone uses: `availability`, `thickening`, `usage`. */
const derivations: readonly (readonly [RegExp, readonly string[]])[] = [
  [/abilit(?:y|ies)$/, ['able', '', 'e']],
  [/ibilit(?:y|ies)$/, ['ible']],
  [/it(?:y|ies)$/, ['', 'e']],
  [/(?:iz|is)ation$/, ['ize', '']],
  [/i?fication$/, ['ify']],
  [/ation$/, ['', 'e', 'ate']],
  [/ion$/, ['', 'e']],
  [/[ae]nce$/, ['', 'e']],
  [/en$/, ['']],
  [/age$/, ['e', '']],
  [/(?:ish|y)$/, ['', 'e']],
  [/like$/, ['']],
];

function hasCommonRoot(stems: readonly string[]): boolean {
  return stems.some((stem) =>
    derivations.some(
      ([ending, replacements]) =>
        ending.test(stem) &&
        replacements.some((root) => {
          const shorter = stem.replace(ending, root);
          return shorter.length >= 3 && zipf(shorter) >= commonRoot;
        }),
    ),
  );
}

/**
 * The word and the easier words it is plainly made of. Beginnings such as `in-`, `out-` and `dis-` stay: without
 * them `intake` reads as `take`, and true jargon hides.
 */
export function stemsOf(word: string): string[] {
  const stems = new Set([word]);
  for (let round = 0; round < 2; round += 1) {
    for (const stem of [...stems]) {
      for (const [ending, replacements] of endings) {
        if (!ending.test(stem)) continue;
        for (const replacement of replacements) {
          const shorter = stem.replace(ending, replacement);
          if (shorter.length >= 3) stems.add(shorter);
        }
      }
    }
  }
  for (const stem of [...stems]) {
    const bare = stem.replace(easyBeginning, '');
    if (bare !== stem) stems.add(bare);
  }
  for (const stem of [...stems]) for (const spelling of americanSpellings(stem)) stems.add(spelling);
  return [...stems];
}

const britishSpellings: readonly (readonly [RegExp, string])[] = [
  [/our(?=$|s$|ed$|ing$|al$|ite|able$)/, 'or'],
  [/is(?=e$|es$|ed$|ing$|er$|ers$|ation$|ations$)/, 'iz'],
  [/ys(?=e$|es$|ed$|ing$|er$)/, 'yz'],
  [/ae/, 'e'],
  [/oe/, 'e'],
  [/re$/, 'er'],
  [/res$/, 'ers'],
  [/ogue$/, 'og'],
  [/ll(?=ed$|ing$|er$|ers$)/, 'l'],
  [/l(?=ment|ful|fil$)/, 'll'],
  [/ence$/, 'ense'],
  [/mme$/, 'm'],
  [/mmes$/, 'ms'],
];

/** The count is of American films; `colour` and `anaesthetic` are looked up as they would be spelt there. */
function americanSpellings(word: string): string[] {
  return britishSpellings
    .filter(([british]) => british.test(word))
    .map(([british, american]) => word.replace(british, american));
}

function isEasyCompound(word: string): boolean {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const halves = [word.slice(0, at), word.slice(at)];
    if (halves.every((half) => half.length >= 3 && Math.max(...stemsOf(half).map(zipf)) >= commonHalf))
      return true;
  }
  return false;
}
