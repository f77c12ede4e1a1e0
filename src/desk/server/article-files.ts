import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { writeArticle } from '#linter/cli/write-file.ts';
import type { Edit } from '#linter/fix/fix.ts';
import { type Opened, openBytes, printOf, putTyped } from './typed.ts';

/** One article on the disk. */
export interface ArticleFile {
  /** The name of its file. */
  name: string;
  /** Relative to the folder of the site, with `/`. */
  path: string;
  absolute: string;
}

/** What came of saving. A file that is not as it was when it was opened stays as it is, and is handed back. */
export type Saved = { print: string } | { isChanged: true; now: Opened | undefined };

/** The articles in one folder: nothing else can be named, read or written. */
export class ArticleFiles {
  readonly #root: string;
  readonly #folder: string;
  readonly #endings: readonly string[];

  /**
   * @param root the folder of the site
   * @param folder of the articles, relative to it
   * @param endings of their files
   */
  constructor(root: string, folder: string, endings: readonly string[]) {
    this.#root = root;
    this.#folder = folder;
    this.#endings = endings;
  }

  /** All articles, by the names of their files. */
  list(): ArticleFile[] {
    return this.#names().flatMap((name) => this.#fileOf(name) ?? []);
  }

  /**
   * One article, by the name of its file, with or without its ending. What is named is looked for among the files that
   * are there, so that no name leads anywhere else.
   */
  find(wanted: string): ArticleFile | undefined {
    const names = this.#names();
    const name =
      names.find((one) => one === wanted) ??
      names.find((one) => one.slice(0, -extname(one).length) === wanted);
    return name === undefined ? undefined : this.#fileOf(name);
  }

  /** @returns undefined where its bytes are no text */
  open({ absolute }: ArticleFile): Opened | undefined {
    return openBytes(readFileSync(absolute));
  }

  /**
   * Saves what was typed, and only while the file is as it was.
   *
   * @param typed since then, and what the file was known by
   * @throws RangeError when the edits do not fit the file
   * @throws SetUpError when it cannot be written
   */
  save({ absolute }: ArticleFile, { print, edits }: { print: string; edits: readonly Edit[] }): Saved {
    const bytes = readFileSync(absolute);
    if (printOf(bytes) !== print) return { isChanged: true, now: openBytes(bytes) };
    const text = putTyped(bytes.toString('utf8'), edits);
    writeArticle(absolute, text);
    return { print: printOf(Buffer.from(text)) };
  }

  #names(): string[] {
    const folder = join(this.#root, this.#folder);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.') && this.#endings.some((ending) => name.endsWith(ending)))
      .sort();
  }

  /** @returns undefined for what is no file, or a link that leads out of the folder */
  #fileOf(name: string): ArticleFile | undefined {
    const absolute = join(this.#root, this.#folder, name);
    try {
      const home = realpathSync(join(this.#root, this.#folder)) + sep;
      if (!statSync(absolute).isFile() || !realpathSync(absolute).startsWith(home)) return undefined;
    } catch {
      return undefined;
    }
    return { name, path: `${this.#folder}/${name}`, absolute };
  }
}
