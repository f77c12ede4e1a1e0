/** What a writer is told of one problem. */
export interface Words {
  say: string;
  why: string;
  try?: readonly string[];
  /** A better place than the parser gave. */
  place?: { start: number; end: number };
}
