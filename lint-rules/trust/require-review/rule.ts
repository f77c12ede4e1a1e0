import { defineRule } from '#linter/rule/define-rule.ts';
import { isOfType, placeOfMissing, textAt } from '../../front-matter.ts';

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
  check: ({ document, collection, today, report }) => ({
    document() {
      if (collection !== 'articles' || isOfType(document, 'contact')) return;
      const reviewer = textAt(document, 'reviewedBy');
      const date = textAt(document, 'lastReviewed');
      if (reviewer && date) return;
      const missing = reviewer ? 'date' : date ? 'reviewer' : 'both';
      report(placeOfMissing(document, missing === 'date' ? 'lastReviewed' : 'reviewedBy'), {
        data: { missing },
        try: [
          ...(reviewer ? [] : ['reviewedBy: family-doctor']),
          ...(date ? [] : [`lastReviewed: ${today}`]),
        ],
      });
    },
  }),
});
