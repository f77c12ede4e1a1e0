import { z } from 'zod';
import type { Document } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { findLateAnswer } from './opening.ts';

/** Types of article whose title asks nothing. */
const otherTypes = new Set(['story', 'notice', 'contact', 'definition']);

/** Finds openings that keep the reader waiting for what the title promised. */
export default defineRule({
  id: 'answer-first',
  goal: 'substance',
  level: 'should-fix',
  mildLevel: 'idea',
  language: 'en',
  needsWhole: true,
  isAboutWhole: true,
  about: 'The answer to the title stands in the first lines.',
  say: () => 'The opening does not answer the title.',
  why: 'Worried readers look at the first lines, and leave when the answer is not there.',
  options: z.strictObject({
    /** Length of the opening in which the answer must begin, in words. */
    openingWords: z.number().int().min(20).max(200).default(60),
  }),
  check: ({ report, options }) => ({
    document(document) {
      const { type } = document.frontMatter.data;
      if (typeof type === 'string' && otherTypes.has(type)) return;
      const late = findLateAnswer(document, options.openingWords);
      if (!late) return;
      report(late.opening, {
        isMild: !asks(document),
        try: [
          `Begin with “${shorten(late.answer.text)}”.`,
          'Answer the title in one sentence, then explain.',
        ],
      });
    },
  }),
});

/** A title that asks, or only names what it is about: "How do I …", "Ringworm". Others may play, or tell. */
function asks({ blocks }: Document): boolean {
  const title =
    blocks.find(({ kind, name }) => kind === 'front-matter' && name === 'title') ??
    blocks.find(({ kind, depth }) => kind === 'heading' && depth === 1);
  const text = title?.text ?? '';
  return asking.test(text) || text.split(/\s+/).length <= longestName;
}

const asking =
  /\?\s*$|^(?:how (?:to|do|can|should|much|many|long|often)|what|why|when|where|who|which|can|should|is|are|do|does)\b/i;
/** Words of a title that is a name. */
const longestName = 4;

function shorten(text: string): string {
  const words = text.replace(/[\s.]+$/, '').split(/\s+/);
  return words.length <= 10 ? words.join(' ') : `${words.slice(0, 10).join(' ')} …`;
}
