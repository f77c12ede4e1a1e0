import type { GoalScore } from '../report/report.ts';
import type { Goal, Level } from '../rule/define-rule.ts';

/** Points there are to reach for each goal; together 100. */
export const goalPoints: Readonly<Record<Goal, number>> = {
  social: 25,
  plain: 25,
  substance: 20,
  trust: 15,
  findable: 5,
  corpus: 5,
  housekeeping: 5,
};

/** What the first finding of a rule costs; the second costs half of it, the third a third, and so on. */
export const costs: Readonly<Record<Level, number>> = { 'must-fix': 10, 'should-fix': 4, idea: 0 };

/** Rules that say there is too little to score: one takes all points of its goal and half of all others. */
export const hollowRules: ReadonlySet<string> = new Set(['no-thin-content']);

/** What the score needs to know of a finding. */
export interface ScoredFinding {
  rule: string;
  goal: Goal;
  level: Level;
}

/** What one rule took, for the sums under a score. */
export interface Deduction {
  rule: string;
  goal: Goal;
  /** How many findings. */
  count: number;
  /** What they cost before the goal ran out of points, to one decimal. */
  points: number;
}

/** 100 points with their sums. */
export interface Score {
  /** 0 to 100: the sum of the points of all goals. */
  score: number;
  goals: Readonly<Record<Goal, GoalScore>>;
  /** Dearest first. */
  deductions: readonly Deduction[];
  /** Whether every goal counts half, because the article says too little. */
  isHalved: boolean;
}

/**
 * Scores an article. Only findings count, never length, so there is nothing to gain by shortening: deleting text that
 * carries no finding never raises the score. Deleting a line that a finding stands on may raise it, as that is the
 * repair; a finding about the whole article stands on all of its text. An article without words has no points.
 *
 * @param findings of the article, its corpus findings too
 * @param words in the body
 */
export function scoreArticle(findings: readonly ScoredFinding[], words: number): Score {
  const isHalved = findings.some(({ rule }) => hollowRules.has(rule));
  const deductions = deduct(findings);
  const entries = Object.entries(goalPoints).map(([name, of]) => {
    const goal = name as Goal;
    const lost = sum(deductions.filter((one) => one.goal === goal).map(({ points }) => points));
    const isHollow = findings.some((finding) => finding.goal === goal && hollowRules.has(finding.rule));
    const left = isHollow || words === 0 ? 0 : Math.max(0, of - lost);
    return [goal, { points: Math.round(isHalved ? left / 2 : left), of }] as const;
  });
  return {
    score: sum(entries.map(([, { points }]) => points)),
    goals: Object.fromEntries(entries) as Record<Goal, GoalScore>,
    deductions,
    isHalved,
  };
}

/** The score of a site: the mean of its articles', 100 when there are none. */
export function meanScore(scores: readonly number[]): number {
  return scores.length === 0 ? 100 : Math.round(sum(scores) / scores.length);
}

/** Adds up the findings of each rule, dearest level first, the n-th at an n-th of its cost. */
function deduct(findings: readonly ScoredFinding[]): Deduction[] {
  const byRule = new Map<string, Deduction>();
  const dearestFirst = [...findings].sort((a, b) => costs[b.level] - costs[a.level]);
  for (const { rule, goal, level } of dearestFirst) {
    if (costs[level] === 0) continue;
    const known = byRule.get(rule) ?? { rule, goal, count: 0, points: 0 };
    known.count += 1;
    known.points += costs[level] / known.count;
    byRule.set(rule, known);
  }
  return [...byRule.values()]
    .map((deduction) => ({ ...deduction, points: Math.round(deduction.points * 10) / 10 }))
    .sort((a, b) => b.points - a.points || (a.rule < b.rule ? -1 : 1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
