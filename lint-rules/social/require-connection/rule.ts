import { defineRule } from '#linter/rule/define-rule.ts';
import { hasComponent } from '../../components.ts';
import { isOfType, listAt, placeOfMissing, textAt } from '../../front-matter.ts';

export default defineRule({
  id: 'require-connection',
  goal: 'social',
  level: 'should-fix',
  needsWhole: true,
  about: 'Each article names a person, group or place that can help.',
  say: () => 'This article names no person or group who can help.',
  why: 'A page cannot answer back. A person who knows the same trouble can.',
  try: [
    'connect:\n  clinicQuestion: "What can I do at home this week?"',
    'connect:\n  person: practice-nurse',
    'connect:\n  groups: [walking-group]',
  ],
  check: ({ document, collection, report }) => ({
    document() {
      if (collection !== 'articles' || isOfType(document, 'definition', 'notice', 'contact')) return;
      const isConnected =
        textAt(document, 'connect', 'person') ||
        textAt(document, 'connect', 'clinicQuestion') ||
        textAt(document, 'connect', 'carers', 'url') ||
        listAt(document, 'connect', 'groups').length > 0 ||
        listAt(document, 'onTheGround').length > 0 ||
        hasComponent(document, 'AskYourClinic');
      if (!isConnected) report(placeOfMissing(document, 'connect'));
    },
  }),
});
