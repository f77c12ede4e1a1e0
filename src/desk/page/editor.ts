import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { yamlFrontmatter } from '@codemirror/lang-yaml';
import {
  codeFolding,
  foldEffect,
  foldKeymap,
  HighlightStyle,
  syntaxHighlighting,
  unfoldEffect,
} from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, type KeyBinding, keymap, type ViewUpdate } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Finding } from '#linter/finding/report.ts';
import { frontMatterIn, type Place } from './front-matter/place.ts';

/** What is needed to make the editor of one article. */
export interface EditorOptions {
  parent: Element;
  text: string;
  /** Allows the editor its own styles. */
  nonce: string;
  keys: readonly KeyBinding[];
  onUpdate: (update: ViewUpdate) => void;
}

const severities = { 'must-fix': 'error', 'should-fix': 'warning', idea: 'info' } as const;

/** Headings and emphasis as such; all else as it is written. */
const look = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.processingInstruction, color: 'var(--ink-soft)' },
  { tag: tags.url, color: 'var(--ink-soft)' },
  { tag: tags.tagName, color: 'var(--calm)' },
  { tag: tags.propertyName, color: 'var(--calm)' },
  { tag: tags.comment, color: 'var(--ink-soft)' },
]);

/** How text is shown wherever an article stands. */
export function textExtensions(label: string, nonce: string): Extension[] {
  return [
    EditorView.cspNonce.of(nonce),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', lang: 'en', tabindex: '0' }),
    yamlFrontmatter({ content: markdown() }),
    syntaxHighlighting(look),
  ];
}

/** Makes the editor; the fields at the top of the article are folded away, for the form shows them. */
export function makeEditor({ parent, text, nonce, keys, onUpdate }: EditorOptions): EditorView {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        textExtensions('Text of the article', nonce),
        history(),
        search({ top: true }),
        codeFolding({ placeholderText: 'Facts about the article' }),
        keymap.of([...keys, ...defaultKeymap, ...historyKeymap, ...searchKeymap, ...foldKeymap]),
        EditorView.updateListener.of(onUpdate),
      ],
    }),
  });
  const range = foldOf(text);
  if (range) view.dispatch({ effects: foldEffect.of(range) });
  return view;
}

/** From the end of the first line of dashes to that of the second. */
function foldOf(text: string): { from: number; to: number } | undefined {
  const place = frontMatterIn(text);
  return place && { from: place.start - 1, to: place.end + '---'.length };
}

/** Underlines all findings; one without words in the text has no place in it. */
export function underline(
  view: EditorView,
  findings: readonly Finding[],
  actionsOf: (finding: Finding) => Diagnostic['actions'],
): void {
  const diagnostics = findings
    .filter((finding) => !isMissing(finding))
    .map((finding): Diagnostic => {
      const { start, end, level, say, why } = finding;
      const actions = actionsOf(finding);
      return {
        from: start.offset,
        to: Math.max(start.offset, end.offset),
        severity: severities[level],
        message: `${say} ${why}`,
        ...(actions ? { actions } : {}),
      };
    });
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

/** Whether a finding is about something that is not there: it is told at the line that opens the article. */
export function isMissing({ start, text }: Finding): boolean {
  return start.offset === 0 && (text.trim() === '' || /^(?:---|\+\+\+)$/.test(text.trim()));
}

/** Selects some words, and brings them into sight. */
export function select(view: EditorView, { start, end }: Place): void {
  const range = foldOf(view.state.doc.toString());
  const isFolded = range && start < range.to;
  view.dispatch({
    selection: { anchor: start, head: end },
    effects: [
      ...(isFolded ? [unfoldEffect.of(range)] : []),
      EditorView.scrollIntoView(start, { y: 'center' }),
    ],
  });
  view.focus();
}
