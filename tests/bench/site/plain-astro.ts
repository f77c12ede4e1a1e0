import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { componentSchemas } from '../../../src/schemas/components.ts';
import { root } from '../../site/built-site.ts';

/**
 * The least that publishes the same articles with Astro and MDX: one page an article, one list, components that only
 * wrap. No checks, no references, no structured data, no feeds, no search, no pictures.
 */
export async function writePlainAstro(folder: string): Promise<void> {
  const components = Object.keys(componentSchemas());
  const names = components.join(', ');
  const files: Record<string, string> = {
    'package.json': '{ "type": "module" }',
    'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
export default defineConfig({
  integrations: [mdx({ optimize: true })],
  cacheDir: './.cache/astro',
  markdown: { syntaxHighlight: false },
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  articles: defineCollection({ loader: glob({ base: './content/articles', pattern: '**/*.mdx' }) }),
};`,
    'src/Box.astro': '<div><slot /></div>',
    'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const articles = await getCollection('articles');
---
<html lang="en"><head><title>All</title></head><body><ul>
{articles.map(({ id, data }) => <li><a href={'/articles/' + id + '/'}>{data.title}</a></li>)}
</ul></body></html>`,
    'src/pages/articles/[id].astro': `---
import { getCollection, render } from 'astro:content';
import Box from '../../Box.astro';
export async function getStaticPaths() {
  return (await getCollection('articles')).map((article) => ({ params: { id: article.id }, props: { article } }));
}
const { article } = Astro.props;
const { Content } = await render(article);
const [${names}] = Array(${components.length}).fill(Box);
---
<html lang="en"><head><title>{article.data.title}</title></head><body>
<h1>{article.data.title}</h1>
<Content components={{ ${names} }} />
</body></html>`,
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
}
