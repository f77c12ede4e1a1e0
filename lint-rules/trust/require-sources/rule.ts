import { defineRule, type Place } from '#linter/rule/define-rule.ts';
import { isOfType, listAt, monthsBetween, placeOfMissing } from '../../front-matter.ts';
import hosts from './primary-hosts.json' with { type: 'json' };

const primaryHosts = new Set(hosts.map((row) => row.host));
const monthsInTenYears = 120;

const says = {
  none: 'This article names no sources.',
  unknown: 'No source is a public body or a study.',
  old: 'All sources are more than ten years old.',
};

export default defineRule<Record<string, never>, { fault: keyof typeof says }>({
  id: 'require-sources',
  goal: 'trust',
  level: 'should-fix',
  about: 'Facts come from named sources, at least one of them first hand.',
  say: ({ fault }) => says[fault],
  why: 'Readers and other nurses must be able to check where a fact comes from.',
  try: [
    'sources:\n  - title: "…"\n    url: https://www.nhs.uk/conditions/…\n    publisher: NHS',
    'sources:\n  - title: "…"\n    url: https://medlineplus.gov/…\n    publisher: US National Library of Medicine',
  ],
  check: ({ document, collection, today, report }) => ({
    document() {
      if (collection !== 'articles' || isOfType(document, 'contact', 'story')) return;
      const sources = listAt(document, 'sources')
        .map((source, index) => ({ ...(source as { url?: unknown; date?: unknown }), index }))
        .filter((source): source is typeof source & { url: string } => typeof source.url === 'string');
      const [first] = sources;
      const find = (fault: keyof typeof says, place: Place) => report(place, { data: { fault } });
      if (!first) find('none', placeOfMissing(document, 'sources'));
      else if (!sources.some(({ url }) => isPrimary(url))) {
        find('unknown', { frontMatter: ['sources', first.index, 'url'] });
      } else if (sources.every(({ date }) => (monthsBetween(dayOf(date), today) ?? 0) > monthsInTenYears)) {
        find('old', { frontMatter: ['sources', first.index, 'date'] });
      }
    },
  }),
});

function dayOf(date: unknown): string {
  return date instanceof Date ? date.toISOString() : String(date ?? '');
}

/** Governments, universities, and the hosts on the list with all their subdomains. */
function isPrimary(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : '';
  if (/\.(?:gov|mil|edu|int)$|\.(?:gov|govt|gob|gouv|nhs|ac|edu)\.[a-z]{2}$/.test(host)) return true;
  const labels = host.split('.');
  return labels.some((_, index) => primaryHosts.has(labels.slice(index).join('.')));
}
