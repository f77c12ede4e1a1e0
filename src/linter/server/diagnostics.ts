import type { Diagnostic, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../finding/report.ts';
import { messageOf } from '../reporters/wording.ts';

/** As the protocol numbers them: error, warning, information. */
const severities = { 'must-fix': 1, 'should-fix': 2, idea: 3 } as const;

/** Where a finding stands in a document that is open in an editor. */
export function rangeOf(document: TextDocument, { start, end }: Pick<Finding, 'start' | 'end'>): Range {
  return { start: document.positionAt(start.offset), end: document.positionAt(end.offset) };
}

/**
 * A finding as editors show it. What it is known by travels with it, for the actions.
 *
 * @param pageOf the address of the page of a rule
 */
export function diagnosticOf(
  document: TextDocument,
  finding: Finding,
  pageOf: (rule: string) => string | undefined,
): Diagnostic {
  const page = pageOf(finding.rule);
  return {
    range: rangeOf(document, finding),
    severity: severities[finding.level],
    source: 'bedside',
    code: finding.rule,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    message: messageOf(finding),
    data: finding.fingerprint,
  };
}
