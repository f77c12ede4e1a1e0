import type { Node } from 'unist';
import { z } from 'zod';
import type { Document } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isToldAbout } from '../../quoted.ts';
import { sayStub } from '../../stubs.ts';
import exampleNumbers from './example-numbers.json' with { type: 'json' };
import { findMarks } from './marks.ts';
import { isLabel, isStub } from './stubs.ts';

const numbersOfNobody = new RegExp(
  `(?<![\\d-])(?:${exampleNumbers.map(({ shape }) => shape).join('|')})(?!\\d)`,
  'g',
);
/** Addresses that are kept for examples: RFC 2606 and RFC 6761. */
const exampleAddress =
  /^(?:https?:\/\/|mailto:)(?:[^/?#]*[@.])?(?:example\.(?:com|org|net)|[\w-]+\.example)(?:[:/?#]|$)/i;
/** What becomes of a gap that says what belongs there. */
const stubTry = 'Write over the brackets, and all that is in them.';
const openComment = /\b(?:TODO|FIXME|TB[CD]|XXX)\b/;

/** What a writer left open. A reader cannot ring XXX-XXXX. */
export default defineRule<{ isDemonstration: boolean }, { words: string; asks?: string }>({
  id: 'no-unfinished-text',
  goal: 'trust',
  level: 'must-fix',
  canHarm: true,
  // Where code is not allowed at all, that is told.
  yieldsTo: ['can-read-article'],
  // "TODO" is Spanish for "all".
  language: 'en',
  mildLevel: 'should-fix',
  about: 'Nothing is left for later in what readers see',
  say: ({ words, asks }) => (asks === undefined ? `"${words}" is not finished.` : sayStub({ asks })),
  why: 'A reader in need finds a gap where the help should be.',
  try: ['Write what belongs here.', 'Delete the line.'],
  options: z.strictObject({
    /** True while the whole site says that it is a demonstration: its numbers and addresses are examples then. */
    isDemonstration: z.boolean().default(false),
  }),
  check: ({ document, collection, options, report }) => ({
    block(block) {
      const tell = (start: number, end: number, asks?: string) => {
        if (isToldAbout(block, start)) return;
        const words = shortened(block.text.slice(start, end));
        if (asks === undefined) report({ block, start, end }, { data: { words } });
        else report({ block, start, end }, { data: { words, asks }, try: [stubTry] });
      };
      for (const { start, end, asks } of findMarks(block.text)) tell(start, end, asks);
      if (isLabel(block)) tell(0, block.text.length);
      /* Only a site that readers use has to be reached. */
      if (collection === undefined || options.isDemonstration) return;
      for (const { index, 0: number } of block.text.matchAll(numbersOfNobody))
        tell(index, index + number.length);
    },
    sentence(sentence) {
      if (!isStub(sentence) || isToldAbout(sentence.block, sentence.start)) return;
      report(sentence, { data: { words: shortened(sentence.text) } });
    },
    comment({ text, start, end }) {
      const mark = openComment.exec(text)?.[0];
      if (mark) report({ sourceStart: start, sourceEnd: end }, { data: { words: mark }, isMild: true });
    },
    node(node) {
      const value = leftOver(node);
      if (value) report(value.place, { data: { words: shortened(value.words) } });
    },
    document() {
      if (collection === undefined || options.isDemonstration) return;
      for (const { url, start, end } of linksOf(document)) {
        if (exampleAddress.test(url))
          report({ sourceStart: start, sourceEnd: end }, { data: { words: shortened(url) } });
      }
    },
  }),
});

/** In MDX `{{clinic_name}}` is program code for a thing that no page can print: a value that was never filled in. */
const unfilled = /^\s*\{\s*[a-z][\w.]*\s*\}\s*$/i;

function leftOver(
  node: Node,
): { place: { sourceStart: number; sourceEnd: number }; words: string } | undefined {
  if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return undefined;
  const { value } = node as Node & { value?: string };
  const { start, end } = node.position ?? {};
  if (!value || !unfilled.test(value) || start?.offset === undefined || end?.offset === undefined)
    return undefined;
  return { place: { sourceStart: start.offset, sourceEnd: end.offset }, words: `{${value}}` };
}

function linksOf({ links }: Document): Document['links'] {
  return links.filter(({ url }) => url.includes('example'));
}

/** So much of the words as fits into a sentence. */
function shortened(words: string): string {
  return words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words;
}
