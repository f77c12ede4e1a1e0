import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CollectionName, endings } from '../../schemas/index.ts';
import type { SiteSettings } from '../settings.ts';
import { folderOf } from './folders.ts';
import { sectionOf } from './section-of.ts';

/** The collections of a site that hold no file yet, so that their pages are neither built nor linked. */
export function emptySections(site: Pick<SiteSettings, 'folders'>, root: string): CollectionName[] {
  return (Object.keys(endings) as CollectionName[]).filter((name) => {
    const folder = join(root, folderOf(site, name));
    if (!existsSync(folder)) return true;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return !files.some((file) => endings[name].some((ending) => file.endsWith(ending)));
  });
}

/** Whether a page is part of a site in which these collections are empty. */
export function isPartOf(address: string, empty: readonly CollectionName[]): boolean {
  const section = sectionOf(address);
  return section === undefined || !empty.includes(section);
}
