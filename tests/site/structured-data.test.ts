import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { personSchema } from '../../src/schemas/index.ts';
import { describePerson } from '../../src/site/structured-data/graph.ts';
import { describeHealthAspects } from '../../src/site/structured-data/health-aspects.ts';
import { between, decode, type GraphNode, readBuilt, readGraph, readPages } from './built-site.ts';

/** A thing of unknown shape: the tests below ask for each property they rely on. */
// biome-ignore lint/suspicious/noExplicitAny: structured data comes from JSON
type Loose = Record<string, any>;

const pages = readPages();
const articles = pages
  .filter(({ address }) => /^\/articles\/[^/]+\/$/.test(address))
  .map((page) => ({ ...page, graph: readGraph(page.html), node: articleOf(readGraph(page.html)) }));
const timesOf = (html: string) => new Set(between(html, /<time datetime="([^"]*)"/g));

function articleOf(graph: GraphNode[]): Loose {
  return graph.find(({ '@type': type }) => Array.isArray(type) && type.includes('MedicalWebPage')) ?? {};
}

function typed(graph: GraphNode[], type: string): Loose {
  return graph.find((node) => node['@type'] === type) ?? {};
}

/** Every `{ "@id": … }` that only points elsewhere, at any depth. */
function pointersIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pointersIn);
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0]?.[0] === '@id') return [String(entries[0][1])];
  return entries.flatMap(([, inner]) => pointersIn(inner));
}

