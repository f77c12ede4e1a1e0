import { nearest } from '../names/nearest.ts';
import type { LintOptions } from './run.ts';

/** What is wrong with a value, in a sentence. */
type FaultOf = (value: unknown) => string | undefined;

/** What the options of `lint` and of a session may be, and what each has to hold. */
const shape = {
  cwd: (value) =>
    typeof value === 'string' && value !== '' ? undefined : 'Give the folder as a text: process.cwd().',
  paths: (value) =>
    Array.isArray(value) && value.every((path) => typeof path === 'string')
      ? undefined
      : 'Give a list of files and folders: ["content"].',
  rules: (value) => (Array.isArray(value) && value.every(isRule) ? undefined : fromHouse),
  model: (value) => (isRecord(value) && 'asks' in value ? undefined : fromHouse),
  wordLists: (value) => (isRecord(value) ? undefined : fromHouse),
  profiles: (value) => (isRecord(value) ? undefined : fromHouse),
  config: (value) => (isRecord(value) ? undefined : 'Give settings: { rules: { … } }.'),
  today: (value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? undefined : 'Give a day: "2026-11-28".',
  given: () => undefined,
  setAside: () => undefined,
  kept: () => undefined,
  seenFrom: () => undefined,
  onFile: isCalled,
  onNotice: isCalled,
  onProgress: isCalled,
  baseline: () => undefined,
  takeIn: () => undefined,
  before: () => undefined,
  mayBeEmpty: () => undefined,
} satisfies Record<keyof LintOptions, FaultOf>;

const fromHouse =
  'Hand in the rules of the house: import * as house from "bedside/rules"; lint({ cwd, ...house }).';

/** What is wrong with the options that a program gives, in one sentence; undefined when nothing is. */
export function optionsFault(options: unknown, name: string): string | undefined {
  if (!isRecord(options)) return `${name} needs its options. ${fromHouse}`;
  for (const key of Object.keys(options)) {
    if (key in shape || key === 'default') continue;
    const guess = nearest(key, Object.keys(shape));
    return `${name} has no option called "${key}".${guess ? ` Did you mean "${guess}"?` : ''}`;
  }
  for (const key of ['cwd', 'rules']) {
    const missing = options[key] === undefined && faultOf(key, undefined);
    if (missing) return `${name} needs "${key}". ${missing}`;
  }
  for (const [key, value] of Object.entries(options)) {
    const fault = value === undefined ? undefined : faultOf(key, value);
    if (fault) return `${name} cannot use its option "${key}". ${fault}`;
  }
  return undefined;
}

function faultOf(key: string, value: unknown): string | undefined {
  return (shape as Readonly<Record<string, FaultOf>>)[key]?.(value);
}

function isRule(value: unknown): boolean {
  return isRecord(value) && typeof value.id === 'string' && typeof value.say === 'function';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCalled(value: unknown): string | undefined {
  return typeof value === 'function' ? undefined : 'Give a function.';
}
