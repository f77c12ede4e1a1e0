/** Words around what is played, and around what people tell of their own life, in English. */
export const enVoices = {
  played: { words: 'In words', captions: 'Captions' },
  voices: {
    title: 'Been there',
    description:
      'People who have been through it say in their own words what helped and what they wish they had known. Each has agreed to be heard here.',
    lead: 'What it was like, in the words of people who have been through it. One life is not advice: ask your clinic about yours.',
    none: 'No voice is here now. Each one is taken off on the day its person chose.',
    partLead: 'One life is not advice: ask your clinic about yours.',
    listen: (who: string) => `Listen to ${who}`,
    until: (day: string) => `Heard here until ${day}, with consent.`,
    withdraw: 'To take it back:',
    reviewed: (name: string) => `${name} listened to it first.`,
    example: 'Example voice',
    exampleText: 'Nobody said this. It shows what a voice would look like.',
    all: 'All voices',
    tell: 'Have you been there?',
    tellText:
      'Tell us in a minute what you wish somebody had told you. You choose how long it stays. You can take it back at any time, and need not say why.',
    subject: 'I have been there',
  },
};
