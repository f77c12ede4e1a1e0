import type { ProsePart } from './en-pages.ts';

const starter: readonly ProsePart[] = [
  {
    heading: 'Before you begin',
    id: 'before',
    list: [
      'Find one more person. Two who share the work do not give up when one is ill.',
      'Say in one line who it is for and what it is not: company and tips, no treatment.',
      'Pick one day and one hour, and keep them: the first Tuesday, two o’clock. People who miss one time then know the next.',
    ],
  },
  {
    heading: 'Who to ask for a room',
    id: 'room',
    list: [
      'A library, a community centre or a place of worship. Many give a room for nothing to a group that takes no money.',
      'A surgery or a clinic: ask for the practice manager or the link worker.',
      'Ask for a room without stairs, with a toilet near, and a door that shuts.',
      'Online, use a room with a waiting list, and do not record.',
    ],
  },
  {
    heading: 'The first meeting',
    id: 'first',
    list: [
      'Be there early. Greet each person at the door by name; that is half of it.',
      'Chairs in a ring, tea, and a clock. One hour is enough.',
      'Say the rules aloud, then go round once: a first name, and what would help today. Anybody may pass.',
      'End on time. Say when the next one is, and ask each to bring a question.',
    ],
  },
  {
    heading: 'Keeping people safe',
    id: 'safe',
    list: [
      'What is said here stays here. No photos, no recordings, no names outside.',
      'We tell what we did, not what others should do. Nobody changes a medicine because of what was said here.',
      'Nobody sells anything, and nobody looks for patients or for people to study.',
      'Two hosts know what to do when somebody is in danger, and have the numbers of this site with them.',
      'Somebody outside the group can be told when a host does wrong. Say who.',
      'With children, or with adults who need care, ask your council about checks for hosts first.',
    ],
  },
  {
    heading: 'Then tell us',
    id: 'tell',
    text: [
      'Write to [{contact}](mailto:{contact}) with the day, the place, who leads it, what it costs and how you keep it safe. We look at it, and list it with the day we did. See also [what is missing](/groups/wanted/).',
    ],
  },
];

/** Words for groups that are missing, and for whoever would begin one, in English. */
export const enGroups = {
  wanted: {
    title: 'Groups that are missing',
    description:
      'What people read about here and have no group for yet, with the day somebody looked. Would you begin one?',
    lead: 'For these pages we know of no living group of people who share them. Do you know one, or would you begin one?',
    none: 'Every article names a group of people who share what it is about.',
    onlyExample: 'Only an example group stands there.',
    neverLooked: 'Nobody has said yet when they looked.',
    questions: (count: number) =>
      count === 1 ? '1 question from a reader' : `${count} questions from readers`,
    start: 'How to begin a group',
    link: 'Groups that are missing',
  },
  starter: {
    title: 'How to begin a group',
    description:
      'One sheet for whoever would begin a group: the first meeting, who to ask for a room, and how to keep people safe.',
    lead: 'Two people and a table are enough. This sheet can be printed.',
  },
  starterProse: starter,
};
