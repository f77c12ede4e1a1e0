import type { CollectionName } from '../../schemas/index.ts';

/** Collections whose entries are too small for a page each. */
const onOnePage: ReadonlySet<CollectionName> = new Set([
  'groups',
  'glossary',
  'questions',
  'corrections',
  'voices',
]);

/** The page of one entry, or its place on the page that lists all of its kind. */
export function addressOf(collection: CollectionName, id: string): string {
  return onOnePage.has(collection) ? `/${collection}/#${id}` : `/${collection}/${id}/`;
}

/** The entry of a collection that is at an address: the reverse of `addressOf`. */
export function idAt(collection: CollectionName, address: string): string | undefined {
  const [before = '', after = ''] = addressOf(collection, '\n').split('\n');
  const isThere = address.startsWith(before) && address.endsWith(after);
  const id = isThere ? address.slice(before.length, address.length - after.length) : '';
  return hasAddress(id) ? id : undefined;
}

/** Whether an id can be part of an address: folders inside a folder of content have no pages. */
export function hasAddress(id: string): boolean {
  return id !== '' && !id.includes('/');
}

/** A contact field as something a reader can click: `nurse@example.org` becomes a `mailto:` link with a subject. */
export function contactHref(contact: string, subject?: string): string {
  if (!/^[^\s@:/]+@[^\s@]+$/.test(contact)) return contact;
  return `mailto:${contact}${subject ? `?subject=${encodeURIComponent(subject)}` : ''}`;
}

/** The letters on the keys of a phone, by the digit they stand on. */
const keys = ['', '', 'ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/** The first phone number in a text that names one, as it is written: "1-800-QUIT-NOW", without "(freephone)". */
export function phoneIn(text: string): string {
  const number = /\+?\(?\d(?:[\d\s().-]|(?<=[-\dA-Z])[A-Z](?![a-z]))*/.exec(text)?.[0] ?? '';
  return number.replace(/[\s(.-]+$/, '');
}

/** A phone number as people write it, letters of a name too (1-800-QUIT-NOW), as a link that dials it. */
export function phoneHref(phone: string): string {
  const digits = phoneIn(phone)
    .replace(/^(\+.*?)\(0\)/, '$1')
    .replace(/[A-Z]/g, (letter) => String(keys.findIndex((letters) => letters.includes(letter))))
    .replace(/[^\d+]/g, '');
  return `tel:${digits}`;
}
