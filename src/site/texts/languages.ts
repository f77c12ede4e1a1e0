/** The languages the interface is written in: a file of this folder each. */
export const interfaceLanguages = ['en'] as const;

/** What is wrong with the language that `site.config.ts` asks for, in one sentence; nothing when it is there. */
export function sayNoSuchLanguage(asked: string): string | undefined {
  if ((interfaceLanguages as readonly string[]).includes(asked)) return undefined;
  const known = interfaceLanguages.map((code) => `"${code}"`).join(', ');
  return `site.config.ts asks for an interface in "${asked}", but its words are there in ${known} only. Articles may be in any language: give each a "language" of its own.`;
}
