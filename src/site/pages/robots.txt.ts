import type { APIRoute } from 'astro';
import { absolute } from '../addresses/href.ts';

/** Everybody may read everything; the sitemap shows where. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
