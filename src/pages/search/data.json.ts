import type { APIRoute } from 'astro';
import { openLibrary } from '../../site/library/open.ts';
import { collectEntries } from '../../site/search/collect.ts';

/** What the search worker reads, once, on the reader's device. */
export const GET: APIRoute = async () => Response.json(collectEntries(await openLibrary()));