/** Every `@id` that is given to something, at any depth. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { '@id': id, ...rest } = value as Record<string, unknown>;
  return [...(id && Object.keys(rest).length > 0 ? [String(id)] : []), ...Object.values(rest).flatMap(idsIn)];
}

test('an article says what it answers, for whom, who wrote it, and how it may be used', () => {
  expect(articles.length).toBeGreaterThan(11);
  for (const { address, node } of articles) {
    expect(node['@type'], address).toEqual(['MedicalWebPage', 'Article']);
    const required = [
      'headline',
      'name',
      'description',
      'url',
      'inLanguage',
      'about',
      'audience',
      'author',
    ].concat([
      'publisher',
      'datePublished',
      'dateModified',
      'image',
      'primaryImageOfPage',
      'breadcrumb',
      'isPartOf',
      'articleSection',
      'citation',
      'lastReviewed',
      'reviewedBy',
      'abstract',
    ]);
    expect(
      required.filter((key) => !node[key]),
      address,
    ).toEqual([]);
    expect(node.audience['@type']).toBe('MedicalAudience');
    expect(node.about.name, address).toBeTruthy();
    expect(node.headline.length, address).toBeLessThanOrEqual(110);
    for (const source of node.citation) expect(source.url, address).toMatch(/^https?:/);
  }
});

test('every pointer in every graph leads to something in the same graph', () => {
  for (const { address, html } of pages) {
    const graph = readGraph(html);
    const ids = idsIn(graph);
    expect(new Set(ids).size, `${address} gives one id to two things`).toBe(ids.length);
    expect(
      pointersIn(graph).filter((id) => !ids.includes(id)),
      address,
    ).toEqual([]);
  }
});

test('machines are told the days that readers see, and the sitemap says the later of changed and checked', () => {
  const sitemap = readBuilt('sitemap-0.xml');
  for (const { address, html, node } of articles) {
    const seen = timesOf(html);
    for (const day of [node.datePublished, node.dateModified, node.lastReviewed])
      expect(seen, `${address} ${day}`).toContain(day);
    expect(node.dateModified >= node.datePublished, address).toBe(true);
    const listed = sitemap.match(new RegExp(`<loc>${site.address}${address}</loc><lastmod>([^<T]+)`))?.[1];
    expect(listed, address).toBe([node.dateModified, node.lastReviewed].sort().at(-1));
    expect(html).toContain(`<meta property="article:modified_time" content="${node.dateModified}"`);
  }
});

test('no page has a date in the sitemap that nobody stands for', () => {
  const dated = between(readBuilt('sitemap-0.xml'), /<loc>([^<]*)<\/loc><lastmod>/g);
  expect(dated.sort()).toEqual(articles.map(({ address }) => `${site.address}${address}`).sort());
});

test('the author and the checker that machines read are the ones that readers see', () => {
  for (const { address, html, graph, node } of articles) {
    for (const pointer of [node.author, node.reviewedBy]) {
      const person = graph.find(({ '@id': id }) => id === pointer['@id']) as Loose;
      expect(person['@type'], address).toBe('Person');
      expect(person.jobTitle, address).toBeTruthy();
      expect(decode(html), address).toContain(person.name);
      expect(pages.map((page) => `${site.address}${page.address}`)).toContain(person.url);
    }
    expect(node.author['@id']).not.toBe(node.reviewedBy['@id']);
  }
});

test('the publisher names its principles, how it puts mistakes right, and who pays, at addresses that exist', () => {
  const publisher = typed(readGraph(pages[0]?.html ?? ''), 'Organization');
  for (const key of [
    'publishingPrinciples',
    'correctionsPolicy',
    'ownershipFundingInfo',
    'actionableFeedbackPolicy',
  ]) {
    const { pathname, hash } = new URL(publisher[key]);
    const page = pages.find(({ address }) => address === pathname);
    expect(page, key).toBeDefined();
    if (hash) expect(page?.html, key).toContain(`id="${hash.slice(1)}"`);
  }
});

test('the parts of an article that are about one side of a question lead to that part', () => {
  const parts = articles.flatMap(({ html, node }) =>
    (node.hasPart ?? []).map((part: Loose) => ({ html, part })),
  );
  expect(parts.length).toBeGreaterThan(articles.length);
  for (const { html, part } of parts) {
    expect(part['@type']).toBe('HealthTopicContent');
    expect(part.hasHealthAspect).toMatch(/^https:\/\/schema\.org\/\w+HealthAspect$/);
    expect(html).toContain(`id="${new URL(part.url).hash.slice(1)}"`);
  }
});

test.each([
  ['How do I know it is an attack?', 'Symptoms'],
  ['Why did it happen?', 'Causes'],
  ['When is it more than a cold?', 'SeeDoctor'],
  ['What eases it', 'SelfCare'],
  ['How long should it last?', 'Prognosis'],
  ['Side effects of treatment', 'SideEffects'],
  ['A card for your wallet', undefined],
  ['If you slip', undefined],
  ['The story so far is still being written by designers', 'PatientExperience'],
])('the heading %j is about %s', (text, aspect) => {
  const [part] = describeHealthAspects('https://a.test/', [{ depth: 2, slug: 'x', text }]);
  expect(part?.hasHealthAspect).toBe(aspect && `https://schema.org/${aspect}HealthAspect`);
});

test('the glossary is one set of words, and an article mentions the words it explains', () => {
  const set = typed(
    readGraph(pages.find(({ address }) => address === '/glossary/')?.html ?? ''),
    'DefinedTermSet',
  );
  const known = new Map(set.hasDefinedTerm.map((term: Loose) => [term['@id'], term]));
  expect(known.size).toBeGreaterThan(20);
  const mentioned = articles.flatMap(({ node }) => node.mentions ?? []);
  expect(mentioned.length).toBeGreaterThan(10);
  for (const term of mentioned) expect(known.get(term['@id'])).toMatchObject({ name: term.name });
});

test('a real person has qualifications, an example profile claims none', () => {
  const data = { name: 'Ann', role: 'Nurse', about: 'Ann is a nurse.', credentials: ['Registered nurse'] };
  const real = describePerson({ id: 'ann', data: personSchema().parse(data) });
  const example = describePerson({ id: 'ann', data: personSchema().parse({ ...data, example: true }) });
  expect(real).toMatchObject({
    hasCredential: [{ '@type': 'EducationalOccupationalCredential', name: 'Registered nurse' }],
  });
  expect(example).not.toHaveProperty('hasCredential');
});

test('the page of a person is a profile of that person', () => {
  const people = pages.filter(({ address }) => /^\/people\/.+/.test(address));
  expect(people.length).toBeGreaterThan(3);
  for (const { address, html } of people) {
    const graph = readGraph(html);
    expect(typed(graph, 'ProfilePage').mainEntity, address).toEqual({ '@id': typed(graph, 'Person')['@id'] });
  }
});

test('no page claims a type that is retired or not true here', () => {
  for (const { address, html } of pages) {
    const types = JSON.stringify(readGraph(html)).match(/"@type":"(?:FAQPage|QAPage|SearchAction|HowTo)"/g);
    expect(types, address).toBeNull();
  }
});
