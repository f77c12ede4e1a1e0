import { words } from './cues.ts';

/** Words behind a phrase in which a list may go on. */
export const listReach = 6;

/** "If they give us a like, follow us, …": the condition is about others, and so is the list it goes on with. */
export function isTheirCondition(before: readonly string[]): boolean {
  const condition = before.findIndex((key) => key === 'if' || key === 'when');
  return condition !== -1 && words.others.has(before[condition + 1] ?? '');
}

/** "They give us a like, follow us on X, and …": a list of what others do. */
export function isTheirList(first: string, behind: readonly string[]): boolean {
  return words.others.has(first) && (behind.includes('and') || behind.includes('or'));
}
