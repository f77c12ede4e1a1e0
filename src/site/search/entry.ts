/** What kind of thing a search can find. */
export type Kind = 'article' | 'topic' | 'group' | 'term';

/** One thing that can be found, as it travels to the reader's device: names only, never full text. */
export interface SearchEntry {
  kind: Kind;
  /** Its name: for an article its title. */
  title: string;
  /** Where it leads. */
  address: string;
  /** What is shown below the name; not searched. */
  text: string;
  /** Other names for it. */
  aliases: string[];
  /** The reader's question that an article answers. */
  question?: string;
}

/** What the search answers to one query. */
export interface Answer {
  /** The words that were searched for, after correction. */
  searched: string;
  /** True when `searched` is not what the reader typed. */
  isCorrected: boolean;
  /** True when the query names something that cannot wait. */
  isDanger: boolean;
  /** What was found, best first. */
  found: SearchEntry[];
}
