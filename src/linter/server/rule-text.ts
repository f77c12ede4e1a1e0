import { readFileSync } from 'node:fs';
import type { Parts } from '../cli/parts.ts';
import type { AnyRule } from '../rule/define-rule.ts';

/** The page of a rule as Markdown; of a rule without one on this machine its own sentences. */
export function ruleText(rule: AnyRule, pageOf: Parts['pageOf']): string {
  const page = String(rule.page ?? pageOf(rule));
  if (page.startsWith('file:')) return readFileSync(new URL(page), 'utf8');
  const why = typeof rule.why === 'string' ? `\n\n${rule.why}` : '';
  return `# ${rule.id}\n\n${rule.about}${why}${page === '' ? '' : `\n\n${page}`}\n`;
}

/** The beginning of that page: what the rule is about and why it is there, without examples. */
export function ruleInShort(rule: AnyRule, pageOf: Parts['pageOf']): string {
  const [head = ''] = ruleText(rule, pageOf).split(/^## Do not write$/m);
  return head.trim();
}
