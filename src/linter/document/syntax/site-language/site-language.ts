import { withoutCode } from '../code-mask.ts';
import type { SourceKind } from '../source-kind.ts';
import { Edits, type PrintedText } from './edits.ts';
import { takeOutMarks } from './marks.ts';
import { takeOutTemplates } from './templates.ts';

/** A text without the language its site has besides Markdown. */
export interface SiteLanguage {
  /** Of the same length as the text, so that every place in it is true. */
  source: string;
  /** What readers see of what was taken out. */
  printed: readonly PrintedText[];
}

const mayHoldTemplates = /\{\{|\{%|\{# |<%/;
const mayHoldMarks = /^[ \t>]*::|\{[:.#]|\[!|\[\[?toc\]|\[\/?[a-z][\w-]*[= \]]|^(?:import|export)\b/im;

/**
 * Takes out what a site reads before it reads Markdown: template language is no prose, and the words in it are.
 *
 * @param from where the body begins
 * @param hasTemplates whether `{{ … }}` and the like belong to the site; otherwise they are text that was left over
 */
export function readSiteLanguage(
  source: string,
  from: number,
  kind: SourceKind,
  hasTemplates: boolean,
): SiteLanguage {
  const templates = hasTemplates && kind === 'md' && mayHoldTemplates.test(source);
  const marks = mayHoldMarks.test(source);
  if (!templates && !marks) return { source, printed: [] };
  const code = withoutCode(source);
  const edits = new Edits(source);
  if (templates) takeOutTemplates(code, from, edits);
  if (marks) takeOutMarks(source, code, from, kind, edits);
  return { source: edits.apply(), printed: edits.printed.sort((a, b) => a.start - b.start) };
}
