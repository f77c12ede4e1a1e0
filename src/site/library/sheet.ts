import type { Article, GlossaryTerm, Group, Person } from '../../schemas/index.ts';
import type { Entry } from './types.ts';

/** How much fits on one printed page beside room for notes; a test prints the fullest sheet there can be. */
const most = { points: 3, questions: 3, words: 4, signs: 6, contacts: 2 };

/** More letters than this in one column, and the sheet is set in smaller type to stay one page. */
export const lettersInColumn = 800;

/** What goes on the sheet for an appointment. */
export interface Sheet {
  points: string[];
  questions: string[];
  words: GlossaryTerm[];
  urgent: { title: string; signs: string[] } | undefined;
  /** People and groups with a way to reach them that works without a screen. */
  contacts: { name: string; how: string }[];
  /** Whether it needs the smaller type. */
  isFull: boolean;
}

/**
 * Chooses what to take along: the article's own questions first, then the usual ones, always three.
 * @param usualQuestions questions that fit any appointment, at least three
 */
export function makeSheet(
  article: Article,
  {
    person,
    groups,
    terms,
    hoursOf = ({ data }) => data.hours,
  }: {
    person?: Entry<Person> | undefined;
    groups: readonly Entry<Group>[];
    terms: readonly Entry<GlossaryTerm>[];
    /** When a group meets or answers, in words. */
    hoursOf?: (group: Entry<Group>) => string | undefined;
  },
  usualQuestions: readonly string[],
): Sheet {
  const { connect } = article;
  const own = [
    ...(connect?.clinicQuestion ? [connect.clinicQuestion] : []),
    ...(connect?.moreQuestions ?? []),
  ];
  const reachable = [
    ...(person?.data.contact ? [{ name: person.data.name, how: person.data.contact }] : []),
    // Without a screen a reader needs the number or the place, and the hours.
    ...groups.map((group) => ({
      name: group.data.name,
      how: [group.data.phone ?? group.data.area, hoursOf(group)].filter(Boolean).join(', '),
    })),
  ];
  const sheet = {
    points: article.keyPoints.slice(0, most.points),
    questions: [...own, ...usualQuestions].slice(0, most.questions),
    words: terms.slice(0, most.words).map(({ data }) => data),
    urgent: connect?.urgent && {
      title: connect.urgent.title,
      signs: connect.urgent.signs.slice(0, most.signs),
    },
    contacts: reachable.slice(0, most.contacts).map(({ name, how }) => ({
      name,
      how: how.replace(/^(?:mailto|tel):/, ''),
    })),
  };
  const columns = [
    [...sheet.points, ...(sheet.urgent?.signs ?? []), ...sheet.contacts.map(({ name, how }) => name + how)],
    [...sheet.questions, ...sheet.words.map(({ term, meaning }) => term + meaning)],
  ];
  return { ...sheet, isFull: columns.some((column) => column.join('').length > lettersInColumn) };
}
