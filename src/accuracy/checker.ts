import { buildDocument } from '../linter/document/build-document.ts';
import type { Document } from '../linter/document/document.ts';
import { Vocabulary, type WordLists } from '../linter/document/words/vocabulary.ts';
import { levelOf } from '../linter/finding/to-finding.ts';
import type { Model } from '../linter/model/model.ts';
import { checkDocument } from '../linter/rule/check-document.ts';
import type { AnyRule, Goal, Level } from '../linter/rule/define-rule.ts';
import { indexPhrases } from '../linter/rule/phrases-of.ts';
import { activateRules } from '../linter/rule/rule-set.ts';

/** A finding as it is counted. Offsets are UTF-16 code units into the text. */
export interface CountedFinding {
  rule: string;
  goal: Goal;
  level: Level;
  start: number;
  end: number;
}

/** One day for all counts, so that figures of two runs can be compared: some rules look at how old a number is. */
export const countedOn = '2026-11-22';

/** Checks texts with every rule at its own level, as they would be checked in an article. */
export class Checker {
  readonly rules: readonly AnyRule[];
  readonly #vocabulary: Vocabulary;
  readonly #check: (document: Document) => CountedFinding[];

  constructor(rules: readonly AnyRule[], wordLists: WordLists, model: Model) {
    this.rules = rules;
    this.#vocabulary = new Vocabulary(wordLists);
    const active = activateRules(rules, {});
    const phrases = indexPhrases(rules, model);
    this.#check = (document) =>
      checkDocument(document, active, phrases, { today: countedOn }).map(
        ({ active, details, start, end }) => ({
          rule: active.rule.id,
          goal: active.rule.goal,
          level: levelOf(active, details),
          start,
          end,
        }),
      );
  }

  /** The document of a text, and what is found in it. Texts are read as plain Markdown. */
  check(text: string, path = 'text.md'): { document: Document; findings: CountedFinding[] } {
    const document = buildDocument(path, text, this.#vocabulary);
    return { document, findings: this.#check(document) };
  }

  /** What is found by rules of one goal. */
  findingsOf(goal: Goal, text: string): CountedFinding[] {
    return this.check(text).findings.filter((finding) => finding.goal === goal);
  }
}
