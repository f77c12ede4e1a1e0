import type { APIRoute } from 'astro';
import site from '../../site.config.ts';

/** Everybody may read everything; the sitemap shows where. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.address}/sitemap-index.xml\n`);
