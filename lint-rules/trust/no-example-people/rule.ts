import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { valueAt } from '../../front-matter.ts';

/** Fields that name people and groups by their file. */
const namingFields = [
  ['author'],
  ['coAuthors'],
  ['reviewedBy'],
  ['coReviewers'],
  ['connect', 'person'],
  ['connect', 'groups'],
  ['connect', 'peers'],
];

export default defineRule<{ isDemonstration: boolean }, { name: string }>({
  id: 'no-example-people',
  goal: 'trust',
  level: 'must-fix',
  canHarm: true,
  about: 'People on a live site are living people.',
  say: ({ name }) =>
    name ? `"${name}" is an example, not a living person or group.` : 'This is an example profile.',
  why: 'A reader in need may try to reach them, and nobody is there.',
  options: z.strictObject({
    /** True while the whole site says that it is a demonstration. */
    isDemonstration: z.boolean().default(false),
  }),
  check: ({ document, options, report }) => ({
    document() {
      if (options.isDemonstration) return;
      if (valueAt(document, 'example') === true)
        report({ frontMatter: ['example'] }, { data: { name: '' }, try: ['example: false'] });
      for (const field of namingFields) {
        const value = valueAt(document, ...field);
        for (const [index, name] of [value].flat().entries()) {
          if (typeof name !== 'string' || !/^example-|-example$/.test(name)) continue;
          const place = { frontMatter: Array.isArray(value) ? [...field, index] : field };
          report(place, { data: { name }, try: [name.replace(/^example-|-example$/, 'your-')] });
        }
      }
    },
  }),
});
