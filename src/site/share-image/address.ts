import site from 'virtual:bedside/site';
import { absolute } from '../addresses/href.ts';
import type { ArticleEntry } from '../library/types.ts';
import { texts, textsIn } from '../texts/index.ts';
import { shareSize } from './drawing.ts';
import { wordsForPicture } from './letters.ts';

/** The picture that networks show beside a link to a page. */
export interface ShareImage {
  /** Its whole address, as networks ask for it. */
  url: string;
  /** What it shows, in words. */
  alt: string;
  /** In pixels. */
  width: number;
  /** In pixels. */
  height: number;
}

/** The site's own picture, for every page that has none. */
export const siteShareImage: ShareImage = {
  ...shareSize,
  url: absolute('/share.png'),
  alt: texts.share.altDefault(site.name, site.promise),
};

/** An article's own picture; a title that our font cannot write gets the site's. */
export function shareImageOf({
  id,
  data: { title, language },
}: Pick<ArticleEntry, 'id' | 'data'>): ShareImage {
  if (!wordsForPicture(title)) return siteShareImage;
  return {
    ...shareSize,
    url: absolute(`/share/${id}.png`),
    alt: textsIn(language).share.alt(title, site.name),
  };
}
