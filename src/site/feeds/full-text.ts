import { loadRenderers } from 'astro:container';
import { render } from 'astro:content';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import site from '../../../site.config.ts';
import { addressOf } from '../library/addresses.ts';
import type { ArticleEntry } from '../library/types.ts';
import { texts } from '../texts/index.ts';
import { writerComponents } from '../writer-components/index.ts';
import { makeAbsolute } from './absolute.ts';

let container: Promise<AstroContainer> | undefined;

/**
 * An article's whole text as HTML for a feed reader: key points first, as on the page, then the body. Addresses are
 * absolute because a feed is read elsewhere; scripts and styles stay out.
 */
export async function renderFullText(article: ArticleEntry): Promise<string> {
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  const { Content } = await render(article.source);
  const body = await (await container).renderToString(Content, { props: { components: writerComponents } });
  const page = new URL(addressOf('articles', article.id), site.address).href;
  return keyPointsOf(article) + makeAbsolute(body, page);
}

function keyPointsOf({ data }: ArticleEntry): string {
  if (data.keyPoints.length === 0) return '';
  const points = data.keyPoints.map((point) => `<li>${escapeHtml(point)}</li>`).join('');
  return `<p><strong>${escapeHtml(texts.article.keyPoints)}</strong></p><ul>${points}</ul>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
