import type { Document, Range } from '../document/document.ts';
import type { PhraseHit } from '../document/phrases/phrase.ts';
import type { AnyRule, Hooks } from '../rule/define-rule.ts';
import { readsEnglish } from '../rule/reads-english.ts';

/** A question a rule asked of a hit, and the answer. */
export type Asked = readonly [question: string, answer: boolean];

/** A phrase a rule was shown, with what it asked of it before it decided. */
export interface ShownHit {
  hit: PhraseHit;
  asked: readonly Asked[];
  /** Whether the rule reported while it looked at it. */
  isReported: boolean;
}

/** What a watched rule was shown of one article. */
export interface Watched {
  /** Undefined until the rule is started for the article. */
  document: Document | undefined;
  /** Whether it was shown the article, and not only what is wrong with its form. */
  isShown: boolean;
  /** Whether it reads English only, as its hooks say. */
  readsEnglish: boolean;
  hits: ShownHit[];
  /** What it said itself of words that it looked at. */
  notes: { place: Range; reason: string }[];
  /** How often each hook was called. */
  calls: Map<keyof Hooks, number>;
  /** How often it reported. */
  reports: number;
}

/** Hooks that are called for the form of an article, whatever becomes of its text. */
const ofTheForm: readonly (keyof Hooks)[] = ['problem', 'exception'];

/** A rule that does what it did, and tells what it was shown and what it asked. */
export function watchRule(rule: AnyRule): { rule: AnyRule; watched: Watched } {
  const watched: Watched = {
    document: undefined,
    isShown: false,
    readsEnglish: readsEnglish(rule),
    hits: [],
    notes: [],
    calls: new Map(),
    reports: 0,
  };
  const { check } = rule;
  if (!check) return { rule, watched };
  const watching: AnyRule = {
    ...rule,
    check: (context) => {
      watched.document = context.document;
      const report: typeof context.report = (...details) => {
        watched.reports += 1;
        context.report(...details);
      };
      const note: typeof context.note = (place, reason) => {
        watched.notes.push({ place, reason });
      };
      const hooks = check({ ...context, report, note }) ?? {};
      watched.readsEnglish = readsEnglish(rule, hooks);
      return watchHooks(hooks, watched);
    },
  };
  return { rule: watching, watched };
}

function watchHooks(hooks: Hooks, watched: Watched): Hooks {
  const called = (name: keyof Hooks) => {
    watched.calls.set(name, (watched.calls.get(name) ?? 0) + 1);
    if (!ofTheForm.includes(name)) watched.isShown = true;
  };
  const entries = (Object.keys(hooks) as (keyof Hooks)[]).map((name) => {
    const hook = hooks[name] as ((...args: unknown[]) => void) | undefined;
    return [
      name,
      hook &&
        ((...args: unknown[]) => {
          called(name);
          if (name === 'phrase') showHit(args[0] as PhraseHit, hook, watched);
          else hook(...args);
        }),
    ];
  });
  return {
    ...Object.fromEntries(entries),
    /* Of an article without words nothing else may be called. */
    document: (document) => {
      called('document');
      hooks.document?.(document);
    },
  };
}

function showHit(hit: PhraseHit, hook: (hit: PhraseHit) => void, watched: Watched): void {
  const asked: Asked[] = [];
  const before = watched.reports;
  const asking = new Proxy(hit, {
    get: (target, name) => {
      const answer = Reflect.get(target, name, target);
      if (typeof answer === 'boolean') asked.push([String(name), answer]);
      return answer;
    },
  });
  hook(asking);
  watched.hits.push({ hit, asked, isReported: watched.reports > before });
}
