import type { Report } from '#linter/finding/report.ts';
import { type Engine, openEngine } from './engine.ts';

/** A text to check, with a number by which the answer is known. */
export interface Asked {
  id: number;
  text: string;
}

/** The answer; `failed` says in one line what broke. */
export type Answer = { id: number; report: Report } | { id: number; failed: string };

/** The part of a worker's own world that is used here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
  postMessage: (answer: Answer | { isReady: true }) => void;
}

const scope = globalThis as unknown as WorkerScope;
let engine: Engine | undefined;

/* Exceptions in a text end by the clock of the reader's own device. */
const today = () => new Date().toLocaleDateString('sv-SE');

scope.onmessage = ({ data: { id, text } }) => {
  try {
    engine ??= openEngine(today());
    scope.postMessage({ id, report: engine.check(text) });
  } catch (error) {
    scope.postMessage({ id, failed: error instanceof Error ? error.message : String(error) });
  }
};

engine = openEngine(today());
scope.postMessage({ isReady: true });
