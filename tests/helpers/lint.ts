import { type Places, siteLinksOf } from '#linter/addresses/site-links.ts';
import { buildDocument } from '#linter/document/build-document.ts';
import type { Document } from '#linter/document/document.ts';
import { Vocabulary } from '#linter/document/words/vocabulary.ts';
import { checkDocument, type RawFinding } from '#linter/rule/check-document.ts';
import type { AnyRule } from '#linter/rule/define-rule.ts';
import { indexPhrases } from '#linter/rule/phrases-of.ts';
import { activateRules } from '#linter/rule/rule-set.ts';
import { model, wordLists } from '#rules/index.ts';
import { isPublic } from '#schemas/index.ts';

/** A finding as tests compare it: the rule, the exact words, and what the writer is told. */
export interface SeenFinding {
  rule: string;
  text: string;
  start: number;
  end: number;
  say: string;
  why: string;
  try: readonly string[];
}

/** The day all tests are run on, so that rules about dates say the same for ever. */
export const today = '2026-11-22';

/** Pages of the site that readers cannot open yet, with what they wait for. */
const waits: Readonly<Record<string, string>> = {
  '/articles/draft/': 'draft',
  '/articles/next-spring/': '2027-03-01',
  '/articles/not-yet/': 'draft',
};
const keptBack = (data: Record<string, unknown>) => {
  if (isPublic(data, today)) return undefined;
  return data.draft === true ? 'draft' : String(data.published);
};

/** The pages of the site that tests are about, with the parts of them. */
const site = new Map<string, string[]>([
  ['/', []],
  ['/articles/', []],
  ['/articles/article/', ['checked']],
  ['/articles/back-pain/', []],
  ['/articles/sleep/', ['help']],
  ['/groups/', ['carers-cafe']],
  ['/people/asha-patel/', []],
  ['/leaflets/plan.pdf', []],
  ['/articles/not-yet/', []],
  ['/articles/draft/', []],
  ['/articles/next-spring/', []],
]);

/** A small site whose every address is known; `not-yet` is a draft. */
const places: Places = {
  siteAddress: 'https://clinic.example',
  isComplete: true,
  find: (address) => {
    const parts = site.get(address);
    if (!parts) return undefined;
    return {
      address,
      hiddenAs: waits[address],
      parts: () => (address.endsWith('/') ? new Set(parts) : undefined),
    };
  },
  knowsAllBelow: () => true,
  addressOfSource: (path) => {
    const address = `/articles/${/([^/]+)\.mdx?$/.exec(path)?.[1]}/`;
    return site.has(address) ? address : undefined;
  },
  hasFile: (path) => path.endsWith('/nurse.png'),
  meant: (address) => (/^\/groups\/carers-cafe\/$/.test(address) ? '/groups/#carers-cafe' : undefined),
  all: () => site.keys(),
  named: () => undefined,
  isReference: () => false,
  ownParts: (address) => site.get(address),
};
const ownPlace = { path: 'content/articles/article.mdx', address: '/articles/article/' };

const vocabulary = new Vocabulary(wordLists);

/** Lints a text with the given rules at their own levels: as any Markdown, or as an article of the site. */
export function lintText(
  source: string,
  rules: readonly AnyRule[],
  {
    path = 'article.mdx',
    options = {},
    collection,
  }: { path?: string; options?: Record<string, unknown>; collection?: string } = {},
): SeenFinding[] {
  const settings = Object.keys(options).length
    ? Object.fromEntries(rules.map((rule) => [rule.id, [rule.level, options] as const]))
    : {};
  const document = documentOf(source, path);
  return checkDocument(document, activateRules(rules, settings), indexPhrases(rules, model), {
    today,
    collection,
    ...(collection === 'articles'
      ? { keptBack, linksOf: (read: Document) => siteLinksOf(read, ownPlace, places) }
      : {}),
  })
    .map((finding) => seen(finding, source))
    .sort((a, b) => a.start - b.start);
}

/** The document of a text, for tests of the ground itself. */
export function documentOf(source: string, path = 'article.mdx'): Document {
  return buildDocument(path, source, vocabulary);
}

function seen({ active: { rule }, start, end, details }: RawFinding, source: string): SeenFinding {
  return {
    rule: rule.id,
    text: source.slice(start, end),
    start,
    end,
    say: rule.say(details.data),
    why: typeof rule.why === 'function' ? rule.why(details.data) : rule.why,
    try: details.try ?? rule.try ?? [],
  };
}
