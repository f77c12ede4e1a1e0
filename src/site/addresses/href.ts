import site from 'virtual:bedside/site';
import { placeOf } from './place.ts';

/** The addresses of the site that is being built, for its pages; what runs outside of them asks `placeOf`. */
export const { origin, base, href, absolute, withoutBase } = placeOf(site.address);
