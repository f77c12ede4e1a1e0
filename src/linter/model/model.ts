import { Asks } from '../document/phrases/asks.ts';
import type { Goal } from '../rule/define-rule.ts';

/** What the editors hand to the engine beside their rules, so that it holds no opinion of its own. */
export interface Model {
  /**
   * What the goals weigh beside each other in the score; those that no rule looks after are left out, and the rest
   * make 100. A goal without a weight is not scored.
   */
  goals: Readonly<Partial<Record<Goal, number>>>;
  /** How the language of the articles asks, forbids and reports. */
  asks: Asks;
}

/** The model of rules that bring none: all goals weigh the same, and nothing is known of how a language asks. */
export const plainModel: Model = {
  goals: { social: 1, plain: 1, substance: 1, trust: 1, corpus: 1, findable: 1 },
  asks: new Asks(),
};
