import type { APIRoute } from 'astro';
import worker from '../files/service-worker.js?raw';

/** Keeps the pages a reader has opened; it has to be at the top of the site to see all of them. */
export const GET: APIRoute = () =>
  new Response(worker, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
