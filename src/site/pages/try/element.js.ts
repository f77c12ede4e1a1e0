import files from 'virtual:bedside/engine';
import type { APIRoute } from 'astro';

/** The field to paste a text into, and what is found in it. */
export const GET: APIRoute = () =>
  new Response(files.element, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
