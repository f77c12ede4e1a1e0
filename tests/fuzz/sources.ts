import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { globSync } from 'tinyglobby';
import { readExamples } from '../helpers/rule-page.ts';

/** A text to make mutants of. */
export interface FuzzSource {
  text: string;
  ending: string;
}

/** The articles of a folder; without one, the project's own and the examples on the pages of its rules. */
export function fuzzSources(folder?: string): FuzzSource[] {
  const files = globSync(['**/*.{md,mdx}'], { cwd: folder ?? 'content', absolute: true }).sort();
  const articles = files.map((path) => ({ text: readFileSync(path, 'utf8'), ending: extname(path) }));
  if (folder !== undefined) return articles;
  const pages = globSync(['lint-rules/*/*/rule.md'], { absolute: true }).sort();
  const examples = pages.flatMap((path) =>
    readExamples(path).map(({ source, language }) => ({ text: source, ending: `.${language}` })),
  );
  return [...articles, ...examples];
}
