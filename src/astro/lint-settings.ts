import type { LintConfig } from '#linter/config/config.ts';
import { SetUpError } from '#linter/rule/rule-set.ts';
import { commandFor } from '../new-content/kinds.ts';
import { componentSchemas } from '../schemas/components.ts';
import { type CollectionName, collections, endings, isPublic, plainReference } from '../schemas/index.ts';
import { folderOf } from '../site/addresses/folders.ts';
import { sitePages } from '../site/addresses/pages.ts';
import type { SiteSettings } from '../site/settings.ts';
import { settingsFault } from './check-settings.ts';

/** What `lint.config.ts` has to say of a site of the theme, whatever its editors believe. */
type ContentSettings = Required<
  Pick<LintConfig, 'timeZone' | 'paths' | 'collections' | 'reference' | 'pages' | 'components' | 'settings'>
>;

/**
 * The shape of a site's content, for `lint.config.ts`: which folders hold what, with which fields and components, where
 * every page is, and the words of `site.config.ts` that readers see.
 *
 * @param root the folder of the site: `import.meta.dirname` of the file that asks
 * @throws SetUpError when the settings of the site are not in order
 */
export function contentOf(site: SiteSettings, root: string): ContentSettings {
  const fault = settingsFault(site);
  if (fault) throw new SetUpError(fault);
  const names = Object.keys(collections) as CollectionName[];
  return {
    // Whose clocks say what day it is, so that the linter and the site agree.
    timeZone: site.timeZone,
    // What is checked when the command names no path.
    paths: pathsOf(names.map((name) => folderOf(site, name))),
    // Folders whose files have a fixed shape. A missing or mistyped field, or a link to a file that is not there, must
    // be fixed.
    collections: Object.fromEntries(
      names.map((name) => [
        name,
        {
          folder: folderOf(site, name),
          schema: collections[name],
          endings: endings[name],
          // A site begins with a few articles; the rest comes when there is something to say.
          begin: commandFor(name),
          mayBeMissing: name !== 'articles',
          // No programs in articles, and drafts or articles whose day has not come are no part of the site yet.
          ...(name === 'articles' ? { mdx: 'plain' as const, isPublic } : {}),
        },
      ]),
    ),
    // How one file names another.
    reference: plainReference as (collection: string) => ReturnType<typeof plainReference>,
    // Where everything on this site is: links to pages, parts of pages, pictures and files are checked against it.
    pages: sitePages(site, root),
    // The components a writer may use, and their props. Anything else in an article that looks like one is a slip.
    components: componentSchemas,
    // Words that readers see on every page.
    settings: {
      file: 'site.config.ts',
      texts: [
        site.name,
        site.promise,
        site.publisher.name,
        site.emergency,
        site.crisis,
        site.country.elsewhere,
      ],
    },
  };
}

/** `content` and each folder outside it. */
function pathsOf(folders: readonly string[]): string[] {
  return [...new Set(folders.map((folder) => (folder.startsWith('content/') ? 'content' : folder)))];
}
