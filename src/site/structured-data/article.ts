import site from 'virtual:bedside/site';
import type { ArticleLeaf, ImageObject, MedicalWebPageLeaf } from 'schema-dts';
import type { GlossaryTerm, Person, Topic } from '../../schemas/index.ts';
import { absolute } from '../addresses/href.ts';
import { addressOf } from '../library/addresses.ts';
import { lastChanged } from '../library/dates.ts';
import type { Translation } from '../library/translations.ts';
import type { ArticleEntry, Entry } from '../library/types.ts';
import { shareImageOf } from '../share-image/address.ts';
import { describeHealthAspects, type Heading } from './health-aspects.ts';
import { personId, publisherId, siteId, termId } from './ids.ts';

/** An article's page is a medical web page and an article at once: `reviewedBy` is known on the one, `headline` on the other. */
export type ArticlePage = Omit<MedicalWebPageLeaf, '@type'> &
  Omit<ArticleLeaf, '@type'> & { '@type': readonly ['MedicalWebPage', 'Article'] };

/** What stands around an article on its page. */
export interface ArticleSurroundings {
  authors: readonly Entry<Person>[];
  reviewers: readonly Entry<Person>[];
  topic: Entry<Topic>;
  /** The headings of its text. */
  headings: readonly Heading[];
  /** The glossary words it explains. */
  terms: readonly Entry<GlossaryTerm>[];
  /** The articles it offers to read next. */
  related: readonly Pick<ArticleEntry, 'id'>[];
  /** Where it is in each language, the original first; empty when it is there in one only. */
  translations: readonly Translation[];
}

/**
 * An article: what it answers and for whom, who wrote it, who checked it and when, and where its facts come from.
 * Only what the page itself shows is said here; the dates are the visible ones.
 */
export function describeArticle(
  { id, data }: Pick<ArticleEntry, 'id' | 'data'>,
  { authors, reviewers, topic, headings, terms, related, translations }: ArticleSurroundings,
): ArticlePage {
  const address = absolute(addressOf('articles', id));
  const image = describeImage({ id, data });
  const [original, ...translated] = translations;
  // What a heading is about is read from English words.
  const aspects = isEnglish(data.language ?? site.language) ? describeHealthAspects(address, headings) : [];
  const page: Omit<MedicalWebPageLeaf, '@type'> = {
    '@id': articleId(addressOf('articles', id)),
    url: address,
    name: data.title,
    description: data.description,
    inLanguage: data.language ?? site.language,
    isPartOf: { '@id': siteId },
    breadcrumb: { '@id': `${address}#breadcrumbs` },
    primaryImageOfPage: image,
    audience: { '@type': 'MedicalAudience', audienceType: data.audience ?? 'Patient' },
    ...(data.lastReviewed && { lastReviewed: data.lastReviewed }),
    ...(reviewers.length > 0 && { reviewedBy: allOf(reviewers) }),
    ...(related.length > 0 && {
      significantLink: related.map((entry) => absolute(addressOf('articles', entry.id))),
    }),
    ...(aspects.length > 0 && { hasPart: aspects }),
    ...(original && original.id !== id && { translationOfWork: { '@id': articleId(original.address) } }),
    ...(original?.id === id && {
      workTranslation: translated.map((one) => ({ '@id': articleId(one.address) })),
    }),
  };
  const article: Omit<ArticleLeaf, '@type'> = {
    headline: data.title,
    articleSection: topic.data.title,
    image,
    datePublished: data.published,
    dateModified: lastChanged(data),
    author: allOf(authors),
    publisher: { '@id': publisherId },
    mainEntityOfPage: address,
    isAccessibleForFree: true,
    about: {
      '@type': 'Thing',
      name: data.aliases[0] ?? topic.data.title,
      ...(data.aliases.length > 1 && { alternateName: data.aliases.slice(1) }),
    },
    ...(data.keyPoints.length > 0 && { abstract: data.keyPoints.join(' ') }),
    ...(terms.length > 0 && {
      mentions: terms.map((term) => ({
        '@type': 'DefinedTerm' as const,
        '@id': termId(term.id),
        name: term.data.term,
        description: term.data.meaning,
      })),
    }),
    ...(data.sponsor && { sponsor: { '@type': 'Organization', name: data.sponsor } }),
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

const articleId = (address: string) => `${absolute(address)}#article`;

const isEnglish = (language: string) => new Intl.Locale(language).language === 'en';

/** Several people are a list; one is not, as machines have always read it. */
function allOf(people: readonly Entry<Person>[]) {
  const ids = people.map(({ id }) => ({ '@id': personId(id) }));
  return ids.length === 1 && ids[0] ? ids[0] : ids;
}

function describeImage(article: Pick<ArticleEntry, 'id' | 'data'>): ImageObject {
  const { url, alt, width, height } = shareImageOf(article);
  return { '@type': 'ImageObject', url, width: `${width}`, height: `${height}`, caption: alt };
}
