import { defineRule } from '#linter/rule/define-rule.ts';
import { isOfType, listAt, placeOfMissing, textAt } from '../../front-matter.ts';

export default defineRule({
  id: 'require-connection',
  goal: 'social',
  level: 'should-fix',
  needsWhole: true,
  isAboutWhole: true,
  about: 'Each article names a person, group or place that can help.',
  say: () => 'This article names no person or group who can help.',
  why: 'A page cannot answer back. A person who knows the same trouble can.',
  try: [
    'connect:\n  groups: [walking-group]',
    'connect:\n  person: practice-nurse',
    'onTheGround:\n  - The library lends walking sticks.',
  ],
  asksFor: { connect: 'people to turn to' },
  check: ({ document, collection, report }) => ({
    document() {
      if (collection !== 'articles' || isOfType(document, 'definition', 'notice', 'contact')) return;
      const isConnected =
        textAt(document, 'connect', 'person') ||
        textAt(document, 'connect', 'carers', 'url') ||
        listAt(document, 'connect', 'groups').length > 0 ||
        listAt(document, 'connect', 'peers').length > 0 ||
        listAt(document, 'onTheGround').length > 0;
      if (!isConnected) report(placeOfMissing(document, 'connect'));
    },
  }),
});
