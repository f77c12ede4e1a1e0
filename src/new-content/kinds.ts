import { faultsTogether } from '../schemas/article-fields-together.ts';

/** Something a writer can begin, and what is asked of it besides the fields that its schema requires. */
export interface Kind {
  /** The collection its file belongs to. */
  collection: string;
  /** The field its file is named after. */
  namedAfter: string;
  /** Fields that may be left out, and without which a rule stops the build. */
  alsoAsked: readonly string[];
  /** The text below the front matter of an article. */
  body?: string;
  /** What is wrong with answers beside each other, each at the field that would be changed. */
  faultsTogether?: (
    answers: Readonly<Record<string, string>>,
  ) => readonly { field: string; message: string }[];
}

/** What can be begun with `bedside new`, by the word a writer uses for it. */
export const kinds: Readonly<Record<string, Kind>> = {
  article: {
    collection: 'articles',
    faultsTogether,
    namedAfter: 'title',
    alsoAsked: ['reviewedBy', 'lastReviewed', 'nextReview', 'keyPoints', 'sources'],
    body: [
      '[[The answer first, in one or two sentences …]]',
      '## [[What the reader wants to know next …]]',
      '[[What to do, in short sentences …]]',
    ].join('\n\n'),
  },
  person: {
    collection: 'people',
    namedAfter: 'name',
    alsoAsked: ['healthBackground', 'credentials', 'contact'],
  },
  group: { collection: 'groups', namedAfter: 'name', alsoAsked: ['conditions', 'hours'] },
  question: { collection: 'questions', namedAfter: 'text', alsoAsked: [] },
  topic: { collection: 'topics', namedAfter: 'title', alsoAsked: [] },
  term: { collection: 'glossary', namedAfter: 'term', alsoAsked: [] },
  voice: { collection: 'voices', namedAfter: 'who', alsoAsked: [] },
  correction: { collection: 'corrections', namedAfter: 'article', alsoAsked: [] },
};

/** The command that begins a file of a collection, as people type it. */
export function commandFor(collection: string): string | undefined {
  const kind = Object.keys(kinds).find((name) => kinds[name]?.collection === collection);
  return kind && `npm run new ${kind}`;
}
