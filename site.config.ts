import type { SiteSettings } from './src/site/settings.ts';

/** Who publishes this site and where. A new publisher changes this file and `content/`, and nothing else. */
export default {
  // What the site is called, in the header, in titles, and in search results.
  name: 'Bedside',
  // One line below the name on the front page and in shared links.
  promise: 'Plain answers about health, and people who can help.',
  // Where the site lives, with the folder if it has one: https://example.org/health. Every link is made from this;
  // content leaves host and folder out.
  address: 'https://bedside.example',
  // Whose clocks say what day it is: ends of exceptions, days that articles go out, pages that are due for a check.
  timeZone: 'Europe/London',
  // The language of the interface: a file in src/site/texts.
  language: 'en',
  // Who answers for what is published here.
  publisher: {
    name: 'Bedside demonstration',
    // The e-mail address readers write to when an article names none.
    contact: 'hello@bedside.example',
  },
  // What to do when life is at risk; shown in the footer, on the 404 page, and above searches for danger signs.
  emergency: 'If life may be in danger, call 999 now.',
  // Shown instead of results for searches about suicide or self-harm, and then for danger at home and for a child in
  // danger. The numbers of one country; groups in content/groups that are `urgentFor` it stand below, with their hours.
  crisis:
    'If you think about ending your life, talk to a person now: call 116 123 (Samaritans), at any hour, free. If you are in danger, call 999.',
  safety:
    'If somebody hurts or scares you, you can talk to a person now: call 0808 2000 247, at any hour, free. If you are in danger, call 999.',
  child:
    'If a child is in danger now, call 999. If you worry about a child, call 0808 800 5000. You need not be sure.',
  // The same for articles and searches in another language. What is left out, the interface says with the numbers below.
  translations: {
    es: {
      safety:
        'Si alguien le hace daño o le da miedo, puede hablar ahora con una persona: llame al 0808 2000 247, a cualquier hora, gratis. Si está en peligro, llame al 999.',
      child:
        'Si un niño está en peligro ahora, llame al 999. Si le preocupa un niño, llame al 0808 800 5000. No hace falta que esté seguro.',
      country: {
        name: 'el Reino Unido',
        elsewhere:
          'En la Unión Europea, llame al 112. En Estados Unidos y Canadá, llame al 911; si piensa en quitarse la vida, llame allí al 988.',
      },
    },
  },
  // Where the button on sensitive pages leads, for a reader who must leave at once.
  quickExit: 'https://www.bbc.co.uk/weather',
  // The country most readers are in, and the numbers to call there. Wherever a page says to call one of them, it can be
  // tapped; doses, readings and counts are left alone. Phone numbers of groups in content/groups can be tapped too.
  country: {
    name: 'the UK',
    phones: {
      emergency: '999',
      crisis: ['116 123'],
      // NHS 111, the helplines of Dementia UK, Smokefree, Refuge, and the NSPCC.
      others: ['111', '0800 888 6678', '0300 123 1044', '0808 2000 247', '0808 800 5000'],
      abroad: ['112', '911', '988', '1-800-QUIT-NOW'],
    },
    // Folded away at the foot of each page.
    elsewhere:
      'In the European Union, call 112. In the US and Canada, call 911; for thoughts of suicide there, call 988.',
  },
  // Readers who ask are promised an answer within so many days; the page says by which day, and whether it was kept.
  answerWithinDays: 14,
  search: {
    // Names travel to the reader together up to this many articles, and in parts above: one part for each first letter.
    shardAbove: 5000,
    // True adds a second tab to the search, for words inside articles. It makes the site about 4 kB larger per article.
    fullText: false,
  },
  // True adds /try/: anybody can paste a text and see what a reader would stumble over. Nothing of it is sent or kept.
  tryText: true,
  // True while the people on the site are example profiles: every page then says that it is a demonstration.
  demo: true,
} satisfies SiteSettings;
