import { addMonths } from './dates.ts';
import type { PlainLibrary } from './types.ts';

/** One article on the calendar. */
export interface ReviewLine {
  id: string;
  title: string;
  /** Its language, where that is not the site's. */
  language: string | undefined;
  topic: string;
  /** The day somebody last checked all of it. */
  checked: string | undefined;
  /** Who checked it: a file in `content/people`. */
  checkedBy: string | undefined;
  /** The day by which it is to be checked again. */
  due: string | undefined;
}

/** All articles by when they are to be checked again; each list begins with what is due first. */
export interface ReviewCalendar {
  overdue: ReviewLine[];
  /** Due within `soonMonths`. */
  soon: ReviewLine[];
  later: ReviewLine[];
  undated: ReviewLine[];
  byTopic: { topic: string; all: number; overdue: number; soon: number; next: string | undefined }[];
}

/** How far ahead "soon" reaches: long enough to find somebody who can check. */
const soonMonths = 3;

/** Reads the calendar out of the front matter. A page is overdue from the day after its day. */
export function makeReviewCalendar(
  { articles, topics }: Pick<PlainLibrary, 'articles' | 'topics'>,
  today: string,
): ReviewCalendar {
  const soonEnds = addMonths(today, soonMonths);
  const lines = articles
    .map(
      ({ id, data }): ReviewLine => ({
        id,
        title: data.title,
        language: data.language,
        topic: data.topic,
        checked: data.lastReviewed,
        checkedBy: data.reviewedBy,
        due: data.nextReview,
      }),
    )
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '') || a.title.localeCompare(b.title));
  const dated = lines.filter((line): line is ReviewLine & { due: string } => line.due !== undefined);
  const isOverdue = ({ due }: ReviewLine) => due !== undefined && due < today;
  const isSoon = (line: ReviewLine) => line.due !== undefined && !isOverdue(line) && line.due <= soonEnds;
  return {
    overdue: dated.filter(isOverdue),
    soon: dated.filter(isSoon),
    later: dated.filter((line) => !isOverdue(line) && !isSoon(line)),
    undated: lines.filter(({ due }) => due === undefined),
    byTopic: topics.map(({ id }) => {
      const own = lines.filter(({ topic }) => topic === id);
      return {
        topic: id,
        all: own.length,
        overdue: own.filter(isOverdue).length,
        soon: own.filter(isSoon).length,
        next: own.find((line) => line.due !== undefined && !isOverdue(line))?.due,
      };
    }),
  };
}
