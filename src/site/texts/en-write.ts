/** Words of the form for whoever writes without a name and without a mail program, in English. */
export const enWrite = {
  writeHere: {
    open: 'Write to us here',
    noName:
      'You need not say who you are. What you write goes to us alone, over a line that nobody else can read.',
    message: 'What would you like to say?',
    reply: 'How can we answer you?',
    replyHint:
      'An e-mail address or a number. Leave it empty, and nobody knows who you are: then look for the answer on this site.',
    mayPass: 'You may pass my question to the group of people who share this, without my name.',
    notUrgent: (emergency: string) => `Nobody reads this at once. ${emergency}`,
    send: 'Send',
    sent: 'Thank you. It has arrived, and a person will read it.',
  },
};
