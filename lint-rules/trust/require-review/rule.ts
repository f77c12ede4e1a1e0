import { defineRule } from '#linter/rule/define-rule.ts';
import { isAsked, isOfType, nameOfField, placeOfMissing, textAt } from '../../front-matter.ts';
import { reviewDaySaid, reviewerSaid } from '../said-in-text.ts';

const says = {
  both: 'Nobody is named who checked this article.',
  reviewer: 'It was checked, but by whom is not said.',
  date: 'It was checked, but when is not said.',
};

export default defineRule<Record<string, never>, { missing: keyof typeof says }>({
  id: 'require-review',
  goal: 'trust',
  level: 'must-fix',
  isAboutWhole: true,
  about: 'A second person checked the facts, on a day that is given.',
  say: ({ missing }) => says[missing],
  why: 'Wrong health advice can hurt. A second pair of eyes finds mistakes.',
  asksFor: { reviewedBy: 'who checked', lastReviewed: 'when it was checked' },
  check: ({ document, collection, mapped, today, report }) => ({
    document() {
      const isWanted = (field: string) => isAsked(document, { collection, mapped }, field);
      const [wantsName, wantsDay] = [isWanted('reviewedBy'), isWanted('lastReviewed')];
      if (!(wantsName || wantsDay) || isOfType(document, 'contact')) return;
      const reviewer = !wantsName || textAt(document, 'reviewedBy') || reviewerSaid(document);
      const date = !wantsDay || textAt(document, 'lastReviewed') || reviewDaySaid(document);
      if (reviewer && date) return;
      const missing = reviewer && wantsName ? 'date' : date && wantsDay ? 'reviewer' : 'both';
      report(placeOfMissing(document, date || missing === 'both' ? 'reviewedBy' : 'lastReviewed'), {
        data: { missing },
        try: [
          ...(reviewer ? [] : [`${nameOfField({ mapped }, 'reviewedBy')}: family-doctor`]),
          ...(date ? [] : [`${nameOfField({ mapped }, 'lastReviewed')}: ${today}`]),
        ],
      });
    },
  }),
});
