import { defineRule } from '#linter/rule/define-rule.ts';
import { nearest } from '#linter/says/nearest.ts';
import { inWords } from '../../day-in-words.ts';

export default defineRule<Record<string, never>, { address: string; wait?: string }>({
  id: 'no-dead-link',
  goal: 'findable',
  level: 'must-fix',
  about: 'Links to our own pages lead to a page.',
  say: ({ address, wait }) => {
    if (!wait) return `There is no page at ${address}`;
    return wait === 'draft'
      ? `The page at ${address} is a draft.`
      : `The page at ${address} only goes out on ${inWords(wait)}.`;
  },
  why: 'A reader who asks for the next step lands on an error.',
  check: ({ document, collection = '', addresses, waitFor, report }) => ({
    document() {
      if (!addresses) return;
      const sections = new Set([...addresses].map(sectionOf));
      const own = ownAddress(document.path, collection, addresses);
      for (const { url, start, end } of document.links) {
        const address = addressOf(url, own);
        const section = address && sectionOf(address);
        if (!section || !sections.has(section)) continue;
        if (addresses.has(address)) {
          const wait = waitFor?.(address, document.frontMatter.data);
          const place = { sourceStart: start, sourceEnd: end };
          if (wait)
            report(place, { data: { address, wait }, try: ['Take the link out until that page is there.'] });
          continue;
        }
        const guess = nearest(
          address,
          [...addresses].filter((known) => sectionOf(known) === section),
        );
        report({ sourceStart: start, sourceEnd: end }, { data: { address }, try: [guess ?? section] });
      }
    },
  }),
});

/** `/articles/` of `/articles/asthma/`; undefined where nothing stands below it. */
function sectionOf(address: string): string | undefined {
  return /^(\/[^/]+\/).+\/$/.exec(address)?.[1];
}

/** The address of the article itself, from which `../sleep/` is read. */
function ownAddress(path: string, collection: string, addresses: ReadonlySet<string>): string | undefined {
  const name = /([^/]+)\.mdx?$/.exec(path)?.[1];
  return [...addresses].find((known) => known.startsWith(`/${collection}/`) && known.endsWith(`/${name}/`));
}

/** The address a link leads to, written as `/articles/asthma/`; undefined when it leaves the site. */
function addressOf(url: string, own: string | undefined): string | undefined {
  if (url === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|#|\?)/i.test(url)) return undefined;
  if (!own && !url.startsWith('/')) return undefined;
  // A link to a file is read from the folder the article is in, any other from the article's own address.
  const isFile = /\.mdx?(?:[?#]|$)/.test(url);
  const base = `https://here.invalid${(isFile ? own?.slice(0, -1) : own) ?? '/'}`;
  if (!URL.canParse(url, base)) return undefined;
  const { pathname } = new URL(url, base);
  return `${pathname.replace(/\.mdx?$/, '').replace(/\/(?:index)?$/, '')}/`;
}
