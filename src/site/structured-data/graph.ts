import type {
  ArticleLeaf,
  BreadcrumbList,
  DefinedTermSet,
  Graph,
  MedicalWebPageLeaf,
  Organization,
  Person,
  Thing,
  WebSite,
} from 'schema-dts';
import site from '../../../site.config.ts';
import type { Person as PersonData, Topic } from '../../schemas/index.ts';
import { addressOf } from '../library/addresses.ts';
import type { ArticleEntry, Entry } from '../library/types.ts';
import { texts } from '../texts/index.ts';
import { toScriptJson } from './to-script.ts';

/** An article's page is a medical web page and an article at once: `reviewedBy` is known on the one, `headline` on the other. */
type ArticlePage = Omit<MedicalWebPageLeaf, '@type'> &
  Omit<ArticleLeaf, '@type'> & { '@type': readonly ['MedicalWebPage', 'Article'] };

/** One thing that a page tells machines about. */
export type GraphNode = Exclude<Thing, string> | ArticlePage;

type OrganizationNode = Exclude<Organization, string>;
type PersonNode = Exclude<Person, string>;

const absolute = (path: string) => new URL(path, site.address).href;
const publisherId = absolute('/#publisher');
const siteId = absolute('/#site');

/** The graph as the text of an `application/ld+json` script. */
export function toScript(nodes: readonly GraphNode[]): string {
  // schema-dts knows no node of two types; both halves are typed above, where they are made.
  return toScriptJson({ '@context': 'https://schema.org', '@graph': nodes } as unknown as Graph);
}

/** Who publishes and what the site is: the same on every page, so that other nodes can point to it. */
export function describeSite(): [OrganizationNode, WebSite] {
  return [
    {
      '@type': 'Organization',
      '@id': publisherId,
      name: site.publisher.name,
      url: absolute('/about/'),
      email: site.publisher.contact,
      logo: absolute('/favicon.svg'),
      publishingPrinciples: absolute('/editorial-standards/'),
    },
    {
      '@type': 'WebSite',
      '@id': siteId,
      name: site.name,
      description: site.promise,
      url: absolute('/'),
      inLanguage: site.language,
      publisher: { '@id': publisherId },
    },
  ];
}

/** The way from the front page to this page; the last step has no address, as search engines expect it. */
export function describeBreadcrumbs(
  path: string,
  crumbs: readonly { name: string; address: string }[],
): BreadcrumbList {
  const steps = [{ name: texts.menu.home, address: '/' }, ...crumbs];
  return {
    '@type': 'BreadcrumbList',
    '@id': `${absolute(path)}#breadcrumbs`,
    itemListElement: steps.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(index < steps.length - 1 && { item: absolute(address) }),
    })),
  };
}

/** A person. An example profile says so here as well, and claims no qualification. */
export function describePerson({ id, data }: Entry<PersonData>): PersonNode {
  const address = absolute(addressOf('people', id));
  return {
    '@type': 'Person',
    '@id': `${address}#person`,
    name: data.name,
    jobTitle: data.role,
    url: address,
    description: data.example ? texts.people.exampleText : data.about,
    ...(data.links.length > 0 && { sameAs: data.links }),
    ...(!data.example &&
      data.credentials.length > 0 && {
        hasCredential: data.credentials.map((name) => ({
          '@type': 'EducationalOccupationalCredential' as const,
          name,
        })),
      }),
  };
}

/** The last day on which an article's meaning changed. */
export function lastChanged({
  updated,
  published,
}: {
  updated?: string | undefined;
  published: string;
}): string {
  return updated ?? published;
}

/** An article: what it answers, who wrote it, who checked it and when, and where its facts come from. */
export function describeArticle(
  { id, data }: ArticleEntry,
  author: Entry<PersonData>,
  reviewer: Entry<PersonData> | undefined,
  topic: Entry<Topic>,
): ArticlePage {
  const path = addressOf('articles', id);
  const address = absolute(path);
  const personId = (person: Entry<PersonData>) => ({
    '@id': `${absolute(addressOf('people', person.id))}#person`,
  });
  const page: Omit<MedicalWebPageLeaf, '@type'> = {
    '@id': `${address}#article`,
    url: address,
    name: data.title,
    description: data.description,
    inLanguage: site.language,
    isPartOf: { '@id': siteId },
    breadcrumb: { '@id': `${address}#breadcrumbs` },
    medicalAudience: { '@type': 'MedicalAudience', audienceType: data.audience ?? 'Patient' },
    ...(data.lastReviewed && { lastReviewed: data.lastReviewed }),
    ...(reviewer && { reviewedBy: personId(reviewer) }),
  };
  const article: Omit<ArticleLeaf, '@type'> = {
    headline: data.title,
    articleSection: topic.data.title,
    image: absolute('/share.png'),
    datePublished: data.published,
    dateModified: lastChanged(data),
    author: personId(author),
    publisher: { '@id': publisherId },
    mainEntityOfPage: address,
    isAccessibleForFree: true,
    about: {
      '@type': 'Thing',
      name: data.aliases[0] ?? topic.data.title,
      ...(data.aliases.length > 1 && { alternateName: data.aliases.slice(1) }),
    },
    ...(data.keyPoints.length > 0 && { abstract: data.keyPoints.join(' ') }),
    ...(data.sources.length > 0 && {
      citation: data.sources.map(({ title, url, publisher, date }) => ({
        '@type': 'CreativeWork' as const,
        name: title,
        url,
        publisher: { '@type': 'Organization' as const, name: publisher },
        ...(date && { datePublished: date }),
      })),
    }),
  };
  return { ...article, ...page, '@type': ['MedicalWebPage', 'Article'] };
}

/** The glossary: each word with its plain meaning. */
export function describeGlossary(
  terms: readonly { id: string; data: { term: string; meaning: string } }[],
): DefinedTermSet {
  return {
    '@type': 'DefinedTermSet',
    '@id': absolute('/glossary/#terms'),
    name: texts.glossary.title,
    hasDefinedTerm: terms.map(({ id, data }) => ({
      '@type': 'DefinedTerm',
      name: data.term,
      description: data.meaning,
      url: absolute(addressOf('glossary', id)),
    })),
  };
}
