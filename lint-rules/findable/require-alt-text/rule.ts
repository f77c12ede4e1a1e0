import type { Image, ImageReference } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { defineRule } from '#linter/rule/define-rule.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

const pictureComponents = new Set(['img', 'Image', 'Picture', 'Figure']);

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
  check: ({ document, report }) => ({
    node(node) {
      const start = node.position?.start.offset;
      const end = node.position?.end.offset;
      if (start === undefined || end === undefined) return;
      if (node.type === 'image' || node.type === 'imageReference') {
        const alt = ((node as Image | ImageReference).alt ?? '').trim();
        if (!alt || fileName.test(alt)) report({ sourceStart: start, sourceEnd: end }, { data: { alt } });
      } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        const alt = altOf(node as Element);
        if (alt === undefined || (alt !== '' && !fileName.test(alt))) return;
        const opening = start + 1 + ((node as Element).name?.length ?? 0);
        report({ sourceStart: start, sourceEnd: opening }, { data: { alt } });
      } else if (node.type === 'html') {
        for (const tag of document.source.slice(start, end).matchAll(/<img\b[^>]*>/gi)) {
          if (/\salt\s*=/i.test(tag[0])) continue;
          const at = start + tag.index;
          report({ sourceStart: at, sourceEnd: at + '<img'.length }, { data: { alt: '' } });
        }
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
