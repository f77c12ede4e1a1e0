import type { Nodes, Root } from 'mdast';
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx';
import { HtmlRisks } from './html-risks.ts';
import { jsxRisks, unknownComponent } from './jsx-risks.ts';
import { linkRisk } from './link-risks.ts';
import { holdsRecord, plainValueOf } from './plain-expression.ts';
import type { Risk } from './risk.ts';
import { tagsAsText } from './tags-as-text.ts';

/**
 * What the MDX of a folder may be: `plain` text that can run nothing, with HTML of a short list, or a `program` of
 * the site's own, which is left to it.
 */
export type MdxKind = 'plain' | 'program';

/** What a writer may use. */
export interface Allowed {
  mdx: MdxKind;
  /** The components there are; any when undefined. */
  components?: readonly string[] | undefined;
}

/** A writer with more of them than this is told of these first. */
const mostRisks = 100;

/** Parts of an article in which tags of HTML must be closed again. */
const parts = new Set(['blockquote', 'footnoteDefinition', 'heading', 'listItem', 'tableCell']);

/**
 * Finds what parses and must not be published: program code, HTML outside the short list, addresses that run code or
 * tell another site who reads, and components nobody made. The linter asks it of each article, and the site asks it
 * again before it makes a page of one.
 */
export function findRisks(tree: Root, source: string, { mdx, components }: Allowed): Risk[] {
  const risks: Risk[] = [];
  const report = (risk: Risk | undefined) => {
    if (risk) risks.push(risk);
  };
  const isPlain = mdx === 'plain';
  const known = components && [...components, ...(isPlain ? [] : ['Fragment', ...namesFromCode(tree)])];
  const pictures = new Set<string>();
  /* A program of another site may hold any tag; a note that is never closed hides the rest of its page too. */
  const html = new HtmlRisks(source, (risk) => {
    if (isPlain || risk.code === 'comment-open') report(risk);
  });
  const readsHtml = isPlain || source.includes('<!--');

  const visit = (node: Nodes): void => {
    switch (node.type) {
      case 'mdxjsEsm':
        if (isPlain) report(importRisk(node));
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (isPlain) report(expressionRisk(node));
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (isPlain || !known?.includes(rootOf(node.name))) report(unknownComponent(node, known));
        if (isPlain) for (const risk of jsxRisks(node, source)) report(risk);
        break;
      case 'html':
        if (readsHtml) html.read(node);
        break;
      case 'text':
        if (isPlain) for (const risk of tagsAsText(source, placeOf(node))) report(risk);
        break;
      case 'link':
        if (isPlain) report(linkRisk(node, source, 'followed'));
        break;
      case 'image':
        if (isPlain) report(linkRisk(node, source, 'loaded'));
        break;
      case 'definition':
        if (isPlain) report(linkRisk(node, source, pictures.has(node.identifier) ? 'loaded' : 'followed'));
        break;
      default:
    }
    if (!('children' in node)) return;
    const isPart = parts.has(node.type);
    if (isPart) html.pairs.enter();
    for (const child of node.children) visit(child);
    if (isPart) html.pairs.leave();
  };

  if (isPlain) listPictures(tree, pictures);
  visit(tree);
  html.pairs.leave();
  return risks.sort((a, b) => a.start - b.start).slice(0, mostRisks);
}

/** What a tag such as `<Tabs.Item>` was brought in as. */
function rootOf(name: string | null): string {
  return name?.split('.')[0] ?? '';
}

function placeOf({ position }: Nodes): { start: number; end: number } {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}

/** What a page shows of a record is "[object Object]". */
function expressionRisk(node: MdxFlowExpression | MdxTextExpression): Risk | undefined {
  const plain = plainValueOf(node.value);
  if (plain && !holdsRecord(plain.value)) return undefined;
  return { code: plain ? 'record' : 'expression', name: node.value.trim(), ...placeOf(node) };
}

function importRisk(node: Extract<Nodes, { type: 'mdxjsEsm' }>): Risk {
  const { start } = placeOf(node);
  const name = node.value.split(/\W/, 1)[0] ?? 'import';
  return { code: 'import', name, start, end: start + node.value.trimEnd().length };
}

/** The names of the definitions that pictures are shown from. */
function listPictures(node: Nodes, names: Set<string>): void {
  if (node.type === 'imageReference') names.add(node.identifier);
  if ('children' in node) for (const child of node.children) listPictures(child, names);
}

/** Where code is allowed, an article may bring in components of its own: every name in an import or export counts. */
function namesFromCode(tree: Root): string[] {
  return tree.children.flatMap((node) =>
    node.type === 'mdxjsEsm' ? (node.value.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []) : [],
  );
}
