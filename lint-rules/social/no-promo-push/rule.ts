import type { Sentence } from '#linter/document/document.ts';
import { type PhraseHit, withSets } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isDenied, isInSources, isOwnWords } from '../../own-voice.ts';
import phrases from './phrases.json' with { type: 'json' };
import sets from './sets.json' with { type: 'json' };

/** Sentences that must have helped before a service may be named. */
const helpFirst = 3;
/** Most of an article's sentences that may name a service of ours. */
const maxShare = 0.15;
/* Free help, urgent help and a way to ask are help, not a sale. */
const help =
  /\b(?:free(?! (?:gift|tour|trial|quote|estimate|consultation))|no charge|at no cost|if you (?:feel|have|are|need|think|cannot|can't|do not|don't|want to talk)|questions?|worried|emergency|urgent|right away|crisis|support group|interpreter)\b/i;

/** Sells before it helps: offers anywhere, services before the answer or in every other line. */
export default defineRule({
  id: 'no-promo-push',
  goal: 'social',
  level: 'should-fix',
  needsWhole: true,
  about: 'Sells our services before it helps',
  say: () => 'This line sells our service.',
  why: 'People who came with a worry want help first. An offer makes them doubt the rest.',
  try: ['Answer the question first.', 'Name all places that can help, ours too.'],
  readsFields: true,
  phrases: withSets(phrases, sets),
  check: ({ document, report }) => {
    const found: PhraseHit[] = [];
    return {
      phrase(hit) {
        if (
          hit.isAboutCrisis ||
          !isOwnWords(hit) ||
          hit.hasSubject ||
          isDenied(hit) ||
          isInSources(document, hit.block)
        )
          return;
        /* A verb that sells is asked of the reader: "the tab order now" offers nothing. */
        if (hit.row.ask === true && !hit.isLooseRequest) return;
        if (hit.row.offer === true || !help.test(hit.sentence.text)) found.push(hit);
      },
      document() {
        const prose = document.sentences.filter(({ block }) => block.isBody && block.kind !== 'heading');
        const opening = new Set<Sentence>(prose.slice(0, helpFirst));
        const isPushed = new Set(found.map(({ sentence }) => sentence)).size > prose.length * maxShare;
        const isNews =
          document.frontMatter.data.intent === 'promo' || document.frontMatter.data.type === 'notice';
        for (const hit of found) {
          const isFirst = opening.has(hit.sentence) || !hit.block.isBody;
          if (hit.row.offer === true || (!isNews && (isFirst || isPushed))) report(hit.range);
        }
      },
    };
  },
});
