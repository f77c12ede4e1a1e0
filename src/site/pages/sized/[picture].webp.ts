import type { APIRoute } from 'astro';
import { drawSized, listSized, type Sized } from '../../pictures/sized.ts';

export async function getStaticPaths() {
  return (await listSized()).map((sized) => ({ params: { picture: sized.name }, props: { sized } }));
}

/** A picture of `public/` in a smaller width. */
export const GET: APIRoute<{ sized: Sized }> = async ({ props }) =>
  new Response(new Uint8Array(await drawSized(props.sized)), { headers: { 'content-type': 'image/webp' } });
