import type { CollectionName } from '../../schemas/index.ts';
import type { SiteSettings } from '../settings.ts';

/** The folder of a collection, below the folder of the site: `content/articles` unless the settings name another. */
export function folderOf({ folders }: Pick<SiteSettings, 'folders'>, collection: CollectionName): string {
  return folders?.[collection]?.replace(/^\.\/|\/$/g, '') ?? `content/${collection}`;
}
