import type { SiteLink } from '#linter/addresses/site-links.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { wordsFor } from './words.ts';

/** Tells of links that lead nowhere, and of links that only lead somewhere in the writer's own folder. */
export default defineRule<Record<string, never>, SiteLink>({
  id: 'no-dead-link',
  goal: 'findable',
  level: 'must-fix',
  about: 'Links to our own pages lead to a page.',
  readsFields: true,
  say: (link) => wordsFor(link).say,
  why: (link) => wordsFor(link).why,
  check: ({ linksOf, report }) => ({
    document(document) {
      for (const link of linksOf?.(document) ?? []) {
        if (!link.trouble) continue;
        report({ sourceStart: link.start, sourceEnd: link.end }, { data: link, try: wordsFor(link).try });
      }
    },
  }),
});
