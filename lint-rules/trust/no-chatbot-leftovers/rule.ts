import type { Node } from 'unist';
import type { Block } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isToldAbout } from '../../quoted.ts';
import leftovers from './leftovers.json' with { type: 'json' };

const shapes = leftovers.map(({ shape, flags = 'gi', isMild = false }) => ({
  shape: new RegExp(shape, flags),
  isMild,
}));
/** One search that nearly every text fails, before those that are slow. */
const mayHoldLeftover = new RegExp(leftovers.map(({ hint }) => hint).join('|'), 'i');
/** Chat programs mark the links that they give: `?utm_source=chatgpt.com`. */
const trackedLink =
  /[?&](?:amp;)?utm_source=(?:chatgpt|openai|copilot|perplexity|claude|gemini|grok|deepseek)(?:\.(?:com|ai))?(?![\w.-])/gi;
/** A text on such programs may show what they say. */
const aboutPrograms =
  /\b(?:chat ?bots?|chatgpt|copilot|gemini|claude|prompts?|ai (?:tools?|systems?|chats?|answers?|assistants?)|(?:language|generative) (?:models?|ai) (?:often|may|might|can|will|sometimes|usually|say|answer|write))\b/i;

/** What a chat program said to the writer, or marked for itself. How a text sounds is not judged: people write so too. */
export default defineRule<Record<string, never>, { isLink: boolean }>({
  id: 'no-chatbot-leftovers',
  goal: 'trust',
  level: 'must-fix',
  canHarm: true,
  mildLevel: 'should-fix',
  about: 'Nothing a chat program said to the writer is left',
  say: ({ isLink }) =>
    isLink ? 'This link says which chat program gave it.' : 'A chat program says this to the writer.',
  why: 'A reader will ask if anybody has checked the page.',
  try: ['Delete it, and check the facts around it.'],
  readsFields: true,
  check: ({ document, report }) => {
    const code: { start: number; end: number }[] = [];
    return {
      block(block) {
        for (const { start, end, isMild } of findLeftovers(block))
          report({ block, start, end }, { data: { isLink: false }, isMild });
      },
      node(node) {
        if (node.type === 'code' || node.type === 'inlineCode') code.push(rangeOf(node));
      },
      document() {
        for (const { index, 0: mark } of document.source.matchAll(trackedLink)) {
          if (code.some(({ start, end }) => index >= start && index < end)) continue;
          report(
            { sourceStart: index + 1, sourceEnd: index + mark.length },
            { data: { isLink: true }, try: ['Take it out of the address.'] },
          );
        }
      },
    };
  },
});

interface Leftover {
  start: number;
  end: number;
  /** True of words that people say as well. */
  isMild: boolean;
}

function findLeftovers(block: Block): Leftover[] {
  if (!mayHoldLeftover.test(block.text)) return [];
  const found = shapes
    .flatMap(({ shape, isMild }) => [...block.text.matchAll(shape)].map((match) => ({ match, isMild })))
    .map(({ match: { index, 0: words }, isMild }) => ({
      start: index,
      end: index + words.trimEnd().length,
      isMild,
    }))
    .filter(({ start }) => !isToldAbout(block, start) && !isAboutPrograms(block, start))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(({ start }, index) => start >= (found[index - 1]?.end ?? 0));
}

/** Whether the sentence up to the words, or the one before it, speaks of programs that talk. */
function isAboutPrograms({ sentences, text }: Block, offset: number): boolean {
  const index = sentences.findIndex(({ end }) => offset < end);
  const before = sentences[index - 1]?.text ?? '';
  return aboutPrograms.test(before) || aboutPrograms.test(text.slice(sentences[index]?.start ?? 0, offset));
}

function rangeOf({ position }: Node): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
