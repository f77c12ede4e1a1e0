import { defineRule } from '#linter/rule/define-rule.ts';
import { placeOfMissing, textAt } from '../../front-matter.ts';
import names from './organisation-names.json' with { type: 'json' };

const organisationWords = new Set(names.map((row) => row.term));

export default defineRule<Record<string, never>, { author: string }>({
  id: 'require-expert',
  goal: 'trust',
  level: 'must-fix',
  isAboutWhole: true,
  about: 'A named person with a background in health wrote or checked it.',
  say: ({ author }) =>
    author ? `"${author}" is no person readers can know.` : 'Nobody is named as the author.',
  why: 'Readers trust a nurse with a name more than a page without one.',
  try: ['author: practice-nurse', 'reviewedBy: family-doctor'],
  check: ({ document, collection, report }) => ({
    document() {
      if (collection !== 'articles') return;
      const author = textAt(document, 'author');
      const isPerson = author !== '' && !isOrganisation(author);
      const reviewer = textAt(document, 'reviewedBy');
      if (isPerson || (author && reviewer && !isOrganisation(reviewer))) return;
      report(placeOfMissing(document, 'author'), { data: { author } });
    },
  }),
});

/** The last word decides: `web-team` and `The Newsroom` are no people, `clinic-nurse` is one. */
function isOrganisation(name: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  return organisationWords.has(words.filter(Boolean).at(-1) ?? '');
}
