import type { CallingWords } from '../phones/find-phones.ts';

/** What is said in danger on a page or to a query that is not in the site's language; the numbers are the site's. */
export interface DangerWords {
  life: (number: string) => string;
  /** With the first line for people who think of ending their life, where the site names one. */
  crisis: (line: string | undefined, emergency: string) => string;
}

/** How English speaks of calling, and the words on buttons that call. */
export const enPhones: { phones: CallingWords; danger: DangerWords } = {
  phones: {
    calls: [
      'call',
      'calls',
      'calling',
      'dial',
      'phone',
      'phones',
      'phoning',
      'ring',
      'rings',
      'ringing',
      'text',
      'texts',
      'talk to',
      'speak to',
    ],
    between: ['nhs', 'on', 'us', 'them', 'the', 'number', 'helpline', 'free', 'samaritans', 'or'],
    joins: ['or', 'and'],
    // Words after which a number is no amount of something.
    after: [
      'after',
      'again',
      'any',
      'as',
      'at',
      'because',
      'before',
      'by',
      'first',
      'for',
      'free',
      'from',
      'if',
      'immediately',
      'in',
      'instead',
      'is',
      'now',
      'on',
      'right',
      'so',
      'straight',
      'the same day',
      'to',
      'today',
      'tonight',
      'unless',
      'when',
      'while',
      'without',
      'and say',
      'and ask',
      'and tell',
      'and wait',
      'or go',
      'or ask',
      'or text',
    ],
    callNumber: (number: string) => `Call ${number}`,
  },
  danger: {
    life: (number) => `If life may be in danger, call ${number} now.`,
    crisis: (line, emergency) =>
      `If you think about ending your life, talk to a person now${line ? `: call ${line}` : ''}. If you are in danger, call ${emergency}.`,
  },
};
