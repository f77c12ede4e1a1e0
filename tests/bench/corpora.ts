import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Sets of articles to measure, made from real files in a folder of their own. */
export interface Corpora {
  folder: string;
  /** Every file given, as it is. */
  all: string[];
  hundred: string[];
  thousand: string[];
  longParagraph: string;
  longArticle: string;
  one: string;
}

const longWords = 100_000;

/** Makes the sets; a folder of fewer than 1,000 files is gone through again, with the order of its paragraphs turned. */
export function makeCorpora(files: readonly string[]): Corpora {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-bench-'));
  const thousand = Array.from({ length: 1000 }, (_, index) => {
    const from = files[index % files.length] as string;
    const round = Math.floor(index / files.length);
    if (round === 0) return from;
    const path = join(folder, `${round}-${basename(from)}`);
    writeFileSync(path, turnParagraphs(readFileSync(from, 'utf8'), round));
    return path;
  });
  const prose = files.flatMap((file) => paragraphsOf(readFileSync(file, 'utf8')));
  const longArticle = join(folder, 'long-article.md');
  writeFileSync(longArticle, takeWords(prose, longWords).join('\n\n'));
  const longParagraph = join(folder, 'long-paragraph.md');
  writeFileSync(longParagraph, takeWords(prose, longWords).join(' ').replaceAll('\n', ' '));
  return {
    folder,
    all: [...files],
    hundred: thousand.slice(0, 100),
    thousand,
    longParagraph,
    longArticle,
    one: files[0] as string,
  };
}

function turnParagraphs(source: string, by: number): string {
  const [first = '', ...rest] = source.split('\n\n');
  const at = by % Math.max(1, rest.length);
  return [first, ...rest.slice(at), ...rest.slice(0, at)].join('\n\n');
}

/** Plain paragraphs: no front matter, headings, lists, tables, components or code. */
function paragraphsOf(source: string): string[] {
  return source.split(/\r?\n\r?\n/).filter((block) => /^[A-Za-z]/.test(block) && !/[<{`|]/.test(block));
}

function takeWords(paragraphs: readonly string[], words: number): string[] {
  const taken: string[] = [];
  let count = 0;
  for (let index = 0; count < words && paragraphs.length > 0; index += 1) {
    const paragraph = paragraphs[index % paragraphs.length] as string;
    taken.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return taken;
}
