import { createHash } from 'node:crypto';
import { askRules } from './ask-rules.ts';
import type { Checker } from './checker.ts';
import type { Label } from './labels.ts';
import { namesIn, readRows } from './read-rows.ts';
import { type Section, share } from './section.ts';

/** A sentence that a person labelled: 1 when something is wrong with it, 0 when it only looks so. */
interface LabelledSentence {
  text: string;
  label: 0 | 1;
  strength?: 'strong' | 'soft' | 'hard';
  domain?: string;
}

/** The kind of text that labelled sentences count as. */
export const ofSets = 'labelled sentences';

/** Rules about what a treatment is said to do. */
const claimRules: ReadonlySet<string> = new Set([
  'no-absolute-claim',
  'no-bare-testimonial',
  'no-care-substitute',
  'no-easy-claim',
  'no-hype',
  'no-promo-push',
]);

/** Files of such sentences, and the rules they are labelled for. The files of asks are measured by `calls-to-action.ts`. */
const sets: readonly {
  file: RegExp;
  rules: ReadonlySet<string>;
  about: string;
  found: string;
  wrong: string;
}[] = [
  {
    file: /^(?:calls-to-action|asks-.*)\.jsonl$/,
    rules: askRules,
    about: '',
    found: '',
    wrong: '',
  },
  {
    file: /^claims.*\.jsonl$/,
    rules: claimRules,
    about: 'rules about what a treatment is said to do, together',
    found: 'over-claims found',
    wrong: 'fair sentences told',
  },
  {
    file: /^person-first.*\.jsonl$/,
    rules: new Set(['person-first']),
    about: 'words for people that an authority discourages',
    found: 'discouraged words found',
    wrong: 'neutral sentences told',
  },
];

/** The share of sentences found that should be, and of those told that should not. */
export function measureSentences(folder: string, checker: Checker): Section[] {
  return setsIn(folder).flatMap(({ name, rows, set }) => {
    if (set.about === '') return [];
    const told = (label: 0 | 1) => {
      const of = rows.filter((row) => row.label === label);
      const hit = of.filter(({ text }) =>
        checker.check(text).findings.some(({ rule }) => set.rules.has(rule)),
      );
      return [hit.length, of.length] as const;
    };
    const figures = [share(set.found, ...told(1), '>= 0.85'), share(set.wrong, ...told(0), '<= 0.025')];
    return [{ data: name, about: set.about, figures }];
  });
}

/** What the sets say of the findings of each rule in them, as labels: what is told of a sentence labelled 0 is wrong. */
export function labelSets(folder: string, checker: Checker): Map<string, Label[]> {
  const byRule = new Map<string, Map<string, Label>>();
  for (const { rows, set } of setsIn(folder)) {
    for (const { text, label } of rows) {
      for (const { rule, start } of checker.check(text).findings) {
        if (!set.rules.has(rule)) continue;
        const sentence = createHash('sha256').update(text.trim()).digest('hex').slice(0, 16);
        const ofRule = byRule.get(rule) ?? new Map<string, Label>();
        byRule.set(rule, ofRule);
        ofRule.set(`${sentence} ${start}`, { sentence, at: start, right: label === 1, kind: ofSets });
      }
    }
  }
  return new Map([...byRule].map(([rule, labels]) => [rule, [...labels.values()]]));
}

function setsIn(folder: string) {
  return namesIn(folder, '.jsonl').flatMap((name) => {
    const set = sets.find(({ file }) => file.test(name));
    if (!set) return [];
    const rows = (readRows<LabelledSentence>(folder, name) ?? []).filter(
      ({ label, strength, domain }) => label !== undefined && strength !== 'soft' && domain !== 'ugc',
    );
    return [{ name, rows, set }];
  });
}
