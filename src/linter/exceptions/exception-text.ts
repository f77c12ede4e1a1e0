import { isDay } from '#calendar/day.ts';
import { isAboutDay } from '#calendar/days-meant.ts';

/** What a comment says about exceptions; without rules it could not be understood. */
export interface WrittenException {
  rules: string[];
  /** Empty when none is given. */
  reason: string;
  /** As YYYY-MM-DD. */
  until?: string;
  /** A last day that is written in another way, or is not in the calendar: it would never come. */
  unclear?: string;
}

const form = /^lint-ok(?![\w-])\s*([\s\S]*)$/;
/** Rules, then a colon or a free-standing dash, then the reason. Dashes inside rule names do not stand free. */
const parts = /^([^:]*?)\s*(?::|\s(?:--?|[–—])\s)\s*([\s\S]*)$/;
const ending = /(?:^|[\s,;(–—-]+)(?:until|till):?\s+(\d{4}-\d{2}-\d{2})(?!\d)[.,;)]*/i;
const lastWords = /(?:^|[\s,;(–—-])(?:until|till):?\s+([^.;:()]{1,40})[.)]*\s*$/i;
const ruleName = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Forms of other tools, and slips: `lint-disable`, `lint ignore`, `lint ok`, `bedside-ignore`. */
const habit =
  /^(?:lint[\s:_-]*(?:ok(?:ay)?|disable|enable|ignore|off|on|skip|allow)|bedside[\s:_-]*(?:ok|disable|enable|ignore|off|on|skip|allow))(?![\w])/i;

/**
 * Reads the text of a comment as an exception: `lint-ok rule[, rule]: reason [until YYYY-MM-DD]`.
 *
 * @returns undefined when the comment is about something else
 */
export function parseExceptionText(text: string): WrittenException | undefined {
  const match = form.exec(text);
  if (!match) return habit.test(text) ? { rules: [], reason: '' } : undefined;
  const rest = (match[1] as string).trim();
  const [, named = rest, said = ''] = parts.exec(rest) ?? [];
  const rules = named
    .split(',')
    .map((rule) => rule.trim())
    .filter(Boolean);
  if (rules.length === 0 || !rules.every((rule) => ruleName.test(rule.toLowerCase()))) {
    return { rules: [], reason: '' };
  }
  const until = ending.exec(said);
  const kept = until ? `${said.slice(0, until.index)} ${said.slice(until.index + until[0].length)}` : said;
  const reason = kept.replace(/\s+/g, ' ').trim();
  const written: WrittenException = { rules, reason };
  const day = until?.[1] ?? lastWords.exec(said)?.[1]?.trim();
  if (day !== undefined && isDay(day)) written.until = day;
  else if (day !== undefined && isAboutDay(day)) written.unclear = day;
  return written;
}
