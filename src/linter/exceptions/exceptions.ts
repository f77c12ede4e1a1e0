import { isDay } from '#calendar/day.ts';
import { nearest } from '../../names/nearest.ts';
import type { Document } from '../document/document.ts';
import { withoutCode } from '../document/syntax/code-mask.ts';
import type { Fix } from '../fix/fix.ts';
import { allowedFixes } from '../fix/guard.ts';
import { Covers } from './covers.ts';
import { parseExceptionText, type WrittenException } from './exception-text.ts';

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
  /** Takes it away, where nothing else is written in its comment. */
  removal?: readonly Fix[];
}

/** An exception that is not in order, and why. */
export interface FaultyException {
  fault:
    | 'unused'
    | 'unknown-rule'
    | 'expired'
    | 'no-reason'
    | 'not-understood'
    | 'not-allowed'
    | 'unclear-day'
    | 'printed';
  /** The rule it names, as far as one could be read. */
  rule: string;
  /** Nearest known rule, for `unknown-rule`. */
  didYouMean?: string;
  /** The last day it names, or the words in its place. */
  until?: string;
  /** How it has to be written, for `printed`. */
  form?: string;
  start: number;
  end: number;
}

/** What the rules of a run say about exceptions. */
export interface ExceptionTerms {
  /** All rules there are, those that are off included. */
  known: readonly string[];
  /** Rules without exceptions. */
  neverWaive: ReadonlySet<string>;
  /** As YYYY-MM-DD. */
  today: string;
}

/** The exceptions of an article: those in order, one per rule, and what is wrong with the others. */
export interface Exceptions {
  valid: Exception[];
  expired: Exception[];
  faults: FaultyException[];
}

/** An article without any. */
export const noExceptions: Exceptions = { valid: [], expired: [], faults: [] };

/** Reads the exceptions of an article from its comments and its front matter. */
export function readExceptions(document: Document, terms: ExceptionTerms): Exceptions {
  const result: Exceptions = { valid: [], expired: [], faults: [] };
  const covers = new Covers(document);
  for (const comment of document.comments) {
    const written = parseExceptionText(comment.text);
    if (!written) continue;
    const removal = written.rules.length === 1 ? removalOf(document, comment) : [];
    judge(written, { ...comment, removal }, () => covers.of(comment), terms, result);
  }
  result.faults.push(...printedExceptions(document));
  for (const { written, place } of frontMatterExceptions(document)) {
    judge(written, place, () => ({ start: 0, end: document.source.length + 1 }), terms, result);
  }
  return result;
}

/** Whether an exception speaks for a finding of that rule that begins at that offset. */
export function covers(exception: Exception, rule: string, start: number): boolean {
  return exception.rules.includes(rule) && start >= exception.covers.start && start < exception.covers.end;
}

function judge(
  written: WrittenException,
  { start, end, removal = [] }: { start: number; end: number; removal?: readonly Fix[] },
  cover: () => Exception['covers'] | undefined,
  { known, neverWaive, today }: ExceptionTerms,
  result: Exceptions,
): void {
  const fault = (kind: FaultyException['fault'], rule: string, more: Partial<FaultyException> = {}) =>
    result.faults.push({ fault: kind, rule, start, end, ...more });

  if (written.rules.length === 0) {
    fault('not-understood', '');
    return;
  }
  const rules = written.rules.filter((rule) => {
    if (neverWaive.has(rule)) fault('not-allowed', rule);
    else if (!known.includes(rule)) {
      const didYouMean = nearest(rule, known);
      fault('unknown-rule', rule, didYouMean ? { didYouMean } : {});
    } else return true;
    return false;
  });
  if (rules.length === 0) return;
  const { reason, until, unclear } = written;
  if (reason === '') {
    fault('no-reason', rules[0] as string);
    return;
  }
  if (unclear !== undefined) {
    fault('unclear-day', rules[0] as string, { until: unclear });
    return;
  }
  const isExpired = until !== undefined && until < today;
  const range = cover() ?? { start: end, end };
  for (const rule of rules) {
    if (isExpired) fault('expired', rule, { until });
    const exception: Exception = { rules: [rule], reason, covers: range, start, end };
    if (until !== undefined) exception.until = until;
    if (removal.length > 0) exception.removal = removal;
    (isExpired ? result.expired : result.valid).push(exception);
  }
}

/** Takes a comment away, with the line it stands on where nothing else does. */
function removalOf(document: Document, { start, end }: { start: number; end: number }): Fix[] {
  const { source } = document;
  const before = /(?:^|[\r\n])[ \t]*$/.test(source.slice(Math.max(0, start - longestIndent), start));
  const line = /^[ \t]*(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))?/.exec(source.slice(end, end + longestIndent));
  const edit =
    before && line
      ? { start, end: end + line[0].length, text: '' }
      : {
          start,
          end: end + (/\s$/.test(source.slice(0, start).slice(-1)) && source[end] === ' ' ? 1 : 0),
          text: '',
        };
  return allowedFixes(document, [{ kind: 'fix', title: 'Delete the exception', edits: [edit] }]);
}

/** White space around a comment that is looked at, in UTF-16 code units. */
const longestIndent = 40;

/** The comment of MDX in a plain Markdown file is a text like any other: it is printed, and waives nothing. */
function printedExceptions({ kind, source }: Document): FaultyException[] {
  if (kind !== 'md' || !source.includes('/*')) return [];
  return [...withoutCode(source).matchAll(/\{\s*\/\*([\s\S]*?)\*\/\s*\}/g)].flatMap((match) => {
    const text = (match[1] as string).trim();
    const written = parseExceptionText(text);
    if (!written) return [];
    const form = `<!-- ${text.replace(/\s+/g, ' ')} -->`;
    const { index, 0: whole } = match;
    return [
      {
        fault: 'printed' as const,
        rule: written.rules[0] ?? '',
        form,
        start: index,
        end: index + whole.length,
      },
    ];
  });
}

function frontMatterExceptions({
  frontMatter,
}: Document): { written: WrittenException; place: { start: number; end: number } }[] {
  const list = frontMatter.data.lintOk;
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown, index) => {
    const { rule, reason, until } = (typeof item === 'object' && item !== null ? item : {}) as Record<
      string,
      unknown
    >;
    const written: WrittenException = {
      rules: typeof rule === 'string' && rule.trim() !== '' ? [rule.trim()] : [],
      reason: typeof reason === 'string' ? reason.trim() : '',
    };
    if (typeof until === 'string') written[isDay(until) ? 'until' : 'unclear'] = until;
    return { written, place: frontMatter.placeOf(['lintOk', index]) };
  });
}
