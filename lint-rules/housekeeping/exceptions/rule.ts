import { daysMeant } from '#calendar/days-meant.ts';
import type { FaultyException } from '#linter/exceptions/exceptions.ts';
import { defineRule } from '#linter/rule/define-rule.ts';

const form = '{/* lint-ok plain-words: the doctor said it this way */}';

const says: Record<FaultyException['fault'], (fault: FaultyException) => string> = {
  unused: ({ rule }) => `This exception from "${rule}" is not needed.`,
  'unknown-rule': ({ rule, didYouMean }) =>
    `There is no rule called "${rule}".${didYouMean ? ` Did you mean "${didYouMean}"?` : ''}`,
  expired: ({ rule, until }) => `This exception from "${rule}" ended on ${until}.`,
  'no-reason': ({ rule }) => `This exception from "${rule}" gives no reason.`,
  'not-understood': () => 'This exception is not written in the right form.',
  'not-allowed': ({ rule }) => `Nobody can make an exception from "${rule}".`,
  'unclear-day': ({ until }) => `"Until ${until}" is not a day in the form YYYY-MM-DD.`,
  printed: () => 'In a .md file readers see this exception.',
};

const whys: Record<FaultyException['fault'], string> = {
  unused: 'Old exceptions hide new mistakes.',
  'unknown-rule': 'It has no effect, and hides that something is wrong.',
  expired: 'Somebody wanted to look at this again by that day.',
  'no-reason': 'The next editor has to know why the rule does not hold here.',
  'not-understood': 'It has no effect like this.',
  'not-allowed': 'Readers would get a broken or unsafe page.',
  'unclear-day': 'Like this, the exception would never end.',
  printed: 'It is printed on the page, and it has no effect.',
};

const tries: Record<FaultyException['fault'], (fault: FaultyException) => readonly string[]> = {
  unused: () => ['Delete it.'],
  'unknown-rule': ({ didYouMean }) =>
    didYouMean ? [didYouMean] : ['Run: npm run lint:content -- --list-rules'],
  expired: () => ['Mend the place it covers.', 'Set a new date and say why.'],
  'no-reason': ({ rule }) => [`lint-ok ${rule}: your reason`],
  'not-understood': () => [form],
  'not-allowed': () => ['Mend the place, and delete the exception.'],
  'unclear-day': ({ until = '' }) => {
    const days = daysMeant(until).map((day) => `until ${day}`);
    return days.length > 0 ? days : ['until 2027-03-01'];
  },
  printed: ({ form: written }) => [written ?? '<!-- lint-ok plain-words: the doctor said it this way -->'],
};

/** Keeps exceptions honest: each in use, in date, from a rule there is, and with a reason. */
export default defineRule<Record<string, never>, FaultyException>({
  id: 'exceptions',
  goal: 'housekeeping',
  level: 'must-fix',
  isBinding: true,
  about: 'Each exception is in use, in date, and gives its reason.',
  say: (fault) => says[fault.fault](fault),
  why: (fault) => whys[fault.fault],
  check: ({ report }) => ({
    exception(fault) {
      report(
        { sourceStart: fault.start, sourceEnd: fault.end },
        { data: fault, try: tries[fault.fault](fault) },
      );
    },
  }),
});
