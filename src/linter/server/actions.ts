import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { commentFormOf } from '../exceptions/exception-places.ts';
import { type Tell, toldIn, writeException } from '../exceptions/write-exception.ts';
import type { Finding } from '../finding/report.ts';
import type { Edit, Fix } from '../fix/fix.ts';
import { fixText } from '../fix/fix-text.ts';
import type { Session } from '../session.ts';

/** Fixes of all findings that a machine may make, when a file is saved or on request. */
export const fixAllKind = 'source.fixAll.bedside';

/** Stands where the reason will, while a place is looked for. */
const standIn = 'the reason comes here';

/** What an editor can do about one finding: mend it, choose between wordings, or let it stay. */
export function actionsFor(
  document: TextDocument,
  { finding, diagnostic }: { finding: Finding; diagnostic: Diagnostic },
  { path, session }: { path: string; session: Session },
): CodeAction[] {
  const fixes = (finding.fix ?? []).map((fix) => fixAction(document, diagnostic, fix));
  if (session.exceptions.neverWaive.has(finding.rule)) return fixes;
  const tell: Tell = (text) => session.check(path, text);
  const text = document.getText();
  const form = commentFormOf(path);
  const written = writeException(text, finding, { wording: { reason: standIn }, form, tell });
  session.check(path, text);
  if (!written) return fixes;
  /* Without a reason it is a finding of its own: whoever takes this up, has to say why. */
  const edit = { ...written.edit, text: written.edit.text.replace(new RegExp(` ?${standIn}`), '') };
  const title = `Let it stay, and say why (${finding.rule})`;
  return [...fixes, quickFix(document, diagnostic, { title, edits: [edit] })];
}

/** Makes all fixes that keep the meaning for sure; undefined where there are none. */
export function fixAll(
  document: TextDocument,
  { path, session }: { path: string; session: Session },
): CodeAction | undefined {
  const text = document.getText();
  const fixed = fixText(text, (now) => toldIn(session.check(path, now)), session.vocabulary);
  session.check(path, text);
  if (fixed.text === text) return undefined;
  return {
    title: 'Mend what can be mended without you',
    kind: fixAllKind,
    edit: { changes: { [document.uri]: [textEdit(document, differenceOf(text, fixed.text))] } },
  };
}

function fixAction(document: TextDocument, diagnostic: Diagnostic, fix: Fix): CodeAction {
  return { ...quickFix(document, diagnostic, fix), ...(fix.kind === 'fix' ? { isPreferred: true } : {}) };
}

function quickFix(
  document: TextDocument,
  diagnostic: Diagnostic,
  { title, edits }: Pick<Fix, 'title' | 'edits'>,
): CodeAction {
  const changes = { [document.uri]: edits.map((edit) => textEdit(document, edit)) };
  return { title, kind: 'quickfix', diagnostics: [diagnostic], edit: { changes } };
}

function textEdit(document: TextDocument, { start, end, text }: Edit): TextEdit {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text };
}

/** The one stretch in which two texts differ; it never parts a line end or a sign of two code units. */
function differenceOf(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  while (start > 0 && /[\r\uD800-\uDBFF]/.test(before[start - 1] ?? '')) start -= 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  while (end > 0 && /[\n\uDC00-\uDFFF]/.test(before.at(-end) ?? '')) end -= 1;
  return { start, end: before.length - end, text: after.slice(start, after.length - end) };
}
