import { resolve } from 'node:path';
import { isDay } from '#calendar/day.ts';
import { acceptFinding } from '../accept-finding.ts';
import { tidyReason, type Wording, type WrittenInto } from '../exceptions/write-exception.ts';
import type { Finding } from '../finding/report.ts';
import type { ReporterOptions } from '../reporters/options.ts';
import { paintFor } from '../reporters/paint.ts';
import { visible } from '../reporters/visible-text.ts';
import { plural } from '../reporters/wording.ts';
import { SetUpError } from '../rule/rule-set.ts';
import { Session, type SessionOptions } from '../session.ts';
import { editArticle } from './edit-article.ts';
import { lastShown } from './shown-findings.ts';

/** What `--accept` was given. */
export interface Accepting {
  /** The number the writer view shows, or a fingerprint, then the reason. */
  accept: readonly string[];
  until?: string | undefined;
}

/** A finding that is to stay, and how it was named. */
interface Wanted {
  path: string;
  fingerprint: string;
  rule?: string;
}

/**
 * Writes an exception for one finding into its article.
 *
 * @returns what was done, in plain words
 * @throws SetUpError with the reason when nothing was written
 */
export function accept(
  request: SessionOptions,
  { accept: words, until }: Accepting,
  options: Pick<ReporterOptions, 'color' | 'unicode' | 'command'>,
): string {
  const [name = '', reason = '', more] = words;
  if (more !== undefined)
    throw new SetUpError(`Put the reason in quotation marks: --accept ${name} "the reason"`);
  if (reason.trim() === '')
    throw new SetUpError(`Say why it may stay: --accept ${name} "the doctor's own words"`);
  if (until !== undefined && !isDay(until))
    throw new SetUpError(`"${until}" is no day. Write it as year, month and day, such as 2027-03-01.`);
  const wording = { reason: tidyReason(reason), until };
  const shown = lastShown(request.cwd);
  const again = options.command();
  const isNumber = /^\d{1,6}$/.test(name);
  if (isNumber && !shown)
    throw new SetUpError(
      `The numbers are those of the last check, and there was none. Check first: ${again}`,
    );
  const session = new Session({ ...request, paths: isNumber ? shown?.paths : request.paths });
  const wanted = isNumber
    ? wantedByNumber(Number(name), shown?.findings ?? [])
    : wantedByFingerprint(name, session);
  return acceptIn(session, request.cwd, wanted, { wording, again, options });
}

function wantedByNumber(number: number, findings: readonly Wanted[]): Wanted {
  const wanted = findings[number - 1];
  if (wanted) return wanted;
  const there = findings.length === 0 ? 'nothing' : plural(findings.length, 'finding');
  throw new SetUpError(`There is no number ${number}: the last check showed ${there}.`);
}

function wantedByFingerprint(fingerprint: string, session: Session): Wanted {
  const { articles, corpus } = session.report();
  const placed = [
    ...articles.flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding }))),
    ...corpus.findings.map((finding) => ({ path: finding.path, finding })),
  ];
  const matching = placed.filter(({ finding }) => finding.fingerprint === fingerprint);
  const [first, second] = matching;
  if (first && second)
    throw new SetUpError(`The same sentence stands in several articles. Name the one that is meant.`);
  if (first) return { path: first.path, fingerprint, rule: first.finding.rule };
  throw new SetUpError(
    `"${fingerprint}" is neither a number that the last check showed nor a fingerprint of a finding.`,
  );
}

function acceptIn(
  session: Session,
  cwd: string,
  { path, fingerprint, rule }: Wanted,
  {
    wording,
    again,
    options,
  }: { wording: Wording; again: string } & {
    options: Pick<ReporterOptions, 'color' | 'unicode'>;
  },
): string {
  const gone = `${path} is not there any more. Check again: ${again}`;
  const changed = `${path} has changed since then. Check again, then use the new number: ${again}`;
  const { finding, written } = editArticle(resolve(cwd, path), { path, gone, changed }, (text) => {
    const accepted = acceptFinding(session, { path, text, fingerprint, rule, wording });
    if ('fault' in accepted) throw new SetUpError(accepted.isGone ? changed : accepted.fault);
    return { ...accepted, text: accepted.written.text };
  });
  return say(path, finding, written, options);
}

function say(
  path: string,
  { rule, start }: Finding,
  { edit, besides }: WrittenInto,
  options: Pick<ReporterOptions, 'color' | 'unicode'>,
): string {
  const paint = paintFor(options);
  const others = `It speaks for ${plural(besides, 'other finding')} of the same rule beside it as well.`;
  const lines = edit.text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return [
    `${paint.good(paint.tick)} ${paint.strong(visible(path))}: what ${rule} tells of line ${start.line} may stay.`,
    ...lines.map((line) => `  ${paint.good('+')} ${visible(line)}`),
    ...(besides > 0 ? [others] : []),
    '',
  ].join('\n');
}
