import { nearest } from '../../names/nearest.ts';
import { goals, levelNames } from '../rule/define-rule.ts';

type Check = readonly [field: string, isGood: (value: unknown) => boolean, write: string];

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isFunction = (value: unknown) => typeof value === 'function';
const isLeftOut = (value: unknown) => value === undefined;
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const optional =
  (isGood: Check[1]): Check[1] =>
  (value) =>
    isLeftOut(value) || isGood(value);

/** What each field of a rule must hold, for rules that no type checker has seen; in the order they are written. */
const checks: readonly Check[] = [
  ['goal', (value) => (goals as readonly unknown[]).includes(value), `Write one of ${goals.join(', ')}.`],
  [
    'level',
    (value) => (levelNames as readonly unknown[]).includes(value),
    `Write one of ${levelNames.join(', ')}.`,
  ],
  ['about', isText, "Write: about: 'what it is about, in one line'."],
  ['say', isFunction, "Write: say: () => 'What is wrong, in one sentence.'."],
  ['why', (value) => isText(value) || isFunction(value), "Write: why: 'Why a reader minds.'."],
  ['try', optional(isTexts), "Write a list: try: ['words to paste']."],
  ['yieldsTo', optional(isTexts), "Write a list: yieldsTo: ['another-rule']."],
  [
    'phrases',
    optional((value) => Array.isArray(value) && value.every((row) => isText(row?.say))),
    "Write a list: phrases: [{ say: 'words to find' }].",
  ],
  [
    'options',
    optional((value) => isFunction((value as { safeParse?: unknown } | null)?.safeParse)),
    'Give a zod schema.',
  ],
  ['check', optional(isFunction), 'Write: check: ({ report }) => ({ … }).'],
  ['corpus', optional(isFunction), 'Write: corpus: ({ corpus, report }) => { … }.'],
];

const known = [
  'id',
  ...checks.map(([field]) => field),
  'mildLevel',
  'language',
  'needsWhole',
  'readsFields',
  'isBinding',
  'isHollow',
  'page',
];

/** What keeps a value from being a rule, in a sentence; undefined when nothing does. */
export function faultOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null)
    return `${value === null ? 'null' : `a ${typeof value}`} is no rule. Make one with defineRule from "bedside/rule".`;
  const rule = value as Record<string, unknown>;
  if (typeof rule.id !== 'string' || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(rule.id))
    return 'a rule has no "id" that can be used. Write small letters and dashes: id: \'no-scare-words\'.';
  const wrong = checks.find(([field, isGood]) => !isGood(rule[field]));
  if (wrong) return `the rule "${rule.id}" has no "${wrong[0]}" that can be used. ${wrong[2]}`;
  const strange = Object.keys(rule).find((field) => !known.includes(field));
  if (strange !== undefined) {
    const guess = nearest(strange, known);
    return `the rule "${rule.id}" has a field "${strange}" that no rule has.${guess ? ` Did you mean "${guess}"?` : ''}`;
  }
  if (!rule.check && !rule.corpus) return `the rule "${rule.id}" looks at nothing. ${checks.at(-2)?.[2]}`;
  return undefined;
}
