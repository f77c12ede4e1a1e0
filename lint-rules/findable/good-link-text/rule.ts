import type { Block } from '#linter/document/document.ts';
import type { Span } from '#linter/document/text/blocks.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isQuoted } from '../../quoted.ts';
import vague from './vague-texts.json' with { type: 'json' };

const vagueTexts = new Set(vague.map(({ say }) => say));

/** An address this short, such as `www.nhs.uk`, can be read aloud and typed. */
const readableLength = 30;

type Data = { fault: 'vague' | 'address'; text: string };

export default defineRule<Record<string, never>, Data>({
  id: 'good-link-text',
  goal: 'findable',
  level: 'should-fix',
  about: 'The words of a link say where it leads.',
  say: ({ fault, text }) =>
    fault === 'vague'
      ? `"${text}" does not say where the link leads.`
      : 'This link shows its address instead of words.',
  why: 'Many readers jump from link to link. Each must make sense by itself.',
  try: ['[how to use an inhaler](…)', '[asthma, on the NHS site](…)'],
  check: ({ document, report }) => ({
    block(block) {
      if (!block.isBody || block.isFootnote) return;
      for (const span of block.spans) {
        const data = faultOf(block, span);
        if (!data || isQuoted(block, span.start)) continue;
        const at = block.source.startInSource(span.start);
        const link = document.links.find(({ start, end }) => start <= at && at < end);
        const place = link
          ? { sourceStart: link.start, sourceEnd: link.end }
          : { block, start: span.start, end: span.end };
        report(place, { data });
      }
    },
  }),
});

function faultOf(block: Block, span: Span): Data | undefined {
  if (span.kind === 'address') {
    const url = span.url ?? '';
    const isLong = /^https?:/.test(url) && url.replace(/^https?:\/\//, '').length > readableLength;
    return isLong ? { fault: 'address', text: url } : undefined;
  }
  if (span.kind !== 'link' && span.name !== 'a') return undefined;
  const text = block.text.slice(span.start, span.end).trim();
  const bare = text
    .toLowerCase()
    .replace(/[\s.…:!>»→]+$/, '')
    .replace(/^[\s>»→]+/, '')
    .replace(/\s+/g, ' ');
  return vagueTexts.has(bare) ? { fault: 'vague', text } : undefined;
}
