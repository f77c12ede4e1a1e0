/** A written exception: `{/* lint-ok plain-words: the doctor's own words until 2027-03-01 *\/}`. */
export interface Exception {
  rules: readonly string[];
  reason: string;
  /** Last day it holds, as YYYY-MM-DD. */
  until?: string;
  /** Source range it covers; the whole article when it stands in front matter. */
  covers: { start: number; end: number };
  /** Where it is written. */
  start: number;
  end: number;
}

/** An exception that is not in order, and why. */
export interface FaultyException {
  fault: 'unused' | 'unknown-rule' | 'expired' | 'no-reason' | 'not-understood';
  /** The rule it names, as far as one could be read. */
  rule: string;
  /** Nearest known rule, for `unknown-rule`. */
  didYouMean?: string;
  until?: string;
  start: number;
  end: number;
}
