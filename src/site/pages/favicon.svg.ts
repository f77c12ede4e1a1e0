import type { APIRoute } from 'astro';
import mark from '../files/favicon.svg?raw';

/** The site's sign in a tab, for sites that have none in `public/`. */
export const GET: APIRoute = () => new Response(mark, { headers: { 'content-type': 'image/svg+xml' } });
