import files from 'virtual:bedside/engine';
import type { APIRoute } from 'astro';

/** The engine: all rules and all words they know. */
export const GET: APIRoute = () =>
  new Response(files.worker, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
