/** Lower case, no accents, no apostrophes: "Crohn’s" and "crohns" are then one word. */
export function plainForm(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/['’]/g, '').toLowerCase();
}

/** The words of a text in their plain form. */
export function splitWords(text: string): string[] {
  return plainForm(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a text in their plain form, with one space between them. */
export function plainWords(text: string): string {
  return splitWords(text).join(' ');
}

/** Whether whole words of a plain text hold a plain phrase: "stroke" is not in "sunstroke". */
export function holdsPhrase(text: string, phrase: string): boolean {
  return phrase !== '' && ` ${text} `.includes(` ${phrase} `);
}

/**
 * A word without the endings that change nothing about its subject, so that "falling" finds "falls". It is rough on
 * purpose: it is only compared with other words treated alike.
 */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  if (word.length === 4) return word.replace(/[es]$/, '');
  const stem = word
    .replace(/ies$/, 'y')
    .replace(/(?:ings?|edly|ed|ers?|es|s)$/, '')
    .replace(/e$/, '');
  const single = stem.replace(/([bdgklmnprt])\1$/, '$1');
  return single.length < 3 ? word : single;
}

/**
 * One spelling for British and American words: "haemorrhoids" and "hemorrhoids" both become the latter. It works on
 * habits of spelling, not on a list, so that no word is missing.
 */
export function americanForm(word: string): string {
  return word
    .replace(/ae|oe/g, 'e')
    .replace(/our(?=s?$|ed$|ing$|ful$|less$)/, 'or')
    .replace(/([aeiou])lis(?=e|ing|ation)/, '$1liz')
    .replace(/([bcdfglmnprtv])is(?=e[ds]?$|ing$|ation)/, '$1iz')
    .replace(/ys(?=e[ds]?$|ing$)/, 'yz')
    .replace(/([btch])re(s?)$/, '$1er$2')
    .replace(/ll(?=ing|ed|or|er)/, 'l')
    .replace(/ogue(s?)$/, 'og$1')
    .replace(/mme(s?)$/, 'm$1');
}

/** Words that stand in queries about everything: they find things when they stand alone, and never outweigh another. */
export const genericWords: ReadonlySet<string> = new Set(
  `adult adults age aged am anything bad better big body brother cause caused causes causing child children childs cure dad dads daily daughter day
   days down effect effects everything exercises face first hours husband kid kids left little loss lot lots man medicine mum mums mother father nan gran men
   minutes month months morning new night nights old pain painful people person pill pills pm problem problems remedies
   remedy right safe sick side sign signs sister small son two three sudden symptom symptoms tablet tablets time times today toddler treatment
   up way ways week weeks woman wife women work worse year years young`.split(/\s+/),
);

/**
 * Words that carry a question but say nothing about its subject. They are never corrected, and they are left out of a
 * search unless nothing else was typed.
 */
export const questionWords: ReadonlySet<string> = new Set(
  `a about after all am an and any anyone are as at be because been before being best but by can cannot cant could did
   do does doesnt dont during each ever feel feeling feels for from get gets getting give go goes going good had has
   have havent having he help helps her here him his how i if im in into is isnt it its ive just keep know like made make
   makes making many may me mean means might mine more most much must my need needs no not now of off often on once one
   only or other our out over own really same she should so some someone something still stop such take taking tell than
   that the their them then there these they thing things this those through to too under until up use using very want
   was we were what whats when where which while who why will with without wont work works would you your`.split(
    /\s+/,
  ),
);
