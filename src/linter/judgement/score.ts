import type { Finding, GoalScore } from '../report/report.ts';
import type { Goal, Level } from '../rule/define-rule.ts';
import type { ActiveRule } from '../rule/rule-set.ts';

/** What the goals weigh beside each other; those that no rule looks after are left out, and the rest make 100. */
const weights: Readonly<Record<Exclude<Goal, 'housekeeping'>, number>> = {
  social: 25,
  plain: 25,
  substance: 20,
  trust: 15,
  corpus: 10,
  findable: 5,
};

/** Points a first finding of a rule costs. */
const costs: Readonly<Record<Level, number>> = { 'must-fix': 10, 'should-fix': 4, idea: 1 };

/** An article's score with its sums: the points of the goals add up to it. */
export interface Score {
  /** 0 to 100. */
  score: number;
  goals: Partial<Record<Goal, GoalScore>>;
}

/** Of an article that cannot be read nothing can be said. */
export const noScore: Score = { score: 0, goals: {} };

/**
 * Scores an article. Each rule takes points from its goal: the first finding the full cost of its level, each further
 * one half of the one before, so that one habit costs at most twice its cost, however long the article is.
 */
export function scoreOf(findings: readonly Finding[], rules: readonly ActiveRule[]): Score {
  const looked = Object.entries(weights).filter(([goal]) => rules.some(({ rule }) => rule.goal === goal));
  const all = looked.reduce((sum, [, weight]) => sum + weight, 0);
  const goals: Score['goals'] = {};
  let score = 0;
  for (const [goal, weight] of looked) {
    const of = (100 * weight) / all;
    const points = Math.max(0, of - lostFor(findings.filter((finding) => finding.goal === goal)));
    goals[goal as Goal] = { points, of };
    score += points;
  }
  return { score: looked.length === 0 ? 100 : score, goals };
}

function lostFor(findings: readonly Finding[]): number {
  const next = new Map<string, number>();
  let lost = 0;
  for (const { rule, level } of findings) {
    const cost = next.get(rule) ?? costs[level];
    lost += cost;
    next.set(rule, cost / 2);
  }
  return lost;
}
