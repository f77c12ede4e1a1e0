import forms from './forms.json' with { type: 'json' };

/** How a row is inflected: nouns take a plural, verbs change their verb, the others stay as they are. */
export type WordKind = 'noun' | 'verb' | 'adjective' | 'fixed';

/** Which form of a row was met. `past` is the participle too: English spells most of them alike. */
export type Inflection = 'base' | 'plural' | 'third' | 'past' | 'participle' | 'gerund';

const verbForms = ['third', 'past', 'participle', 'gerund'] as const;
const verbs = new Map<string, readonly string[]>(Object.entries(forms.verbs));
const plurals = new Map<string, string>(Object.entries(forms.nouns));

/** Every form a row is met in, so that a list names each word once. */
export function formsOf(term: string, kind: WordKind): { text: string; inflection: Inflection }[] {
  if (kind === 'noun') return [base(term), { text: inflect(term, kind, 'plural'), inflection: 'plural' }];
  if (kind !== 'verb') return [base(term)];
  const others = verbForms
    .map((form) => ({ text: inflect(term, kind, form), inflection: form as Inflection }))
    .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index);
  return [base(term), ...others];
}

/**
 * A word or wording in another form: `find out` in the past is `found out`. The forms are looked up; those of new rows
 * are made by `build-forms.ts`.
 */
export function inflect(text: string, kind: WordKind, form: Inflection): string {
  if (form === 'base') return text;
  if (kind === 'noun') return form === 'plural' ? (plurals.get(text) ?? text) : text;
  if (kind !== 'verb' || form === 'plural') return text;
  const at = verbForms.indexOf(form);
  const words = text.split(' ');
  const verbAt = words.findIndex((word) => verbs.has(word));
  return words
    .map((word, index) =>
      index === verbAt || isSecondVerb(words, index) ? (verbs.get(word)?.[at] ?? word) : word,
    )
    .join(' ');
}

/** "eat or drink": the last word after "or" is a verb as well. */
function isSecondVerb(words: readonly string[], index: number): boolean {
  return index > 0 && index === words.length - 1 && words[index - 1] === 'or';
}

function base(text: string): { text: string; inflection: Inflection } {
  return { text, inflection: 'base' };
}
