import site from 'virtual:bedside/site';
import type { APIRoute } from 'astro';
import { absolute } from '../addresses/href.ts';
import { isThere } from '../addresses/is-there.ts';
import { addressOf } from '../library/addresses.ts';
import { lastTouched } from '../library/dates.ts';
import { openLibrary } from '../library/open.ts';
import { noteOn } from '../search/site.ts';
import { texts } from '../texts/index.ts';

/**
 * What is here, for language models that look for it (https://llmstxt.org). Search engines do not read it. It says
 * what a person would be told first: whom to call, that this is no doctor, and when each page was last checked.
 */
export const GET: APIRoute = async () => {
  const { topics, articles } = await openLibrary();
  const link = (name: string, path: string, note: string) =>
    `- [${asOneLine(name)}](${absolute(path)}): ${asOneLine(note)}`;
  const lines = [
    `# ${site.name}`,
    `> ${site.promise}`,
    ...(site.demo ? [texts.demo] : []),
    texts.notADoctor,
    site.emergency,
    ...topics.flatMap(({ id, data }) => {
      const shelf = articles.filter((article) => article.data.topic === id);
      const items = shelf.map((article) =>
        link(
          article.data.title,
          addressOf('articles', article.id),
          `${article.data.description} (${[lastTouched(article.data), noteOn(article.data.language)].filter(Boolean).join(', ')})`,
        ),
      );
      return items.length > 0 ? [`## ${asOneLine(data.title)}`, items.join('\n')] : [];
    }),
    `## ${texts.menu.about}`,
    [
      { words: texts.standards, path: '/editorial-standards/' },
      { words: texts.people, path: '/people/' },
      { words: texts.groups, path: '/groups/' },
      { words: texts.glossary, path: '/glossary/' },
    ]
      .filter(({ path }) => isThere(path))
      .map(({ words, path }) => link(words.title, path, words.description))
      .join('\n'),
  ];
  return new Response(`${lines.join('\n\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};

/** Words that cannot end the link they stand in, nor start a new line. */
function asOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[[\]]/g, (bracket) => `\\${bracket}`);
}
