import type { SiteSettings } from './src/site/settings.ts';

/** Who publishes this site and where. A new publisher changes this file and `content/`, and nothing else. */
export default {
  // What the site is called, in the header, in titles, and in search results.
  name: 'Bedside',
  // One line below the name on the front page and in shared links.
  promise: 'Plain answers about health, and people who can help.',
  // Where the site lives. Every absolute address (canonical, sitemap, feed) is made from this.
  address: 'https://bedside.example',
  // The language of the interface: a file in src/site/texts.
  language: 'en',
  // Who answers for what is published here.
  publisher: {
    name: 'Bedside demonstration',
    // The e-mail address readers write to when an article names none.
    contact: 'hello@bedside.example',
  },
  // What to do when life is at risk; shown in the footer, on the 404 page, and above searches for danger signs.
  emergency:
    'If life may be in danger, call your emergency number now: 999 in the UK, 112 in Europe, 911 in the US.',
  // True while the people on the site are example profiles: every page then says that it is a demonstration.
  demo: true,
} satisfies SiteSettings;
