import type { ProsePart } from './en-pages.ts';

const notes: readonly ProsePart[] = [
  {
    heading: 'What happens to your text',
    list: [
      'It stays on this page. Nothing is sent, and nothing is kept.',
      'Once the page is loaded, it asks nothing more of the network. You can turn the network off and go on.',
      'Close the page, and the text is gone. Copy it first.',
    ],
  },
  {
    heading: 'What it can tell, and what it cannot',
    list: [
      'It looks at words: hard ones, long sentences, promises, talk about us in place of you.',
      'It does not know medicine. A wrong dose in plain words looks fine to it.',
      'It reads English best. In other languages it looks at links and form.',
      'It can be wrong. Each finding says why it is there, and you decide.',
    ],
    text: ['Our own pages are held to the same rules: [how we write and check](/editorial-standards/).'],
  },
];

/** Words of the page on which anybody can try a text, in English. */
export const enTry = {
  title: 'Try your text',
  description:
    'Paste a leaflet, a web page or a letter and see what a reader would stumble over. Nothing is sent or kept.',
  lead: 'Paste a leaflet, a web page or a letter. See what a reader would stumble over, and plain words to try.',
  noScript:
    'This page needs JavaScript: your text is checked on your own device, and never sent. To check without it, ask the person who looks after your site to run the command that this site uses: “npx bedside lint your-text.md”. The rules can be read here:',
  prose: notes,
};
