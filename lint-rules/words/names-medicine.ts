import medicines from './medicines.json' with { type: 'json' };
import parts from './word-parts.json' with { type: 'json' };

let named: RegExp | undefined;

/** Whether a text names a medicine: one of the list, or a word with the ending of such names. */
export function namesMedicine(text: string): boolean {
  named ??= new RegExp(
    `\\b(?:${medicines.join('|')}|[a-z]{3,}(?:${parts.medicineEndings.parts.join('|')}))\\b`,
    'i',
  );
  return named.test(text);
}
