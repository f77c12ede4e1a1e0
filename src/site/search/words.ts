/** Lower case, no accents, no apostrophes: "Crohn’s" and "crohns" are then one word. */
export function plainForm(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/['’]/g, '').toLowerCase();
}

/** The words of a text in their plain form. */
export function splitWords(text: string): string[] {
  return plainForm(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Words that carry a question but say nothing about its subject. They are never corrected, and they are left out of a
 * search unless nothing else was typed.
 */
export const questionWords: ReadonlySet<string> = new Set(
  `a about after all am an and any anyone are as at be because been before being best but by can cannot cant could did
   do does doesnt dont during each ever feel feeling feels for from get gets getting give go goes going good had has
   have havent having he help helps her here him his how i if im in into is isnt it its just keep know like made make
   makes making many may me mean means might mine more most much must my need needs no not now of off often on once one
   only or other our out over own really same she should so some someone something still stop such take taking tell than
   that the their them then there these they thing things this those through to too under until up use using very want
   was we were what whats when where which while who why will with without wont work works would you your`.split(
    /\s+/,
  ),
);
