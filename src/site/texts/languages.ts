/** The languages the interface is written in: the words of each are a file of this folder. */
export const interfaceLanguages = ['en', 'es'] as const;

/** A language the interface is written in. */
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** What is wrong with the language that `site.config.ts` asks for, in one sentence; nothing when it is there. */
export function sayNoSuchLanguage(asked: string): string | undefined {
  if ((interfaceLanguages as readonly string[]).includes(asked)) return undefined;
  const known = interfaceLanguages.map((code) => `"${code}"`).join(', ');
  return `site.config.ts asks for an interface in "${asked}", but its words are there in ${known} only. Articles may be in any language: give each a "language" of its own.`;
}

/** The language of the interface for something in a language, `es` for `es-MX`; undefined where its words are not there. */
export function interfaceLanguageFor(language: string): InterfaceLanguage | undefined {
  const { language: plain } = new Intl.Locale(language);
  return (
    interfaceLanguages.find((code) => code === language) ?? interfaceLanguages.find((code) => code === plain)
  );
}
