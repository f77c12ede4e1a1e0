/**
 * Every word of the standing pages, in English: about, privacy, how we write and check, and the pages that are made from
 * dates and reports. `[words](/address/)` is a link; `{site}`, `{contact}` and `{promise}` come from `site.config.ts`.
 */

/** One part of a page of prose. */
export interface ProsePart {
  heading?: string;
  /** The anchor of the heading. */
  id?: string;
  text?: readonly string[];
  list?: readonly string[];
  /** Shown only while the site is a demonstration. */
  demoOnly?: boolean;
}

const about: readonly ProsePart[] = [
  {
    text: [
      '{site} answers everyday questions about health in plain words. Each page starts with the answer. Each page ends with people: someone to ask, and others who live with the same thing.',
      'We do not ask you to like us. We would rather help you to meet the people you need.',
    ],
  },
  {
    demoOnly: true,
    heading: 'This is a demonstration',
    text: [
      'It shows what a health site made with Bedside looks like. The articles are real and name their sources. The people, and the groups that are marked so, are examples: no nurse, doctor or reader shown here is a living person. Please do not use it in place of care.',
    ],
  },
  {
    heading: 'Who pays',
    text: ['Nobody pays to be named here. A page that somebody paid for would say so, with the name.'],
  },
  {
    heading: 'How to reach us',
    text: [
      'Write to [{contact}](mailto:{contact}). Tell us what is wrong, what is missing, or what you would like to know.',
      'See also [how we write and check](/editorial-standards/).',
      'You can [read about our people](/people/).',
      'We list [what you said and we changed](/you-said/).',
      'We list [what we got wrong](/corrections/).',
    ],
  },
];

const privacy: readonly ProsePart[] = [
  {
    heading: 'What our pages do not do',
    list: [
      'They set no cookies.',
      'They load nothing from anybody else: no adverts, no counters, no share buttons, no outside fonts.',
      'They do not count visits.',
      'They do not tell the next site which page you came from.',
    ],
  },
  {
    heading: 'What stays on your device',
    id: 'kept-pages',
    text: [
      'Your browser keeps a copy of the last pages you opened here, so that you can read them again without a connection: on a ward, on a bus, at home with no credit. The copies never leave your device. We cannot see them.',
      'Somebody who uses the same device could open them. You can [see the list and delete it](/offline/) at any time. A private window keeps nothing once you close it.',
      'Pages on matters that nobody at home should see you read are never kept. They have a button at the top that leads away at once, and pages like it in the search do too. Your browser may still list them in its history.',
    ],
  },
  {
    heading: 'What happens when you search',
    text: [
      'Your browser loads a list of our page names and searches it on your own device. The words you type are not sent to us or to anybody, and the search page is never kept. Your words do stand in the address of the results page, so your browser may keep them in its history. If you share your device, you can delete them there.',
    ],
  },
  {
    heading: 'What our server sees',
    text: [
      'Like every web server, the one that sends you these pages sees the address of your connection and the page you ask for. The publisher of this site decides how long such records are kept. We ask for the shortest time possible.',
    ],
  },
  {
    heading: 'How you can check',
    text: [
      'Open the tools of your browser, choose "Network", and read any page. Every line should start with this site\'s own address. Our own tests check the same before each new version goes out.',
    ],
  },
  {
    heading: 'When you write to us',
    text: [
      'We use your message to answer you. We publish a question only if you agree, and never with your name. Write to [{contact}](mailto:{contact}) to have a message deleted.',
    ],
  },
];

const standards: readonly ProsePart[] = [
  {
    heading: 'We help people to find each other',
    list: [
      'Each page leads to someone you can ask and, where there is one, to [a group of people who share the problem](/groups/).',
      'Local help comes before links to networks.',
      'We never ask you to like, follow, share or tag for our sake.',
    ],
  },
  {
    heading: 'We write plainly',
    list: [
      'The answer comes first.',
      'We use everyday words. Where a medical word is needed, we explain it on the page.',
      'We aim for sentences of 20 words or fewer. Every page shows its reading grade.',
    ],
  },
  {
    heading: 'We say something worth your time',
    list: [
      'A page says what you can do next and when to get help.',
      'We do not publish thin pages, copies, or filler.',
    ],
  },
  {
    heading: 'We show where it comes from',
    list: [
      'Figures come from a named public source, listed on the page.',
      'You see who wrote the page, who checked it, when, and when it will be checked again.',
      'The person who checks is never the person who wrote.',
      'A page that is past its next check says so at the top. The [review calendar](/review-calendar/) lists them all.',
      'A page that somebody paid for says who.',
    ],
  },
  {
    heading: 'We listen',
    list: [
      'Pages start from [questions that people asked](/questions/).',
      'Every page has a way to answer back, and a person reads every message.',
      'What readers tell us changes pages. See [you said, we changed](/you-said/).',
    ],
  },
  {
    heading: 'We put mistakes right',
    id: 'corrections',
    list: [
      'Every article and every group has a way to report a mistake.',
      'We mend the page and list what was wrong under [corrections](/corrections/).',
      'An address that was once published never dies. If a page moves, its old address leads to the new one.',
    ],
  },
];

/** Prose of the standing pages. */
export const enProse = { about, privacy, standards };
