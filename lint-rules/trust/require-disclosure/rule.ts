import { defineRule } from '#linter/rule/define-rule.ts';
import { textAt, valueAt } from '../../front-matter.ts';
import marks from './affiliate-marks.json' with { type: 'json' };

const affiliateHosts = new Set(marks.filter(({ kind }) => kind === 'host').map(({ mark }) => mark));
const affiliateKeys = new Set(marks.filter(({ kind }) => kind === 'key').map(({ mark }) => mark));

export default defineRule<Record<string, never>, { by: 'sponsor' | 'link' }>({
  id: 'require-disclosure',
  goal: 'trust',
  level: 'must-fix',
  needsWhole: true,
  about: 'Who paid, and what is earned, is said on the page.',
  say: ({ by }) =>
    by === 'sponsor'
      ? 'Someone paid for this, and readers are not told.'
      : 'This link earns money, and readers are not told.',
  why: 'Readers must know who paid before they trust advice.',
  try: [
    'disclosure: "… paid for this page. They had no say in the words."',
    'disclosure: "We earn money when you buy through some links."',
  ],
  check: ({ document, report }) => ({
    document() {
      if (textAt(document, 'disclosure')) return;
      const paidBy = ['sponsor', 'funding'].find((field) => isNamed(valueAt(document, field)));
      if (paidBy) report({ frontMatter: [paidBy] }, { data: { by: 'sponsor' } });
      else {
        const link = document.links.find(({ url }) => earns(url));
        if (link) report({ sourceStart: link.start, sourceEnd: link.end }, { data: { by: 'link' } });
      }
    },
  }),
});

function isNamed(value: unknown): boolean {
  return typeof value === 'string' ? !/^(?:|none|no|n\/a)$/i.test(value.trim()) : Boolean(value);
}

function earns(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, searchParams } = new URL(url);
  const labels = hostname.toLowerCase().split('.');
  if (labels.some((_, index) => affiliateHosts.has(labels.slice(index).join('.')))) return true;
  if (/(?:^|\.)amazon\.[a-z.]+$/.test(hostname) && searchParams.has('tag')) return true;
  return [...searchParams.keys()].some((key) => affiliateKeys.has(key.toLowerCase()));
}
