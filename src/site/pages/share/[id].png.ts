import { cacheDir, root } from 'astro:config/server';
import { fileURLToPath } from 'node:url';
import site from 'virtual:bedside/site';
import type { APIRoute } from 'astro';
import { find, openLibrary } from '../../library/open.ts';
import { drawShareImage } from '../../share-image/drawing.ts';
import { wordsForPicture } from '../../share-image/letters.ts';
import { renderPng } from '../../share-image/render.ts';
import { textsIn } from '../../texts/index.ts';

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
    example: site.demo ? textsIn(data.language).share.example : undefined,
  });
  const png = await renderPng(drawing, { root: fileURLToPath(root), cache: fileURLToPath(cacheDir) });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
