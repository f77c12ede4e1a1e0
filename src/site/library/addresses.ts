import type { CollectionName } from '../../schemas/index.ts';

/** The page of one entry, or its place on the page that lists all of its kind. */
export function addressOf(collection: CollectionName, id: string): string {
  const onOnePage = collection === 'groups' || collection === 'glossary' || collection === 'questions';
  return onOnePage ? `/${collection}/#${id}` : `/${collection}/${id}/`;
}

/** A contact field as something a reader can click: `nurse@example.org` becomes a `mailto:` link with a subject. */
export function contactHref(contact: string, subject?: string): string {
  if (!/^[^\s@:/]+@[^\s@]+$/.test(contact)) return contact;
  return `mailto:${contact}${subject ? `?subject=${encodeURIComponent(subject)}` : ''}`;
}

/** A phone number as people write it, as a link that dials it. */
export function phoneHref(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
