import { cacheDir, root } from 'astro:config/server';
import { fileURLToPath } from 'node:url';
import type { APIRoute } from 'astro';
import site from '../../../site.config.ts';
import { find, openLibrary } from '../../site/library/open.ts';
import { drawShareImage } from '../../site/share-image/drawing.ts';
import { wordsForPicture } from '../../site/share-image/letters.ts';
import { renderPng } from '../../site/share-image/render.ts';
import { texts } from '../../site/texts/index.ts';

export async function getStaticPaths() {
  const { articles } = await openLibrary();
  return articles.filter(({ data }) => wordsForPicture(data.title)).map(({ id }) => ({ params: { id } }));
}

/** The picture beside a shared link to an article. */
export const GET: APIRoute = async ({ params }) => {
  const { articles, topics } = await openLibrary();
  const { data } = find(articles, params.id ?? '');
  const drawing = drawShareImage({
    title: wordsForPicture(data.title) ?? site.name,
    topic: find(topics, data.topic).data.title,
    site: site.name,
    promise: site.promise,
    example: site.demo ? texts.share.example : undefined,
  });
  const png = await renderPng(drawing, { root: fileURLToPath(root), cache: fileURLToPath(cacheDir) });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
