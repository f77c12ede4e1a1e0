/** The marks a writer may use in an article, by name: the linter refuses any other. */
export const writerComponentNames = [
  'AskYourClinic',
  'Figure',
  'GetHelp',
  'KeyPoints',
  'Myth',
  'Quote',
  'Steps',
  'Story',
  'Term',
] as const;
