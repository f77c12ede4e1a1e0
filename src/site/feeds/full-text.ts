import { loadRenderers } from 'astro:container';
import { render } from 'astro:content';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { withoutRefused } from '../../signs/refused.ts';
import { absolute } from '../addresses/href.ts';
import { addressOf } from '../library/addresses.ts';
import { pageLanguage } from '../library/page-language.ts';
import type { ArticleEntry } from '../library/types.ts';
import { textsIn } from '../texts/index.ts';
import { writerComponents } from '../writer-components/index.ts';
import { makeAbsolute } from './absolute.ts';

let container: Promise<AstroContainer> | undefined;

/**
 * An article's whole text as HTML for a feed reader: key points first, then when to call for help, then the
 * body, as on the page. Addresses are absolute because a feed is read elsewhere; scripts and styles stay out.
 */
export async function renderFullText(article: ArticleEntry): Promise<string> {
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  const { Content } = await render(article.source);
  const body = await (await container).renderToString(Content, {
    props: { components: writerComponents },
    locals: { language: pageLanguage(article.data.language) },
  });
  const page = absolute(addressOf('articles', article.id));
  const { keyPoints, connect } = article.data;
  const urgent = connect?.urgent;
  return withoutRefused(
    listBelow(textsIn(article.data.language).article.keyPoints, keyPoints) +
      (urgent ? listBelow(urgent.title, urgent.signs) : '') +
      makeAbsolute(body, page),
  );
}

function listBelow(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const points = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
  return `<p><strong>${escapeHtml(title)}</strong></p><ul>${points}</ul>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
