import empty from 'virtual:bedside/empty-sections';
import { sectionOf } from './section-of.ts';

/** Whether this site has a page: what has no content is neither built nor linked nor promised. */
export function isThere(address: string): boolean {
  const section = sectionOf(address);
  return section === undefined || !empty.includes(section);
}
