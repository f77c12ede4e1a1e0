import { z } from 'zod';
import type { PhraseHit, PhraseRow } from '#linter/document/phrases/phrase.ts';
import { defineRule } from '#linter/rule/define-rule.ts';
import { isInSources, isNamed } from '../../own-voice.ts';
import names from './names.json' with { type: 'json' };

/** One thing and what it is called, the plain name first; each name with its forms. */
interface Thing {
  names: string[][];
  notBefore?: string[];
  notNext?: string[];
  source: string;
}

/** A name that stands once is an explanation; twice, it is a second name. */
const leastUses = 2;
/* Words that bring in a second name: "also called", "known as", "the medical name is", or a bracket before it. */
const introduced =
  /(?:\b(?:called|known as|or|name(?:s)?(?: for \S+)?(?: is| are)?|terms?|means?|meaning|termed)|[([/,])\W*$/i;
/* The same from the other side: "itching, also called pruritus". */
const introduces =
  /^(?:,? (?:or|also|called|known as|sometimes called)\b|\s*[([]|,? is the (?:\w+ )?(?:term|name|word)\b)/;

const options = z.strictObject({
  /** Names that this site uses side by side on purpose, such as `urine`. */
  allow: z.array(z.string()).default([]),
});

/** Calls one thing by two names, beyond the one place where the second name is explained. */
export default defineRule<z.infer<typeof options>, { first: string; second: string }>({
  id: 'consistent-terms',
  goal: 'plain',
  level: 'idea',
  needsWhole: true,
  isAboutWhole: true,
  about: 'Calls one thing by two names',
  say: ({ first, second }) => `“${first}” and “${second}” are the same thing.`,
  why: 'Readers think that two names are two things. Explain the second name once, then keep to one.',
  phrases: (names as Thing[]).flatMap(rowsOf),
  options,
  check: ({ document, options: { allow }, report }) => {
    const allowed = new Set(allow.map((name) => name.toLowerCase()));
    const uses = new Map<number, PhraseHit[][]>();
    return {
      phrase(hit) {
        if (!hit.block.isBody || hit.isQuoted || isNamed(hit) || isInSources(document, hit.block)) return;
        const { thing, name, say } = hit.row as PhraseRow & { thing: number; name: number };
        if (allowed.has(say) || isIntroduced(hit) || isProperName(hit)) return;
        const known = uses.get(thing) ?? [[], []];
        known[name]?.push(hit);
        uses.set(thing, known);
      },
      document() {
        for (const both of uses.values()) {
          if (!both.every((hits) => hits.length >= leastUses)) continue;
          const [plain = [], other = []] = both;
          const [kept, rare] = plain.length >= other.length ? [plain, other] : [other, plain];
          const [first, second] = [textOf(kept[0]), textOf(rare[0])];
          const hit = rare[0];
          if (hit) report(hit.range, { data: { first, second }, try: [first] });
        }
      },
    };
  },
});

/** A row for each form of each name, with the thing and the name it stands for. */
function rowsOf({ names: both, source, ...guards }: Thing, thing: number): PhraseRow[] {
  return both.flatMap((forms, name) =>
    forms.map((say) => ({ say, thing, name, source, group: 'names of one thing', ...guards })),
  );
}

function isIntroduced({ block, sentence, start, stop }: PhraseHit): boolean {
  const before = block.text.slice(Math.max(sentence.start, start - 40), start);
  return introduced.test(before) || introduces.test(block.text.slice(stop, stop + 40));
}

/** Part of the name of a study or an office: capitals inside a sentence. */
function isProperName({ words, sentence, block }: PhraseHit): boolean {
  if (block.kind === 'heading') return false;
  return words[0] !== sentence.words[0] && words.every(({ type }) => type.isCapitalised && !type.isAcronym);
}

function textOf(hit: PhraseHit | undefined): string {
  return hit?.words.map(({ key, type, text }) => (type.isAcronym ? text : key)).join(' ') ?? '';
}
