import { z } from 'zod';
import { defineRule } from '#linter/rule/define-rule.ts';
import { placeOfMissing, textAt } from '../../front-matter.ts';

type Data =
  | { fault: 'missing' | 'opening' | 'title' | 'first' }
  | { fault: 'long' | 'longTitle'; length: number; max: number };

const aboutItself =
  /^(?:(?:in )?this|the following|our latest|here is an?) (?:article|page|post|blog|blog post|guide|section|summary|content)\b/i;

const shorterTitle = [
  'Begin with the words readers search for, and leave out the rest.',
  'Move what stands after the colon or in brackets to the description.',
];

export default defineRule<{ maxCharacters: number; maxTitleCharacters: number }, Data>({
  id: 'share-preview',
  goal: 'findable',
  level: 'should-fix',
  about: 'What search results and shared links show helps by itself.',
  say: (data) => {
    switch (data.fault) {
      case 'missing':
        return 'This article has no description.';
      case 'opening':
        return 'The description talks about the page, not the answer.';
      case 'title':
        return 'The description only repeats the title.';
      case 'first':
        return 'The description only repeats the first sentence.';
      case 'long':
        return `The description has ${data.length} letters and spaces, the goal is ${data.max}.`;
      case 'longTitle':
        return `The title has ${data.length} letters and spaces, the goal is ${data.max}.`;
    }
  },
  why: 'It is the first thing readers see, and long texts are cut off.',
  try: ['description: "What to do first, when to call, and who can help."'],
  options: z.strictObject({
    /** Longest description, in characters. Search results cut off at about 160. */
    maxCharacters: z.number().int().min(50).default(160),
    /** Longest title, in characters. Search results cut off at about 60; ten more do no harm. */
    maxTitleCharacters: z.number().int().min(20).default(70),
  }),
  check: ({ document, collection, options, report }) => ({
    document() {
      const title = textAt(document, 'title');
      const description = textAt(document, 'description');
      const max = options.maxTitleCharacters;
      if (title.length > max) {
        report(
          { frontMatter: ['title'] },
          { data: { fault: 'longTitle', length: title.length, max }, try: shorterTitle },
        );
      }
      if (description === '') {
        if (collection === 'articles')
          report(placeOfMissing(document, 'description'), { data: { fault: 'missing' } });
        return;
      }
      const first = document.blocks.find(({ isBody, kind }) => isBody && kind !== 'heading')?.sentences[0];
      const data = faultOf(description, title, first?.text ?? '', options.maxCharacters);
      if (data) report({ frontMatter: ['description'] }, { data });
    },
  }),
});

function faultOf(description: string, title: string, first: string, max: number): Data | undefined {
  if (description.length > max) return { fault: 'long', length: description.length, max };
  if (aboutItself.test(description)) return { fault: 'opening' };
  if (letters(description) === letters(title)) return { fault: 'title' };
  if (letters(description) === letters(first)) return { fault: 'first' };
  return undefined;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}
