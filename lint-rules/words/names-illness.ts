import type { Document } from '#linter/document/document.ts';
import illnesses from './illnesses.json' with { type: 'json' };

/** Words that end the name of an illness, for the thousands that no list holds. */
const endings = [
  '(?:[a-z]+ )?(?:syndromes?|diseases?|disorders?|cancers?|tumou?rs?|infections?|deficienc(?:y|ies)|fractures?|injur(?:y|ies)|pains?|symptoms?|illness(?:es)?)',
  '[a-z]{3,}(?:itis|osis|aemia|emia|oma|opathy|plegia|algia)',
];
let named: RegExp | undefined;

/** Whether an article names an illness or a complaint anywhere: it is for somebody who has it, or fears it. */
export function namesIllness({ blocks }: Document): boolean {
  named ??= new RegExp(`\\b(?:${[...illnesses, ...endings].join('|')})\\b`, 'i');
  return blocks.some(({ text }) => named?.test(text));
}
