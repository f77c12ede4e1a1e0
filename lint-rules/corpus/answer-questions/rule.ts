import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { dayOf, daysBetween, entriesOf, placeOf, textAt } from '../site.ts';

interface Options {
  answerWithinDays: number;
}

/** Tells of readers who have waited too long for an answer. */
export default defineRule<Options, { days: number; answerWithinDays: number }>({
  id: 'answer-questions',
  goal: 'corpus',
  level: 'should-fix',
  isDue: true,
  about: 'Readers get an answer in the time that was promised.',
  say: ({ days, answerWithinDays }) =>
    `This reader has waited ${days} days. The promise is ${answerWithinDays}.`,
  why: 'Somebody asked and hears nothing. They will not ask again.',
  try: ['state: answered', 'state: declined\nreason: why not here, and who can help'],
  options: z.strictObject({
    /** Days in which a question has to be answered or declined. */
    answerWithinDays: z.number().int().min(1).default(14),
  }),
  corpus({ corpus, options: { answerWithinDays }, today, report }) {
    for (const question of entriesOf(corpus, 'questions')) {
      const asked = dayOf(question.data.date);
      if (asked === undefined || !['open', ''].includes(textAt(question, 'state'))) continue;
      const days = daysBetween(asked, today);
      if (days > answerWithinDays)
        report(question, placeOf(question, 'state'), { data: { days, answerWithinDays } });
    }
  },
});
