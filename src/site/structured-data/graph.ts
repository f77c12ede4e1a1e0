import site from 'virtual:bedside/site';
import type {
  BreadcrumbList,
  DefinedTermSet,
  Graph,
  Organization,
  Person,
  ProfilePage,
  Thing,
  WebSite,
} from 'schema-dts';
import type { GlossaryTerm, Person as PersonData } from '../../schemas/index.ts';
import { absolute } from '../addresses/href.ts';
import { isThere } from '../addresses/is-there.ts';
import { addressOf } from '../library/addresses.ts';
import type { Entry } from '../library/types.ts';
import { type Texts, texts } from '../texts/index.ts';
import type { ArticlePage } from './article.ts';
import { glossaryId, personId, publisherId, siteId, termId } from './ids.ts';
import { toScriptJson } from './to-script.ts';

/** One thing that a page tells machines about. */
export type GraphNode = Exclude<Thing, string> | ArticlePage;

type OrganizationNode = Exclude<Organization, string>;
type PersonNode = Exclude<Person, string>;

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
      contactPoint: {
        '@type': 'ContactPoint',
        contactType: texts.article.answerBack,
        email: site.publisher.contact,
        availableLanguage: site.language,
      },
      publishingPrinciples: absolute('/editorial-standards/'),
      correctionsPolicy: absolute(
        isThere('/corrections/') ? '/corrections/' : '/editorial-standards/#corrections',
      ),
      actionableFeedbackPolicy: absolute(isThere('/questions/') ? '/questions/' : '/about/'),
      ownershipFundingInfo: absolute('/about/'),
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
  words: Pick<Texts, 'menu'> = texts,
): BreadcrumbList {
  const above = crumbs.slice(0, -1).filter(({ address }) => isThere(address));
  const steps = [{ name: words.menu.home, address: '/' }, ...above, ...crumbs.slice(-1)];
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
    '@id': personId(id),
    name: data.name,
    jobTitle: data.role,
    url: address,
    description: data.example ? texts.people.exampleText : data.about,
    ...(data.links.length > 0 && { sameAs: data.links }),
    ...(!data.example && describeKnowledge(data)),
  };
}

function describeKnowledge({ credentials, helpsWith, languages }: PersonData) {
  return {
    ...(credentials.length > 0 && {
      hasCredential: credentials.map((name) => ({
        '@type': 'EducationalOccupationalCredential' as const,
        name,
      })),
    }),
    ...(helpsWith.length > 0 && { knowsAbout: helpsWith }),
    ...(languages.length > 0 && { knowsLanguage: languages }),
  };
}

/** A person's own page; the person is described beside it. */
export function describeProfile({ id, data }: Entry<PersonData>): ProfilePage {
  const address = absolute(addressOf('people', id));
  return {
    '@type': 'ProfilePage',
    '@id': `${address}#page`,
    url: address,
    name: data.name,
    inLanguage: site.language,
    isPartOf: { '@id': siteId },
    breadcrumb: { '@id': `${address}#breadcrumbs` },
    mainEntity: { '@id': personId(id) },
  };
}

/** The glossary: each word with its plain meaning. */
export function describeGlossary(terms: readonly Entry<GlossaryTerm>[]): DefinedTermSet {
  return {
    '@type': 'DefinedTermSet',
    '@id': glossaryId,
    name: texts.glossary.title,
    inLanguage: site.language,
    hasDefinedTerm: terms.map(({ id, data }) => ({
      '@type': 'DefinedTerm',
      '@id': termId(id),
      name: data.term,
      description: data.meaning,
      inDefinedTermSet: { '@id': glossaryId },
      ...(data.aliases.length > 0 && { alternateName: data.aliases }),
      url: absolute(addressOf('glossary', id)),
    })),
  };
}
