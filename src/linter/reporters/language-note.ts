import type { Language } from '../document/words/language.ts';

let names: Intl.DisplayNames | undefined;

/** The English name of a language: "Spanish"; "another language" when nobody knows which. */
export function languageName(code: string): string {
  names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return (code === 'und' ? undefined : names.of(code)) ?? 'another language';
}

/** Says of an article in another language what was looked at, and how to say so where nobody has. */
export function sayLanguage({ code, isDeclared }: Language): string {
  const checked = 'links, pictures, sources and dates were checked.';
  const name = languageName(code);
  if (isDeclared) return `This article is in ${name}: ${checked}`;
  const hint = code === 'und' ? '' : ` If so, write "language: ${code}" at its top.`;
  return `This article seems to be in ${name}: ${checked}${hint}`;
}
