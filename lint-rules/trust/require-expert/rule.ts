import { defineRule } from '#linter/rule/define-rule.ts';
import { isAsked, nameOfField, placeOfMissing, textAt } from '../../front-matter.ts';
import { authorSaid, reviewerSaid } from '../said-in-text.ts';
import names from './organisation-names.json' with { type: 'json' };

const organisationWords = new Set(names.map((row) => row.term));

const examples: Readonly<Record<string, string>> = { author: 'practice-nurse', reviewedBy: 'family-doctor' };

export default defineRule<Record<string, never>, { author: string }>({
  id: 'require-expert',
  goal: 'trust',
  level: 'must-fix',
  isAboutWhole: true,
  about: 'A named person with a background in health wrote or checked it.',
  say: ({ author }) =>
    author ? `"${author}" is no person readers can know.` : 'Nobody is named as the author.',
  why: 'Readers trust a nurse with a name more than a page without one.',
  asksFor: { author: 'who wrote', reviewedBy: 'who wrote' },
  check: ({ document, collection, mapped, report }) => ({
    document() {
      if (!isAsked(document, { collection, mapped }, 'author', 'reviewedBy')) return;
      const author = textAt(document, 'author') || (authorSaid(document)?.words ?? '');
      const isPerson = author !== '' && !isOrganisation(author);
      const reviewer = textAt(document, 'reviewedBy') || (reviewerSaid(document)?.words ?? '');
      /* A site that says only who checks its pages names people too. */
      const isCheckedOnly = mapped !== undefined && !Object.hasOwn(mapped, 'author');
      if (isPerson || ((author || isCheckedOnly) && reviewer && !isOrganisation(reviewer))) return;
      report(placeOfMissing(document, 'author'), {
        data: { author },
        try: ['author', 'reviewedBy']
          .filter((field) => !mapped || Object.hasOwn(mapped, field))
          .map((field) => `${nameOfField({ mapped }, field)}: ${examples[field]}`),
      });
    },
  }),
});

/** The last word decides: `web-team` and `The Newsroom` are no people, `clinic-nurse` is one. */
function isOrganisation(name: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  return organisationWords.has(words.filter(Boolean).at(-1) ?? '');
}
