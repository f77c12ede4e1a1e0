import { resolve } from 'node:path';
import type { CompletionItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { entriesIn } from '../addresses/entries.ts';
import type { LintConfig } from '../config/config.ts';
import { collectionsOf } from '../files/collections.ts';
import { namedByProps, namedCollections } from '../model/named-collections.ts';
import type { AnyRule } from '../rule/define-rule.ts';
import { fieldAt } from './field-at.ts';

/** Signs behind which a name may begin, so that an editor asks there. */
export const nameOpeners = [' ', '"', "'", '[', ','];

/** As the protocol numbers what a name is of: a reference, and a value. */
const kinds = { entry: 18, rule: 12 } as const;

/** Of a larger collection, such as the articles, only names are given: to read what each is called would take too long. */
const mostRead = 300;

/** What names are looked up in. */
export interface KnownNames {
  root: string;
  config: LintConfig;
  rules: readonly AnyRule[];
}

/** The names that may stand where somebody is typing: of rules in exceptions; of people, groups, topics and terms in fields and props. */
export function completionsAt(
  document: TextDocument,
  offset: number,
  path: string,
  known: KnownNames,
): CompletionItem[] {
  const lines = document
    .getText()
    .slice(0, offset)
    .split(/\r\n|\r|\n/);
  const line = lines.at(-1) ?? '';
  const exception = /\blint-ok[ \t]+(?:[\w-]+,[ \t]*)*([\w-]*)$/.exec(line)?.[1];
  if (exception !== undefined) return ruleItems(document, offset, exception, known.rules);
  const fields = fieldLines(lines, path);
  if (fields) {
    const field = fieldAt(fields);
    if (!field) return [];
    if (field.path === 'lintOk.*.rule') return ruleItems(document, offset, field.typed, known.rules);
    const collection = collectionsOf(known.root, known.config.collections)(resolve(known.root, path));
    const schema = known.config.collections?.[collection ?? '']?.schema;
    return entryItems(document, offset, field.typed, namedCollections(schema).get(field.path), known);
  }
  const [, component, prop, typed] =
    /<([A-Z]\w*)\b[^<>]*?\s([\w-]+)=["']([\w-]*)$/.exec(lines.slice(-5).join('\n')) ?? [];
  if (typed === undefined) return [];
  const named = namedByProps(known.config.components).get(`${component}.${prop}`);
  return entryItems(document, offset, typed, named, known);
}

/** The lines up to the pointer that are fields, when it stands in them. */
function fieldLines(lines: readonly string[], path: string): readonly string[] | undefined {
  if (/\.ya?ml$/i.test(path)) return lines;
  if (!/^\uFEFF?---[ \t]*$/.test(lines[0] ?? '') || lines.length < 2) return undefined;
  const isOver = lines.slice(1, -1).some((line) => /^---[ \t]*$/.test(line));
  return isOver ? undefined : lines.slice(1);
}

function ruleItems(
  document: TextDocument,
  offset: number,
  typed: string,
  rules: readonly AnyRule[],
): CompletionItem[] {
  return rules.map(({ id, about }) => item(document, offset, typed, { name: id, about, kind: kinds.rule }));
}

function entryItems(
  document: TextDocument,
  offset: number,
  typed: string,
  collection: string | undefined,
  { root, config }: KnownNames,
): CompletionItem[] {
  if (collection === undefined) return [];
  /* Looked up anew each time: a person may have got a file a moment ago. */
  const entries = entriesIn(root, config.collections)(collection);
  return entries.map((entry) => {
    const about = entries.length > mostRead ? undefined : titleOf(entry.data);
    return item(document, offset, typed, { name: entry.id, about, kind: kinds.entry });
  });
}

function titleOf(data: Readonly<Record<string, unknown>>): string | undefined {
  return [data.name, data.title, data.term].find((one) => typeof one === 'string');
}

function item(
  document: TextDocument,
  offset: number,
  typed: string,
  { name, about, kind }: { name: string; about: string | undefined; kind: 18 | 12 },
): CompletionItem {
  const range = { start: document.positionAt(offset - typed.length), end: document.positionAt(offset) };
  return {
    label: name,
    kind,
    ...(about === undefined ? {} : { detail: about }),
    textEdit: { range, newText: name },
  };
}
