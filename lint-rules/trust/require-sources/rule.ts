import type { FieldMap } from '#linter/model/field-map.ts';
import { defineRule, type Place } from '#linter/rule/define-rule.ts';
import { isAsked, isOfType, listAt, monthsBetween, nameOfField, placeOfMissing } from '../../front-matter.ts';
import { isCitation, sourcesInText } from '../sources-in-text.ts';
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
  asksFor: { sources: 'sources' },
  check: ({ document, collection, mapped, today, report }) => ({
    document() {
      if (!isAsked(document, { collection, mapped }, 'sources')) return;
      if (isOfType(document, 'contact', 'story')) return;
      const written = listAt(document, 'sources').map((source, index) => ({
        ...(source as { title?: unknown; url?: unknown; date?: unknown }),
        place: (field: string): Place => ({ frontMatter: ['sources', index, field] }),
      }));
      const named = sourcesInText(document).map(({ words, url, block }) => ({
        title: words,
        url,
        date: undefined,
        place: (): Place => ({ block, start: 0, end: block.text.length }),
      }));
      /* Our own fields hold an address; other sites name books and studies too. */
      const isWritten = ({ url, title }: (typeof written)[number]) =>
        typeof url === 'string' || (mapped !== undefined && typeof title === 'string');
      const sources = [...written.filter(isWritten), ...named];
      const [first] = sources;
      const find = (fault: keyof typeof says, place: Place) => report(place, { data: { fault } });
      if (!first) {
        report(placeOfMissing(document, 'sources'), { data: { fault: 'none' }, ...pasteable(mapped) });
      } else if (!sources.some(isFirstHand)) {
        find('unknown', first.place('url'));
      } else if (sources.every(({ date }) => (monthsBetween(dayOf(date), today) ?? 0) > monthsInTenYears)) {
        find('old', first.place('date'));
      }
    },
  }),
});

/** By its address; words without one that cite a study are first hand, and of others nobody can tell. */
function isFirstHand({ url, title }: { url?: unknown; title?: unknown }): boolean {
  return typeof url !== 'string' || isPrimary(url) || isCitation(String(title ?? ''));
}

/** What a site without our schema may paste. */
function pasteable(mapped: FieldMap | undefined): { try?: readonly string[] } {
  if (!mapped) return {};
  const list = '## Sources\n\n- [NHS: asthma](https://www.nhs.uk/conditions/asthma/)';
  const field = `${nameOfField({ mapped }, 'sources')}:\n  - https://www.nhs.uk/conditions/asthma/`;
  return { try: mapped.sources?.length ? [field, list] : [list] };
}

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
