import { commentFormOf } from './exceptions/exception-places.ts';
import {
  faultOfWording,
  toldIn,
  type Wording,
  type WrittenInto,
  writeException,
} from './exceptions/write-exception.ts';
import type { Finding } from './finding/report.ts';
import type { Session } from './session.ts';

/** A finding that is to stay, in a text as it is now. */
export interface ToAccept {
  path: string;
  text: string;
  fingerprint: string;
  /** Any of that fingerprint when left out. */
  rule?: string | undefined;
  wording: Wording;
}

/** What came of it: the text with the exception in it, or why there is none, in one sentence. */
export type Accepted = { finding: Finding; written: WrittenInto } | { fault: string; isGone?: true };

/** Writes the exception for one finding into a text; the file of that text is left alone. */
export function acceptFinding(
  session: Session,
  { path, text, fingerprint, rule, wording }: ToAccept,
): Accepted {
  const tell = (now: string) => session.check(path, now);
  const finding = toldIn(tell(text)).find(
    (one) => one.fingerprint === fingerprint && (rule === undefined || one.rule === rule),
  );
  if (!finding) return { fault: `This is not told of ${path} any more.`, isGone: true };
  const { neverWaive, today } = session.exceptions;
  if (neverWaive.has(finding.rule))
    return { fault: `Nothing may be excepted from ${finding.rule}. Mend it.` };
  const fault = faultOfWording(finding.rule, wording, today);
  if (fault) return { fault };
  const written = writeException(text, finding, { wording, form: commentFormOf(path), tell });
  return written ? { finding, written } : { fault: noPlace(path, finding) };
}

function noPlace(path: string, { rule, start }: Finding): string {
  return `No place was found for an exception from ${rule} at line ${start.line} of ${path}. Nothing was written.`;
}
