/** Words for lines that somebody answers, and when, in English. */
export const enThere = {
  forOnePerson: {
    title: 'Give this page to one person',
    text: 'Nothing is counted, and we do not hear of it.',
    say: 'I thought of you.',
    share: 'Choose how',
    sms: 'By text message',
    mail: 'By e-mail',
    message: (title: string, link: string) => `I thought of you. ${title} ${link}`,
    from: 'Someone who cares about you sent you this page.',
    first: 'First, the people you can turn to:',
  },
  reach: {
    noName: 'By phone or by post you need not give your name.',
    byPost: (address: string) => `By post: ${address}`,
    outOfDate: 'Is this out of date? Tell us',
    outOfDateSubject: (name: string) => `“${name}” is out of date`,
  },
  quickExit: { leave: 'Leave this page now', how: 'Or press Shift three times.' },
  there: {
    title: 'Who answers, and when',
    name: 'Who',
    hours: 'When',
    how: 'How',
    notKnown: 'Their page says when they answer',
    call: (number: string) => `Call ${number}`,
    text: (number: string) => `Text ${number}`,
    /** How opening hours are written. */
    opening: {
      always: 'At any hour, every day',
      everyDay: 'Every day',
      daysFrom: (first: string, last: string) => `${first} to ${last}`,
      times: (days: string, from: string, to: string) => `${days}, ${from} to ${to}`,
      zone: (city: string) => `(${city} time)`,
      closedOn: (days: string) => `Closed on ${days}`,
    },
    // These travel with the page: the reader's own clock chooses among them.
    client: {
      now: 'Someone is there now',
      later: 'Who answers next',
      open: 'Open now',
      until: 'Open now, until {time}',
      soon: 'Opens in {count} minutes',
      at: 'Opens at {time}',
      on: 'Opens on {day} at {time}',
      closed: 'Closed now',
    },
  },
};
