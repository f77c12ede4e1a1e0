import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { defineRule } from '#linter/rule/define-rule.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

const pictureComponents = new Set(['Image', 'Picture', 'Figure']);

/** A camera or a folder named it, nobody described it. */
const fileName =
  /^(?:img|dsc|image|photo|picture|screenshot|untitled)?[\s_-]*[\w-]*\.(?:jpe?g|png|gif|webp|avif|svg)$|^(?:img|dsc)[\s_-]?\d+$|^(?:image|photo|picture|graphic|screenshot|alt|alt text)\d*$/i;

export default defineRule<Record<string, never>, { alt: string }>({
  id: 'require-alt-text',
  goal: 'findable',
  level: 'must-fix',
  about: 'Each picture has words for people who cannot see it.',
  say: ({ alt }) =>
    alt
      ? `"${alt}" does not say what the picture shows.`
      : 'This picture has no words for people who cannot see it.',
  why: 'Blind readers hear these words instead of the picture.',
  try: [
    'A nurse shows a child how to hold an inhaler',
    '<img src="…" alt="" /> for a picture that only decorates',
  ],
  check: ({ report }) => ({
    node(node) {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const start = node.position?.start.offset;
      const alt = altOf(node as Element);
      if (start === undefined || alt === undefined || (alt !== '' && !fileName.test(alt))) return;
      const opening = start + 1 + ((node as Element).name?.length ?? 0);
      report({ sourceStart: start, sourceEnd: opening }, { data: { alt } });
    },
    document({ pictures }) {
      for (const { alt, isHtml, start, end } of pictures) {
        const said = alt?.trim() ?? '';
        const isMeant = isHtml && alt !== undefined && said === '';
        if (isMeant || (said !== '' && !fileName.test(said))) continue;
        report({ sourceStart: start, sourceEnd: end }, { data: { alt: said } });
      }
    },
  }),
});

/** Empty when it is missing; undefined when nothing is wrong or it is worked out by code. `alt=""` is meant. */
function altOf({ name, attributes }: Element): string | undefined {
  if (!pictureComponents.has(name ?? '')) return undefined;
  if (attributes.some(({ type }) => type === 'mdxJsxExpressionAttribute')) return undefined;
  const alt = attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'alt',
  );
  if (!alt) return '';
  return typeof alt.value === 'string' && alt.value.trim() !== '' ? alt.value.trim() : undefined;
}
