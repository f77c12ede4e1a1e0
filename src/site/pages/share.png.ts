import { cacheDir, root } from 'astro:config/server';
import { fileURLToPath } from 'node:url';
import site from 'virtual:bedside/site';
import type { APIRoute } from 'astro';
import { drawShareImage } from '../share-image/drawing.ts';
import { renderPng } from '../share-image/render.ts';
import { texts } from '../texts/index.ts';

/** The picture beside a shared link to any page but an article, for sites that have none in `public/`. */
export const GET: APIRoute = async () => {
  const drawing = drawShareImage({
    title: site.promise,
    topic: site.publisher.name,
    site: site.name,
    promise: new URL(site.address).hostname,
    example: site.demo ? texts.share.example : undefined,
  });
  const png = await renderPng(drawing, { root: fileURLToPath(root), cache: fileURLToPath(cacheDir) });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
};
