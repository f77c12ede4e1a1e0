/** What the page of the desk and its server say to each other. */
import type { Finding, Report } from '#linter/finding/report.ts';
import type { Edit } from '#linter/fix/fix.ts';
import type { Field } from '../new-content/describe-fields.ts';

/** A field of the front matter, or a prop of a component, as it travels. */
export interface ShownField extends Omit<Field, 'schema' | 'fields'> {
  fields: readonly ShownField[];
}

/** A component a writer may put into an article. */
export interface ShownComponent {
  name: string;
  props: readonly ShownField[];
  /** True when something stands between its tags. */
  needsWords: boolean;
  /** True when it stands inside a sentence. */
  isInline: boolean;
}

/** A file that a field may name. */
export interface Entry {
  id: string;
  title: string;
}

/** Everything the page needs to begin with an article. */
export interface OpenedArticle {
  /** Relative to the folder of the site. */
  path: string;
  text: string;
  /** What the file was known by when it was read. */
  print: string;
  fields: readonly ShownField[];
  components: readonly ShownComponent[];
  /** Files that fields may name, by collection. */
  entries: Readonly<Record<string, readonly Entry[]>>;
}

/** What is asked with each address below `-/`; the name is that of the file of an article. */
export interface Requests {
  open: { name: string };
  check: { name: string; text: string };
  accept: { name: string; text: string; fingerprint: string; rule: string; reason: string };
  save: { name: string; print: string; edits: readonly Edit[] };
  new: { title: string; topic: string; author: string };
}

/** What is answered; a `fault` is a sentence for the writer. */
export interface Answers {
  open: OpenedArticle;
  /** Of one article, which holds all that is told of it. */
  check: Report;
  accept: { edit: Edit; besides: number };
  save: { print: string };
  new: { name: string };
}

/** Why something was not done, in one sentence. */
export interface Fault {
  fault: string;
  /** True when somebody else has changed the file. */
  isChanged?: true;
  /** What it holds then, unless that is no text. */
  now?: { text: string; print: string };
}

/** One line of the list of articles. */
export interface ListedArticle {
  name: string;
  path: string;
  title: string;
  mustFix: number;
  shouldFix: number;
  isKeptBack: boolean;
}

/** What is told of an article as it was saved, for marks on its page. */
export interface Told {
  findings: readonly Pick<Finding, 'level' | 'say' | 'text'>[];
  isReady: boolean;
  score: number;
}
