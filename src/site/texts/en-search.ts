/** Words of the search, in English. */
export const enSearch = {
  search: {
    title: 'Search',
    description:
      'Search all articles, groups and words in your own words. Spelling does not matter, and nothing you type leaves your device.',
    label: 'What would you like to know?',
    button: 'Search',
    private: 'Your search stays on this device. Nobody else sees it.',
    noScript:
      'The search needs JavaScript, which is off in your browser. The A to Z lists every article by all its names:',
    noScriptLink: 'open the A to Z',
    askUs: 'Write to us',
    tabs: {
      label: 'Where to search',
      names: 'Pages',
      text: 'Inside articles',
      nothing: 'No article holds these words.',
    },
    // These travel with the question box and are used on the reader's device.
    client: {
      loading: 'Searching…',
      failed: 'The search could not start. The A to Z lists every article:',
      count: { one: '1 result for', many: '{count} results for', none: 'Nothing found for' },
      suggestions: {
        label: 'Suggestions',
        one: '1 suggestion. Use the arrow keys.',
        many: '{count} suggestions. Use the arrow keys.',
        none: 'No suggestions.',
        all: 'All results for',
      },
      corrected: 'We searched for',
      instead: 'Search for the exact words instead:',
      nothing: 'Try fewer or other words, or go on from here:',
      nothingTitle: 'Ask a person',
      neighbours: 'Near this in the A to Z',
      calledAlso: 'also called',
      kinds: {
        article: 'Articles',
        topic: 'Topics',
        question: 'Questions people asked',
        group: 'Groups and helplines',
        term: 'Words explained',
      },
    },
  },
};
