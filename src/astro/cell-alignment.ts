import type { AstroIntegration } from 'astro';
import type { HastPluginDefinition } from 'satteri';
import { addHastPlugin } from './hast-plugins.ts';

/** What Markdown makes of `|:-:|`; our policy shows no styles in attributes, so the style sheet has a class for each. */
const alignment = /^text-align:\s*(left|center|right)$/;

/** Lets tables be aligned as they are written. */
export function cellAlignment(): AstroIntegration {
  return {
    name: 'bedside-cell-alignment',
    hooks: {
      'astro:config:setup': ({ config }) => {
        addHastPlugin(config, classes, 'tables would lose their alignment');
      },
    },
  };
}

const classes: HastPluginDefinition = {
  name: 'bedside-cell-alignment',
  element: {
    filter: ['td', 'th'],
    visit: (node, context) => {
      const { style } = node.properties;
      const [, side] = (typeof style === 'string' && alignment.exec(style)) || [];
      if (!side) return;
      context.setProperty(node, 'style', null);
      context.setProperty(node, 'className', [`cell-${side}`]);
    },
  },
};
