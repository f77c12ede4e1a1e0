import type { Finding, GoalScore } from './finding/report.ts';
import type { Model } from './model/model.ts';
import type { Goal, Level } from './rule/define-rule.ts';
import type { ActiveRule } from './rule/rule-set.ts';

/** Points a first finding of a rule costs. An idea costs nothing: it is no fault. */
const costs: Readonly<Record<Level, number>> = { 'must-fix': 10, 'should-fix': 4, idea: 0 };

/** An article that is copied or filled in to this share has too little of its own; what is less costs like any finding. */
const hollowShare = 0.6;

/** What the score needs to know of a finding. */
export type ScoredFinding = Pick<Finding, 'rule' | 'goal' | 'level' | 'share'>;

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
 *
 * Only findings count, never length, so nothing is gained by shortening: deleting text that carries no finding never
 * raises the score. Deleting a line that a finding stands on may raise it, as that is the repair; a finding about the
 * whole article stands on all of its text. The formula in words is in `score.md`.
 */
export function scoreOf(
  findings: readonly ScoredFinding[],
  rules: readonly ActiveRule[],
  weights: Model['goals'],
): Score {
  const looked = Object.entries(weights).filter(([goal]) => rules.some(({ rule }) => rule.goal === goal));
  const all = looked.reduce((sum, [, weight]) => sum + weight, 0);
  const hollowRules = new Set(rules.flatMap(({ rule }) => (rule.isHollow ? [rule.id] : [])));
  const hollow = new Set(
    findings.filter((finding) => isHollow(finding, hollowRules)).map(({ goal }) => goal as string),
  );
  const goals: Score['goals'] = {};
  let score = 0;
  for (const [goal, weight] of looked) {
    const of = (100 * weight) / all;
    const left = Math.max(0, of - lostFor(findings.filter((finding) => finding.goal === goal)));
    const points = hollow.size === 0 ? left : hollow.has(goal) ? 0 : left / 2;
    goals[goal as Goal] = { points, of };
    score += points;
  }
  return { score: looked.length === 0 ? 100 : score, goals };
}

function isHollow({ rule, level, share = 1 }: ScoredFinding, hollowRules: ReadonlySet<string>): boolean {
  return hollowRules.has(rule) && level !== 'idea' && share >= hollowShare;
}

/** Adds up the findings of each rule, dearest first. */
function lostFor(findings: readonly ScoredFinding[]): number {
  const next = new Map<string, number>();
  let lost = 0;
  for (const { rule, level } of findings.toSorted((a, b) => costs[b.level] - costs[a.level])) {
    const cost = next.get(rule) ?? costs[level];
    lost += cost;
    next.set(rule, cost / 2);
  }
  return lost;
}
