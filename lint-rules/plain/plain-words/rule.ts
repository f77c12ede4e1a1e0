import { z } from 'zod';
import type { Document } from '#linter/document/document.ts';
import type { Fix } from '#linter/fix/fix.ts';
import { chooseWords } from '#linter/fix/propose.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { findJargon, isAllowed } from '#rules/words/jargon.ts';
import type { Jargon } from '#rules/words/jargon-uses.ts';
import { isWidelyKnown } from '#rules/words/rarity.ts';
import { isToldAbout } from '../../quoted.ts';
import phrases from './set-phrases.json' with { type: 'json' };

/** Phrases whose plain word means the same wherever they stand. */
const setPhrases = new Set(phrases);

/** Hard words that have a plain one: office language wherever it stands, clinical words at their first use. */
export default defineRule<{ allow: string[]; locale: string }, { text: string; isClinical: boolean }>({
  id: 'plain-words',
  goal: 'plain',
  level: 'should-fix',
  mildLevel: 'idea',
  yieldsTo: ['no-filler', 'person-first', 'no-unfinished-text'],
  about: 'Use the plain word when there is one.',
  say: ({ text, isClinical }) =>
    isClinical ? `“${text}” is a word for experts.` : `“${text}” has a plainer word.`,
  why: ({ isClinical }) =>
    isClinical
      ? 'Many readers will not know it. Write the plain word first, then this one in brackets.'
      : 'Short, everyday words are quicker to read for everyone.',
  readsFields: true,
  options: z.strictObject({
    /** Words this site's readers know. */
    allow: z.array(z.string()).default([]),
    /** Also flag what is hard for readers of one country only: `nausea` in the UK. */
    locale: z.enum(['us', 'uk']).default('us'),
  }),
  check: ({ document, options, report, note }) => ({
    document() {
      const met = new Set<string>();
      for (const jargon of findJargon(document).found) {
        const isClinical = jargon.kind === 'clinical';
        if (jargon.kind !== 'clinical' && jargon.kind !== 'bureaucratic') continue;
        const reason = whySilent(document, jargon, options);
        note?.(jargon, reason ?? lists[jargon.kind]);
        if (reason !== undefined) continue;
        report(jargon, {
          data: { text: jargon.text, isClinical },
          try: jargon.plain,
          fix: fixesOf(document, jargon),
          isMild: met.has(jargon.lemmas.join()) || isKnown(jargon),
        });
        met.add(jargon.lemmas.join());
      }
    },
  }),
});

/** Why a word is told: the list that it is in. */
const lists = {
  clinical: 'It is in the list of clinical words that have a plain one.',
  bureaucratic: 'It is in the list of office words that have a plainer one.',
} as const;

/** Why a hard word is let be where it is; undefined when it is told. */
function whySilent(
  document: Document,
  jargon: Jargon,
  { locale, allow }: { locale: string; allow: readonly string[] },
): string | undefined {
  if (jargon.locale && jargon.locale !== locale) return 'it is hard for readers of another country only.';
  if (isAllowed(jargon, allow)) return 'the settings allow it.';
  if (isToldAbout(jargon.block, jargon.start)) return 'it is quoted or told about, not said.';
  if (isMeasured(jargon)) return 'it says what a study has tested.';
  if (jargon.kind === 'clinical' && isAskedByTitle(document, jargon))
    return 'the title asks about it, and the page is there to explain it.';
  return undefined;
}

function isSetPhrase(text: string): boolean {
  return setPhrases.has(text.toLowerCase().replace(/\s+/g, ' '));
}

/** "Fatigue", "purchase": there is a plainer word, and nobody stumbles over this one. */
function isKnown({ text, lemmas, kind }: Jargon): boolean {
  return !isSetPhrase(text) && isWidelyKnown([text, ...lemmas], kind === 'clinical');
}

/** A set phrase gives way to its plain word; what changes its meaning with its place is for a person to choose. */
function fixesOf(document: Document, jargon: Jargon): Fix[] {
  const { kind, plain, text } = jargon;
  if (kind === 'clinical')
    return chooseWords(
      document,
      jargon,
      plain.map((word) => `${word} (${text})`),
    );
  const choices = chooseWords(document, jargon, plain);
  const [first, ...others] = choices;
  if (!first || !isSetPhrase(text)) return choices;
  return [{ ...first, kind: 'fix' }, ...others];
}

/** How far a figure or what changed may stand from "significant", in UTF-16 code units. */
const besideFigures = 90;
const changed =
  /^\W*(?:\w+ )?(?:(?:and|or) \w+ )?(?:associations?|benefits?|changes?|correlations?|declines?|decreases?|differences?|drops?|effects?|falls?|gains?|improve(?:d|ment)s?|increases?|interactions?|links?|reductions?|results?|rises?|higher|lower|fewer|more|less|reduced|increased|decreased|improved|raised)\b/i;
const figure = /\d(?:[\d.,]*\s?(?:%|per ?cent|percent|times|points)|[\d.,]*\)?)|\bp\s?[<=>]|\bstatistical/i;

/** "A significant rise, from 12% to 15%": what a study tested, which "important" and "large" do not say. */
function isMeasured({ block, start, end, text }: Jargon): boolean {
  if (!/^significant(?:ly)?$/i.test(text) || !changed.test(block.text.slice(end, end + besideFigures)))
    return false;
  return figure.test(block.text.slice(Math.max(0, start - besideFigures), end + besideFigures));
}

/** "What is insomnia?" is there to explain the word, and cannot say it otherwise. */
function isAskedByTitle({ blocks }: Document, { lemmas, text }: Jargon): boolean {
  return blocks.some((block) => {
    if (block.name !== 'title' && !(block.kind === 'heading' && block.depth === 1)) return false;
    const asked =
      /^(?:what(?:'s|’s| is| are| does)|understanding)\s+(?:an?\s+|the\s+)?(.*?)(?:\s+means?)?\W*$/i.exec(
        block.text,
      );
    const subject = asked?.[1]?.toLowerCase();
    return (
      subject !== undefined &&
      [text.toLowerCase(), ...lemmas].some((word) => subject.startsWith(word.toLowerCase()))
    );
  });
}
