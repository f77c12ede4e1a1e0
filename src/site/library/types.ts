import type { CollectionEntry } from 'astro:content';
import type { LinkReport } from '#linter/finding/report.ts';
import type {
  Article,
  CollectionName,
  Correction,
  GlossaryTerm,
  Group,
  Person,
  Question,
  Topic,
  Voice,
} from '../../schemas/index.ts';

/** One file of `content/`: its name without the ending, and its checked content. */
export interface Entry<Data> {
  /** The file's name without its ending; part of the page's address. */
  id: string;
  /** What the file holds, checked by its schema. */
  data: Data;
}

/** An article also keeps its source text and the handle Astro renders it by. */
export interface ArticleEntry extends Entry<Article> {
  /** Where its own links lead on this site, as the linter read them. */
  links: readonly LinkReport[];
  /** What `render` from `astro:content` takes. */
  source: CollectionEntry<'articles'>;
}

/** All of `content/`, read once, with every reference known to lead somewhere. */
export interface Library {
  articles: ArticleEntry[];
  topics: Entry<Topic>[];
  people: Entry<Person>[];
  groups: Entry<Group>[];
  questions: Entry<Question>[];
  glossary: Entry<GlossaryTerm>[];
  /** Newest first. */
  corrections: Entry<Correction>[];
  /** Those whose people agree to be heard today, newest first. */
  voices: Entry<Voice>[];
  /** For each article, the ids of the articles whose text links to it. */
  backlinks: ReadonlyMap<string, readonly string[]>;
}

/** The part of a library that checks and graphs need: no Astro, so that a test can write one by hand. */
export type PlainLibrary = { [Name in Exclude<CollectionName, 'articles'>]: Library[Name] } & {
  articles: Pick<ArticleEntry, 'id' | 'data' | 'links'>[];
};
