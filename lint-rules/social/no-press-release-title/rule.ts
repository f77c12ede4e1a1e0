import type { Block } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isOfType } from '../../front-matter.ts';
import { isToldAbout } from '../../quoted.ts';
import shapes from './shapes.json' with { type: 'json' };

const openers = termsOf('opener').sort((a, b) => b.length - a.length);
const events = new Set(termsOf('event'));
/** What an organisation does not do is no news. */
const denials = new Set(['not', 'never', 'no', "doesn't", "don't", "didn't", "won't"]);
const organisations = new Set(termsOf('organisation'));

export default defineRule<Record<string, never>, { words: string }>({
  id: 'no-press-release-title',
  goal: 'social',
  level: 'should-fix',
  language: 'en',
  about: 'A title answers a reader instead of announcing something.',
  say: ({ words }) => `"${words}" opens this title like a press release.`,
  why: 'Think of a caller. They ask about their health, not about our news.',
  try: ['How do I …?', 'Where can I get help with …?', 'What helps when …?'],
  check: ({ document, report }) => ({
    block(block) {
      if (!isTitle(block) || isOfType(document, 'notice')) return;
      const found = findAnnouncement(block);
      // The last word is the one that announces: "The headline 'Our team wins'" only tells of it.
      if (!found || isToldAbout(block, found.start) || isToldAbout(block, found.end - 1)) return;
      report({ block, ...found }, { data: { words: block.text.slice(found.start, found.end) } });
    },
  }),
});

function isTitle({ kind, name, depth }: Block): boolean {
  return (kind === 'front-matter' && name === 'title') || (kind === 'heading' && depth === 1);
}

/** An announcing first word, or an organisation that opens, wins, or names something. */
function findAnnouncement({ text, sentences }: Block): { start: number; end: number } | undefined {
  const lower = text.toLowerCase().replaceAll('’', "'");
  if (lower.includes('?')) return undefined;
  const opener = openers.find(
    (phrase) => lower.startsWith(phrase) && !/[\p{L}\d-]/u.test(lower[phrase.length] ?? ''),
  );
  if (opener) return { start: 0, end: opener.length };
  const words = sentences.flatMap((sentence) => sentence.words);
  const at = words.findIndex(({ key }) => events.has(key));
  const event = words[at];
  const before = words.slice(0, Math.max(0, at));
  if (!event || !before.some(({ key }) => organisations.has(key))) return undefined;
  if (before.some(({ key }) => denials.has(key))) return undefined;
  return { start: 0, end: event.end };
}

function termsOf(kind: string): string[] {
  return shapes.filter((shape) => shape.kind === kind).map((shape) => shape.term);
}
