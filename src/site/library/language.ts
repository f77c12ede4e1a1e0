/** Scripts that are written from right to left (Unicode CLDR, of languages in use today). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The direction a language is written in, from the script most people write it in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize();
  return script && rightToLeft.has(script) ? 'rtl' : 'ltr';
}

/** A language as Open Graph wants it, with the region most people speak it in: `es_ES`, `cy_GB`. */
export function openGraphLocale(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return region ? `${code}_${region}` : code;
}

/**
 * The attributes of text that is not in the language of the interface, so that it is read out and laid out in its own;
 * none when it is.
 */
export function languageAttributes(
  language: string | undefined,
  interfaceLanguage: string,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (!language || language === interfaceLanguage) return {};
  return { lang: language, dir: directionOf(language) };
}
