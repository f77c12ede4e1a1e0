import type { Block } from '#linter/document/document.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isOfType } from '../../front-matter.ts';
import { isQuoted } from '../../quoted.ts';
import shapes from './shapes.json' with { type: 'json' };

const openers = termsOf('opener').sort((a, b) => b.length - a.length);
const events = new Set(termsOf('event'));
const organisations = new Set(termsOf('organisation'));

export default defineRule<Record<string, never>, { words: string }>({
  id: 'no-press-release-title',
  goal: 'social',
  level: 'should-fix',
  about: 'A title answers a reader instead of announcing something.',
  say: ({ words }) => `"${words}" opens this title like a press release.`,
  why: 'Think of a caller. They ask about their health, not about our news.',
  try: ['How do I …?', 'Where can I get help with …?', 'What helps when …?'],
  check: ({ document, report }) => ({
    block(block) {
      if (!isTitle(block) || isOfType(document, 'notice')) return;
      const found = findAnnouncement(block);
      if (!found || isQuoted(block, found.start)) return;
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
  if (!event || at === 0 || !words.slice(0, at).some(({ key }) => organisations.has(key))) return undefined;
  return { start: 0, end: event.end };
}

function termsOf(kind: string): string[] {
  return shapes.filter((shape) => shape.kind === kind).map((shape) => shape.term);
}
