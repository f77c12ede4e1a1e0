import { defineRule } from '#linter/rule/define-rule.ts';
import { hasComponent } from '../../components.ts';
import { isOfType, listAt, placeOfMissing, textAt, valueAt } from '../../front-matter.ts';

const serious = new Set(['serious', 'critical', 'end-of-life']);

const helpNow = 'connect:\n  urgent:\n    title: "Call 999 if"\n    signs: [you cannot breathe]';
const company = 'connect:\n  groups: [breathing-group]';

export default defineRule<Record<string, never>, { needs: readonly ('group' | 'urgent help')[] }>({
  id: 'require-support',
  goal: 'social',
  level: 'must-fix',
  canHarm: true,
  needsWhole: true,
  isAboutWhole: true,
  about: 'Serious topics lead to urgent help and to other people.',
  say: ({ needs }) =>
    `A serious topic needs ${needs.map((need) => `${article(need)}${need}`).join(' and ')}.`,
  why: 'A reader may be in fear or in danger. Nobody should leave this page alone.',
  check: ({ document, report }) => ({
    document() {
      if (!serious.has(textAt(document, 'severity'))) return;
      if (isOfType(document, 'definition', 'notice', 'contact')) return;
      // Staff are no company: they know of it, and go home. A page that says when none was found is honest.
      const hasCompany =
        listAt(document, 'connect', 'groups').length > 0 ||
        listAt(document, 'connect', 'peers').length > 0 ||
        valueAt(document, 'connect', 'peers', 'none', 'lookedOn') !== undefined;
      const hasUrgent =
        listAt(document, 'connect', 'urgent', 'signs').length > 0 ||
        textAt(document, 'connect', 'urgent', 'title') !== '' ||
        hasComponent(document, 'GetHelp');
      if (hasCompany && hasUrgent) return;
      const needs = [
        ...(hasCompany ? [] : (['group'] as const)),
        ...(hasUrgent ? [] : (['urgent help'] as const)),
      ];
      report(placeOfMissing(document, 'severity'), {
        data: { needs },
        try: [...(hasUrgent ? [] : [helpNow]), ...(hasCompany ? [] : [company])],
      });
    },
  }),
});

function article(need: string): string {
  return need === 'group' ? 'a ' : '';
}
