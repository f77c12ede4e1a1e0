import { defineRule } from '#linter/rule/define-rule.ts';
import { textAt, valueAt } from '../../front-matter.ts';
import marks from './affiliate-marks.json' with { type: 'json' };

const affiliateHosts = new Set(marks.filter(({ kind }) => kind === 'host').map(({ mark }) => mark));
const affiliateKeys = new Set(marks.filter(({ kind }) => kind === 'key').map(({ mark }) => mark));

/** Words that other programs use too, so the address has to be one of a shop. */
const looseKeys = new Set(marks.filter(({ kind }) => kind === 'loose key').map(({ mark }) => mark));
const shop =
  /(?:^|[./-])(?:shops?|stores?|buy|products?|dp|item|cart|checkout|deals?|offers?|order)(?:[./-]|$)/i;
const publicHost = /\.(?:gov|mil|edu|nhs\.uk|ac|gc\.ca)(?:\.[a-z]{2})?$/i;

export default defineRule<Record<string, never>, { by: 'sponsor' | 'link' }>({
  id: 'require-disclosure',
  goal: 'trust',
  level: 'must-fix',
  canHarm: true,
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

/** No name of a host is longer (RFC 1035, section 2.3.4). */
const mostHostLetters = 255;

function earns(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname, searchParams } = new URL(url);
  if (hostname.length > mostHostLetters) return false;
  const labels = hostname.toLowerCase().split('.');
  if (labels.some((_, index) => affiliateHosts.has(labels.slice(index).join('.')))) return true;
  if (/(?:^|\.)amazon\.[a-z.]+$/.test(hostname) && searchParams.has('tag')) return true;
  if (publicHost.test(hostname) || isSearch(pathname, searchParams)) return false;
  const keys = [...searchParams.keys()].map((key) => key.toLowerCase());
  if (keys.some((key) => affiliateKeys.has(key))) return true;
  return keys.some((key) => looseKeys.has(key)) && shop.test(`${hostname}${pathname}`);
}

/** Searches of one's own pages name the site as `affiliate`, and sell nothing. */
function isSearch(path: string, parameters: URLSearchParams): boolean {
  return /\/search\b/i.test(path) || ['q', 'query', 'search'].some((key) => parameters.has(key));
}
