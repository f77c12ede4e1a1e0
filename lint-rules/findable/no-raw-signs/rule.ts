import type { Block } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { findRawEmphasis, findRawSigns, type RawSign } from './find.ts';

const says: Record<RawSign['kind'], (sign: RawSign) => string> = {
  alert: ({ text }) => `Readers will see "${text}" as it stands.`,
  box: ({ text }) => `Readers will see "${text}" as it stands.`,
  wiki: ({ text }) => `Readers will see "${text}", not a link.`,
  math: ({ text }) => `Readers will see "${text}", dollar signs and all.`,
  note: () => 'In a .md file readers will see this note.',
  'open note': () => 'This note is never closed, so readers will see it.',
  emphasis: ({ text }) => `Readers will see "${text}" as it stands.`,
  heading: () => 'This is no heading: a space is missing.',
};

/** Finds marks that other tools understand and this site prints. */
export default defineRule<Record<string, never>, RawSign>({
  id: 'no-raw-signs',
  goal: 'findable',
  level: 'should-fix',
  yieldsTo: ['no-unfinished-text'],
  about: 'Marks of other tools are not left in the text.',
  say: (sign) => says[sign.kind](sign),
  why: 'Odd signs make readers think that something is broken, or missing.',
  check: ({ document, collection, report }) => ({
    block(block: Block) {
      // Other sites may well know these marks.
      if (!collection) return;
      const signs = block.isBody ? findRawSigns(block, document.source) : findRawEmphasis(block);
      for (const sign of signs) {
        report({ sourceStart: sign.start, sourceEnd: sign.end }, { data: sign, try: sign.tries });
      }
    },
  }),
});
