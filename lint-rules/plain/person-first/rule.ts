import { z } from 'zod';
import type { Word } from '#linter/document/document.ts';
import { type PhraseHit, withSets } from '#linter/document/phrases/phrase.ts';
import { chooseWords } from '#linter/fix/propose.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isInSources, isNamed } from '../../own-voice.ts';
import phrases from './phrases.json' with { type: 'json' };
import sets from './sets.json' with { type: 'json' };

const options = z.strictObject({
  /** Words that the people themselves put first; phrases with them are left alone. */
  identityFirst: z.array(z.string()).default(['autistic', 'blind', 'deaf', 'disabled']),
  /** Where the readers are: some words are right in one country only. */
  locale: z.enum(['us', 'uk']).default('us'),
});

const illnessFirst = (words: string) => `“${words}” puts the illness before the person.`;

/** What is wrong with a phrase, by the `kind` of its row; rows without one name a person by an illness. */
const says: Readonly<Record<string, (words: string) => string>> = {
  group: (words) => `“${words}” makes one group of many different people.`,
  pity: (words) => `“${words}” can sound like pity.`,
  blame: (words) => `“${words}” can sound like blame.`,
  hurt: (words) => `“${words}” can hurt the people it names.`,
  local: (words) => `“${words}” is not the usual form in the UK.`,
};

/** Names people by an illness. "Diabetic foot" is the name of an illness and stays; "a diabetic" is a person. */
export default defineRule<z.infer<typeof options>, { kind: string; words: string }>({
  id: 'person-first',
  goal: 'plain',
  level: 'should-fix',
  mildLevel: 'idea',
  about: 'Names people by an illness or a disability',
  say: ({ kind, words }) => (says[kind] ?? illnessFirst)(words),
  why: 'Readers who feel labelled, blamed or pitied stop reading.',
  phrases: withSets(phrases, sets),
  options,
  check: ({ document, options: { identityFirst, locale }, report }) => {
    const theirs = new Set(identityFirst.map((word) => word.toLowerCase()));
    return {
      phrase(hit) {
        const { row } = hit;
        if (row.only !== undefined && row.only !== locale) return;
        if (theirs.has(String(row.identity)) || hit.isQuoted || isForbidden(hit)) return;
        /* "It aids patients" names nobody. */
        if (row.capitals && hit.words.some(({ key, text }) => key === 'aids' && text !== 'AIDS')) return;
        if (isNamed(hit) || isTitle(hit) || isInSources(document, hit.block)) return;
        const words = hit.words.map(({ text }) => text).join(' ');
        const kind = String(row.kind);
        const wordings = (row.try ?? []).map((text) => fill(text, hit));
        report(hit.range, {
          data: { kind, words },
          try: wordings,
          fix: chooseWords(document, hit.range, wordings),
          /* Words that some authorities use themselves are only offered. */
          isMild: row.contested === true,
        });
      },
    };
  },
});

/** Whether the sentence tells not to use the words: "Do not call people diabetics." Other denials do not excuse them. */
function isForbidden({ isNegated, sentence, start }: PhraseHit): boolean {
  const before = sentence.block.text.slice(sentence.start, start);
  return (
    isNegated &&
    /\b(?:call\w*|describ\w+|label\w*|nam(?:e|ed|es|ing)|refer\w*|say\w*|said|speak|term\w*|use[ds]?|using|word\w*|writ\w+)\b/i.test(
      before,
    )
  );
}

/** Puts the writer's own words into a suggestion: "$2 with diabetes" becomes "patients with diabetes". */
function fill(text: string, { words }: PhraseHit): string {
  const filled = text
    .replace(/\$(\d)/g, (_, number, at) => {
      const word = words[Number(number) - 1];
      return at === 0 ? (word?.text ?? '') : inSentence(word);
    })
    .replace(/^an (?=person)/i, (article) => (article[0] === 'A' ? 'A ' : 'a '));
  const [first] = words;
  const opens = first !== undefined && first.sentence.words[0] === first && first.type.isCapitalised;
  return opens ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
}

/** A word without the capital that only the start of a sentence gave it. */
function inSentence(word: Word | undefined): string {
  if (!word) return '';
  const isName = word.type.isAcronym || word.key.endsWith("'s");
  return word.sentence.words[0] === word && !isName ? word.key : word.text;
}

/** Part of a name, such as "Alcoholics Anonymous" or "the Substance Abuse Administration". */
function isTitle({ words, sentence, first, end }: PhraseHit): boolean {
  if (!words.every(({ type }, index) => type.isCapitalised || (index === 0 && words.length > 1)))
    return false;
  const around = [sentence.tokens[first - 1], sentence.tokens[end]];
  const begins = sentence.words[0] === words[0];
  return (!begins && first > 0) || (words.length === 1 && around[1]?.type.isCapitalised === true);
}
