import { visible } from '../linter/reporters/visible-text.ts';
import type { FoundFinding } from './found-findings.ts';
import { kindOf } from './kinds.ts';

/** The most of a text around a finding that is printed. */
const mostBefore = 200;
const mostAfter = 160;

/** Findings as a person reads them, each with a row of `labels.jsonl` that waits for its answer. */
export function printFindings(rule: string, findings: readonly FoundFinding[]): string {
  if (findings.length === 0) return `There is nothing left to label for ${rule}.\n`;
  const lead = `To label for ${rule}: ${findings.length}. Put true or false for null; docs/accuracy.md says how.\n`;
  return [lead, ...findings.map((one, index) => printFinding(one, index + 1, findings.length))].join('\n');
}

function printFinding(found: FoundFinding, number: number, of: number): string {
  const { sentence, at, finding, path, text, end, before, after } = found;
  const marked = `${text.slice(0, at)}[[${text.slice(at, end)}]]${text.slice(end)}`;
  return [
    `${number} of ${of}  ${visible(path)}:${finding.start.line}`,
    `  says   ${visible(finding.say)}`,
    `  try    ${finding.try.map(visible).join(' | ')}`,
    `  of     ${oneLine(finding.text)}`,
    `  text   ${oneLine(marked)}`,
    `  near   ${oneLine(before).slice(-mostBefore)} … ${oneLine(after).slice(0, mostAfter)}`,
    JSON.stringify({ sentence, at, right: null, kind: kindOf(path) }),
    '',
  ].join('\n');
}

/** Findings for other programs: one JSON object on a line. */
export function writeFindings(rule: string, findings: readonly FoundFinding[]): string {
  return findings
    .map(({ sentence, at, finding, path, text, before, after }) => ({
      sentence,
      at,
      right: null,
      kind: kindOf(path),
      rule,
      level: finding.level,
      say: finding.say,
      try: finding.try,
      words: finding.text,
      text,
      before,
      after,
      path,
      line: finding.start.line,
    }))
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');
}

function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim());
}
