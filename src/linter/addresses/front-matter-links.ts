import type { Document } from '../document/document.ts';
import type { WrittenLink } from './links-in.ts';

/** Texts of the front matter that are an address of this site from their first letter to their last. */
export function frontMatterLinks({ frontMatter }: Document, siteAddress: string): WrittenLink[] {
  const links: WrittenLink[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'string') {
      const isOurs = /^\/(?!\s)\S+$/.test(value) || (siteAddress !== '' && value.startsWith(siteAddress));
      if (!isOurs || /\s/.test(value)) return;
      const { start, end } = frontMatter.placeOf(path);
      const via = path.filter((key) => typeof key === 'string').join('.');
      links.push({ url: value, start, end, kind: 'address', via });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index]);
    } else if (value && typeof value === 'object' && !(value instanceof Date)) {
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    }
  };
  walk(frontMatter.data, []);
  return links;
}
