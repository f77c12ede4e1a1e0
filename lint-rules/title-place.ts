import type { Document } from '#linter/document/document.ts';
import type { Place } from '#linter/rule/define-rule.ts';

/** Where a finding about a whole article stands: its title, else its first heading or text, else its first character. */
export function titlePlace({ blocks }: Document): Place {
  const title = blocks.find(({ kind, name }) => kind === 'front-matter' && name === 'title');
  const first = title ?? blocks.find(({ kind, depth }) => kind === 'heading' && depth === 1);
  return first ?? blocks.find(({ isBody }) => isBody)?.sentences[0] ?? { sourceStart: 0, sourceEnd: 0 };
}
