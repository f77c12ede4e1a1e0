import type { Group } from '../../schemas/index.ts';
import type { Entry } from './types.ts';

/** What of a group decides where it is listed. */
export type ShelvedGroup = Pick<Group, 'conditions' | 'listedIn' | 'area'>;

/** Groups that share a condition or a place, with the name as people write it. */
export interface GroupShelf<Data extends ShelvedGroup = Group> {
  /** The last part of the shelf's address. */
  slug: string;
  name: string;
  groups: Entry<Data>[];
}

/** Groups by what people live with, in alphabetical order. */
export function shelveByCondition<Data extends ShelvedGroup>(
  groups: readonly Entry<Data>[],
): GroupShelf<Data>[] {
  return shelve(groups, ({ conditions }) => conditions);
}

/** Groups by place; a group that names none is listed under its area. */
export function shelveByPlace<Data extends ShelvedGroup>(groups: readonly Entry<Data>[]): GroupShelf<Data>[] {
  return shelve(groups, ({ listedIn, area }) => (listedIn.length > 0 ? listedIn : [area]));
}

/** Long enough to tell shelves apart, short enough for a file name in any script. */
const mostLettersInSlug = 60;

/** A name as part of an address: "High blood pressure" -> "high-blood-pressure". Letters of any script stay. */
export function toSlug(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const slug = [...letters].slice(0, mostLettersInSlug).join('').replace(/^-|-$/g, '');
  // A name without a letter, such as one emoji, is known by its code.
  return slug || `sign-${name.codePointAt(0)?.toString(16) ?? 'none'}`;
}

function shelve<Data extends ShelvedGroup>(
  groups: readonly Entry<Data>[],
  namesOf: (group: Data) => readonly string[],
): GroupShelf<Data>[] {
  const shelves = new Map<string, GroupShelf<Data>>();
  for (const group of groups) {
    for (const name of namesOf(group.data)) {
      const slug = toSlug(name);
      const shelf = shelves.get(slug) ?? { slug, name, groups: [] };
      if (!shelf.groups.includes(group)) shelf.groups.push(group);
      shelves.set(slug, shelf);
    }
  }
  return [...shelves.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
