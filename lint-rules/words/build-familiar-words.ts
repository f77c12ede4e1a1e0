import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Counts, for `familiar-words.json`, the words that stand in at least this many of the 981 MedlinePlus topic
 * summaries: a word that the National Library of Medicine uses that widely for everyone is not jargon.
 */
const leastArticles = 12;

/** Shorter words are never looked up, so the list leaves them out. */
const leastLetters = 4;

/**
 * Writes the words that enough Markdown files of a folder use, one count per file, back into the list.
 *
 * @param folder the MedlinePlus summaries as Markdown files with front matter
 */
export function writeFamiliarWords(folder: string): number {
  const articlesByWord = new Map<string, number>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
    const body = readFileSync(join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    const words = new Set(body.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
    for (const word of words) articlesByWord.set(word, (articlesByWord.get(word) ?? 0) + 1);
  }
  const list = new URL('./familiar-words.json', import.meta.url);
  const data = JSON.parse(readFileSync(list, 'utf8'));
  data.medlineplus.words = [...articlesByWord]
    .filter(([word, articles]) => articles >= leastArticles && word.length >= leastLetters)
    .map(([word]) => word)
    .sort();
  writeFileSync(list, `${JSON.stringify(data, null, 2)}\n`);
  return data.medlineplus.words.length;
}

if (import.meta.main) console.log(`${writeFamiliarWords(process.argv[2] ?? '.')} familiar words`);
