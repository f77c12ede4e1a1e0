import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isOfType, placeOfMissing, textAt } from '../../front-matter.ts';

const nobodyReads = /^(?:mailto:)?(?:no|do-?not|dont)[-._]?reply\b/i;

export default defineRule({
  id: 'require-reply-path',
  goal: 'social',
  level: 'should-fix',
  isAboutWhole: true,
  about: 'Readers can answer back, and somebody reads it.',
  say: () => 'Readers have no way to answer this article.',
  why: 'A talk with one voice is a broadcast. Readers must be able to reply.',
  try: ['replyTo: nurse@your-clinic.org', 'replyTo: tel:+44 20 7946 0000'],
  options: z.strictObject({
    /** Where readers of every article can write; articles then need no `replyTo` of their own. */
    siteContact: z.string().default(''),
  }),
  asksFor: { replyTo: 'where to write to' },
  check: ({ document, collection, options, report }) => ({
    document() {
      const own = textAt(document, 'replyTo');
      if (nobodyReads.test(own)) report({ frontMatter: ['replyTo'] });
      if (own || collection !== 'articles' || isOfType(document, 'contact')) return;
      const isAnswered = textAt(document, 'connect', 'person') !== '';
      const siteAnswers = options.siteContact !== '' && !nobodyReads.test(options.siteContact);
      if (!isAnswered && !siteAnswers) report(placeOfMissing(document, 'replyTo'));
    },
  }),
});
