import type { BaselineEntry } from '../baseline/baseline-file.ts';
import type { Point } from '../document/text/line-index.ts';
import type { Goal, Level } from '../rule/define-rule.ts';

/** One thing a writer is told, at one place. */
export interface Finding {
  rule: string;
  goal: Goal;
  level: Level;
  /** What is wrong, in one sentence. */
  say: string;
  /** Why a reader minds. */
  why: string;
  /** At most three things to try, best first. */
  try: readonly string[];
  /** The writer's own words at the place. */
  text: string;
  start: Point;
  /** Just behind the last character. */
  end: Point;
  /** Whether `--fix` can mend it. */
  fixable: boolean;
  /** The page of the rule. */
  url: string;
  /**
   * What it is known by wherever its sentence moves to: 16 hexadecimal digits made of the rule, the sentence without its
   * markup, and its number among equal ones of the article. Paths, lines and figures in `say` have no part in it.
   */
  fingerprint: string;
  /** True of a finding that the baseline knows: it costs points, and stops nothing. */
  isKnown?: true;
  /** True of one that was there at the commit the run is compared with: it costs points, and stops nothing. */
  wasBefore?: true;
  /** How much of the article it is about, from 0 to 1, where that was measured; for the score. */
  share?: number;
}

/** A finding about an article beside the others, such as a title used twice. */
export interface CorpusFinding extends Finding {
  path: string;
}

/** Points reached for one goal, and how many there are to reach. */
export interface GoalScore {
  points: number;
  of: number;
}

/** How many findings of each level. */
export type Counts = Record<Level, number>;

/** A link of an article to a page of its own site. */
export interface LinkReport {
  /** The address, without the folder the site is in: `/articles/asthma/`. */
  to: string;
  /** The part of the page, without `#`. */
  part?: string;
  /** The field or component it is written in, such as `connect.carers.url` or `Term`; a link in the text has none. */
  via?: string;
}

/** What was found in one article, or in one file of fields. */
export interface ArticleReport {
  path: string;
  /** An article, or an entry: a file of fields, such as a group's. Entries are named only when something was found. */
  kind: 'article' | 'entry';
  title: string;
  /** What its front matter says it is about. */
  topic?: string;
  words: number;
  /** Flesch-Kincaid grade of the body, or null when there is too little text to grade, or it is not English. */
  grade: number | null;
  /** What it is written in, where that is not English. */
  language?: { code: string; isDeclared: boolean };
  /** What was and was not looked at in it, in one line, where that is not everything. */
  note?: string;
  /** 0 to 100; `goals` holds its sums. Entries do not count in the mean of a run. */
  score: number;
  goals: Readonly<Partial<Record<Goal, GoalScore>>>;
  findings: readonly Finding[];
  /** Where it is published, on a site that hands in its addresses: `/articles/asthma/`. */
  address?: string;
  /** Where its links lead on that site, in reading order: only those that work, each once. */
  links?: readonly LinkReport[];
  /** True while readers cannot see it: it is a draft, or goes out on a later day. */
  isKeptBack?: true;
  /**
   * Lines of the article that findings stand on, by line number, so that reporters can show the writer's own words
   * after the source is gone. Left out of the JSON report.
   */
  lines: Readonly<Record<number, string>>;
}

/** A finding that was waived, with the reason given. */
export interface ExceptionReport {
  path: string;
  line: number;
  rule: string;
  reason: string;
  /** Last day it holds, as YYYY-MM-DD. */
  until?: string;
  state: 'used' | 'unused' | 'expired';
}

/** Something that broke while an article was checked. The other articles were checked all the same. */
export interface FailureReport {
  path: string;
  /** The rule that broke, when it was one. */
  rule?: string;
  /** What happened, in one line; for the people who look after Bedside. */
  message: string;
  /** True of a file that was not read at all, because it hung or ended the program that reads it. */
  isUnread?: boolean;
}

/** What a baseline comes to beside the findings of a run. */
export interface BaselineReport {
  /** Findings that it knows. */
  known: number;
  /** Findings that it does not know, and that it could take in. */
  fresh: number;
  /** Entries whose findings are gone. */
  stale: readonly BaselineEntry[];
  /** What it comes to without those: the findings that it knows where they stand now, and what this run did not look at. */
  entries: readonly BaselineEntry[];
  /** The rules of findings that no baseline takes in, one for each finding. */
  barred: readonly string[];
}

/** Everything a run has to say. Every reporter reads it; nothing works a finding out again. */
export interface Report {
  version: 1;
  state: 'ready' | 'not-ready';
  /** The day the run was told to take for today, as YYYY-MM-DD; left out when it was the real one. */
  today?: string;
  /** Mean of the articles' scores, 0 to 100. */
  score: number;
  /** Findings that are not known yet. */
  counts: Counts;
  articles: readonly ArticleReport[];
  /** What the baseline of the site says of this run, where it has one. */
  baseline?: BaselineReport;
  /** How many findings were there at the commit that the run was compared with. */
  before?: { known: number };
  /** There when only articles that differ from something are in the report; left out of the JSON. */
  compared?: {
    /** What they were compared with, in words. */
    to: string;
    /** How many articles there are in all. */
    of: number;
  };
  /** How many files of fields were checked besides; left out of the JSON report. */
  entries?: number;
  /** Findings about articles beside each other. */
  corpus: { findings: readonly CorpusFinding[] };
  exceptions: readonly ExceptionReport[];
  /** Articles a rule, or Bedside itself, could not get through: our fault, not the writer's. The command ends with 2. */
  failures: readonly FailureReport[];
  /** Files that were passed over, with the reason in plain words. */
  skipped: readonly { path: string; reason: string }[];
  /** Wall time of the run, in seconds. */
  seconds: number;
}
