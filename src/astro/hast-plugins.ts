import type { AstroConfig } from 'astro';
import type { HastPluginDefinition } from 'satteri';

/**
 * Has a plugin look at what becomes of each Markdown and MDX file.
 *
 * @param loss what would be missing without it, as the end of a sentence
 * @throws Error when the site's processor of Markdown takes no plugins
 */
export function addHastPlugin({ markdown }: AstroConfig, plugin: HastPluginDefinition, loss: string): void {
  const { hastPlugins } = markdown.processor.options as { hastPlugins?: HastPluginDefinition[] };
  if (!hastPlugins) throw new Error(`The Markdown processor takes no plugins: ${loss}.`);
  hastPlugins.push(plugin);
}
