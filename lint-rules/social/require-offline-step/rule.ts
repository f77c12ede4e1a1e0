import { defineRule } from '#linter/rule/define-rule.ts';
import { listAt } from '../../front-matter.ts';

export default defineRule({
  id: 'require-offline-step',
  goal: 'social',
  level: 'should-fix',
  about: 'What is planned for networks starts with a step on the ground.',
  say: () => 'Posts are planned, but no step away from the screen.',
  why: 'Some readers are not online. Help near them reaches those too.',
  try: [
    'onTheGround:\n  - Ask at the front desk for a printed copy.',
    'onTheGround:\n  - Come to the nurse on Tuesday, no booking.',
  ],
  check: ({ document, report }) => ({
    document() {
      if (listAt(document, 'syndicate').length === 0) return;
      if (listAt(document, 'onTheGround').length === 0) report({ frontMatter: ['syndicate', 0, 'network'] });
    },
  }),
});
