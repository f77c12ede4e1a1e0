import { absolute } from '../addresses/href.ts';
import { addressOf } from '../library/addresses.ts';

/** The publisher, on every page. */
export const publisherId = absolute('/#publisher');

/** The site, on every page. */
export const siteId = absolute('/#site');

/** The glossary, as one set of words. */
export const glossaryId = absolute('/glossary/#terms');

/** A person: one id wherever they are named, so that machines know it is the same person. */
export const personId = (id: string) => `${absolute(addressOf('people', id))}#person`;

/** One word of the glossary. */
export const termId = (id: string) => absolute(addressOf('glossary', id));
