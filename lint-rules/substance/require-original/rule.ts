import { defineRule } from '#linter/rule/define-rule.ts';
import { hasComponent } from '../../components.ts';
import { isOfType, listAt, placeOfMissing, textAt } from '../../front-matter.ts';

export default defineRule({
  id: 'require-original',
  goal: 'substance',
  level: 'idea',
  needsWhole: true,
  isAboutWhole: true,
  about: 'An article holds something found nowhere else.',
  say: () => 'Nothing here says what only this page has.',
  why: 'The same facts stand on many pages. Readers stay for what is new.',
  try: [
    'original:\n  - "What our nurses say at each first visit"',
    'original:\n  - "Opening hours of the clinics near you"',
    'question:\n  askedBy: a phone call',
  ],
  asksFor: { original: 'what is its own' },
  check: ({ document, collection, report }) => ({
    document() {
      if (collection !== 'articles' || isOfType(document, 'definition', 'notice', 'contact', 'story')) return;
      const isOriginal =
        listAt(document, 'original').length > 0 ||
        textAt(document, 'question', 'askedBy') !== '' ||
        hasComponent(document, 'Quote', 'Story', 'Figure');
      if (!isOriginal) report(placeOfMissing(document, 'original'));
    },
  }),
});
