import type { Document } from '#linter/document/document.ts';
import { oncePerDocument } from '#linter/document/memoize.ts';
import { isGene } from './acronyms.ts';
import { isExplained } from './explained.ts';
import { isGlossed } from './glossed.ts';
import { isExplainedInName } from './illness-names.ts';
import { collectUses, type Jargon, type Use } from './jargon-uses.ts';
import { isSpeltOut } from './spelt-out.ts';

/** The hard words of one article. */
export interface JargonOfDocument {
  /**
   * What a writer is shown, in reading order: words that can be swapped wherever they stand, words to explain where
   * a reader first meets them; nothing that the article has explained by then.
   */
  found: readonly Jargon[];
  /** How often the body uses a clinical word, term, rare word or acronym that nothing explains. */
  unexplainedUses: number;
}

/** Finds the hard words of an article, once for all rules. */
export const findJargon: (document: Document) => JargonOfDocument = oncePerDocument((document) =>
  sift(document, collectUses(document)),
);

/** Whether the editors allow a word: as it is written here, or as the lists have it. */
export function isAllowed({ text, lemmas }: Jargon, allow: readonly string[]): boolean {
  return allow.some((word) => word.toLowerCase() === text.toLowerCase() || lemmas.includes(word));
}

/** Leaves out what is explained or shown before. A heading counts only when the body never uses the word. */
function sift(document: Document, uses: readonly Use[]): JargonOfDocument {
  const inBody = (use: Use) => use.block.isBody && use.block.kind !== 'heading';
  const explained = new Set<string>();
  /** "blood glucose, or blood sugar" makes "glucose" clear too, and the other way round. */
  const explainedInside = new Set<string>();
  const isClear = (lemma: string) => explainedInside.has(lemma) || explained.has(lastWord(lemma));
  const met = new Set<string>();
  const found: Jargon[] = [];
  let unexplainedUses = 0;
  for (const { kind, first, lemmas } of uses) {
    if (kind === 'acronym' && isGene(first)) for (const lemma of lemmas) explained.add(lemma);
  }
  for (const use of [...uses.filter(inBody), ...uses.filter((use) => !inBody(use))]) {
    if (use.kind === 'bureaucratic') {
      found.push(use);
      continue;
    }
    if (use.lemmas.every((lemma) => explained.has(lemma))) continue;
    if (use.kind === 'clinical' && use.lemmas.every(isClear)) continue;
    const isNew = use.lemmas.some((lemma) => !met.has(lemma));
    if (isMadeClear(use, document)) {
      for (const lemma of use.lemmas) {
        explained.add(lemma);
        explainedInside.add(lastWord(lemma));
      }
    } else {
      if (use.mayBeName) continue;
      if (inBody(use) && !use.locale) unexplainedUses += 1;
      if (isNew || (use.kind === 'clinical' && inBody(use))) found.push(use);
    }
    for (const lemma of use.lemmas) met.add(lemma);
  }
  return { found, unexplainedUses };
}

function isMadeClear(use: Use, document: Document): boolean {
  const { kind, plain } = use;
  if (kind === 'acronym') return isSpeltOut(use.first, document) || isExplained(use, [], document);
  if (isExplained(use, plain, document)) return true;
  return kind === 'clinical' ? isExplainedInName(use, plain, document) : isGlossed(use, plain, document);
}

function lastWord(term: string): string {
  return term.slice(term.lastIndexOf(' ') + 1);
}
