import type { SiteSettings } from 'bedside/astro';

/** Who publishes this site and where. */
export default {
  name: '__NAME__',
  // One line below the name on the front page and in shared links.
  promise: 'Plain answers about health, and people who can help.',
  // Where the site lives, with the folder if it has one. Every link is made from this.
  address: '__ADDRESS__',
  // Whose clocks say what day it is.
  timeZone: '__TIME_ZONE__',
  language: '__LANGUAGE__',
  publisher: {
    name: '__NAME__',
    // The e-mail address readers write to.
    contact: '__CONTACT__',
  },
  // What to do when life is at risk; at the foot of each page.
  emergency: '__SAY_EMERGENCY__',
  // Shown above searches for suicide or self-harm. Read at __PHONE_SOURCE__
  crisis: '__SAY_CRISIS__',
  // The numbers to call. Wherever a page says to call one of them, it can be tapped.
  country: {
    name: '__COUNTRY__',
    phones: {
      emergency: '__EMERGENCY__',
      crisis: '__CRISIS__',
      others: '__OTHERS__',
      abroad: [],
    },
    elsewhere: 'In another country, call the emergency number there.',
  },
  search: { shardAbove: 5000, fullText: false },
  // True while the people on the site are examples: every page then says that it is a demonstration.
  demo: true,
} satisfies SiteSettings;
