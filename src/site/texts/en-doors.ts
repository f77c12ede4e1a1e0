import type { ProsePart } from './en-pages.ts';

const waysToRead: readonly ProsePart[] = [
  {
    heading: 'What you can do',
    list: [
      'Make the text larger: hold Ctrl (on a Mac, Cmd) and press +. On a phone, use the size of text in the settings of your browser. No page is cut off.',
      'Print: each article has a sheet of one page to take along. Its link stands near the end of the article.',
      'Have it read aloud: most phones and browsers can. Look for “read aloud” or “speak” in their menu.',
      'Read in the dark: the pages follow the setting of your device.',
      'Read without a connection: pages you opened are kept on your device. [Here is the list](/offline/).',
      'Use a keyboard or a screen reader: every page can be read and used with both.',
      'Find a word without spelling it: [A to Z](/a-to-z/) and [words explained](/glossary/).',
    ],
  },
  {
    heading: 'What we do not have yet',
    list: [
      'Easy read: pages with pictures and short lines.',
      'British Sign Language.',
      'Our own recordings.',
      'Other languages, but for single articles. Your browser may translate a page; check what it says with somebody.',
    ],
    text: [
      'If you need one of these, tell us which page: [{contact}](mailto:{contact}). We begin with what is asked for most.',
    ],
  },
];

/** Words of the doors that are no articles, in English. */
export const enDoors = {
  carers: {
    title: 'For carers',
    description:
      'For everyone who looks after a relative or a friend: who answers now, what our pages say to you, and groups of carers.',
    lead: 'You look after somebody. This page is about you.',
    pages: 'What our pages say to carers',
    from: 'From:',
    groups: 'Groups',
    /** Words by which a group is known to be for carers. */
    signs: ['caring', 'carer', 'looks after', 'families'],
  },
  waysToRead: {
    title: 'Ways to read this site',
    description: 'Larger text, print, read aloud, dark, offline, keyboard, and what we do not have yet.',
    lead: 'What you can change, and what we cannot offer yet.',
  },
  waysToReadProse: waysToRead,
};
