import type { Root } from 'mdast';
import type { z } from 'zod';
import { type Document, documentFromTree } from './document.ts';
import { type FrontMatter, readFrontMatter } from './syntax/front-matter.ts';
import {
  fenceProblem,
  fieldProblems,
  noFrontMatterProblem,
  siteFenceProblem,
  slipProblems,
  yamlProblem,
} from './syntax/front-matter-problems.ts';
import { findMdxRisks } from './syntax/mdx-risks.ts';
import type { SourceKind } from './syntax/parse.ts';
import { parseForgiving } from './syntax/parse-forgiving.ts';
import type { Problem } from './syntax/problem.ts';
import { refusedSigns } from './syntax/refused-signs.ts';
import { lineAt } from './syntax/yaml-lines.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** A document with everything that keeps it from being published as it stands. */
export interface ReadArticle {
  document: Document;
  problems: Problem[];
  /** False when its front matter cannot be read, or parts had to be blanked out: its text cannot be judged then. */
  isWhole: boolean;
}

/** What an article is held to besides being well formed. */
export interface Demands {
  /** Of the collection it belongs to. */
  schema?: z.ZodType | undefined;
  /** The components writers may use; any when undefined. */
  components?: readonly string[] | undefined;
}

/** Reads an article whatever state it is in, and lists what is wrong with its form. */
export function readArticle(
  path: string,
  source: string,
  vocabulary: Vocabulary,
  { schema, components }: Demands,
): ReadArticle {
  const kind: SourceKind = path.endsWith('.mdx') ? 'mdx' : 'md';
  const parsed = parseForgiving(source, kind);
  const document = documentFromTree(parsed.tree, { path, source: parsed.source, kind }, vocabulary);
  const head = headProblems(document, schema);
  const problems = [...refusedSigns(source, document.frontMatter.contents.end), ...head, ...parsed.problems];
  if (components) problems.push(...findMdxRisks(parsed.tree, parsed.source, components));
  /* Without its front matter, rules would ask for things that are there. */
  const hasHead = !head.some(({ kind, code }) => kind === 'yaml' && code !== 'no-front-matter');
  return { document, problems, isWhole: hasHead && parsed.problems.length === 0 };
}

function headProblems(document: Document, schema: z.ZodType | undefined): Problem[] {
  const unreadable = yamlProblem(document.frontMatter);
  if (unreadable.length > 0) return unreadable;
  if (document.tree.children[0]?.type !== 'yaml') {
    const fence = fenceProblem(document.source);
    if (fence.length > 0) return fence;
    return schema ? noFrontMatterProblem() : [];
  }
  const split = schema ? siteFenceProblem(document.source) : [];
  return [...split, ...frontMatterProblems(document.frontMatter, schema, document.source)];
}

/** What is wrong with front matter that can be read. A value that was cut is told as that, not as too short as well. */
function frontMatterProblems(
  frontMatter: FrontMatter,
  schema: z.ZodType | undefined,
  source: string,
): Problem[] {
  const slips = slipProblems(frontMatter);
  const fields = schema ? fieldProblems(frontMatter, schema) : [];
  const lines = new Set(slips.map(({ start }) => lineAt(source, start).start));
  return [...slips, ...fields.filter(({ start }) => start === 0 || !lines.has(lineAt(source, start).start))];
}

/** Reads a file that is data all through, such as a person's: there is no article in it, only fields. */
export function readEntry(
  path: string,
  source: string,
  vocabulary: Vocabulary,
  schema: z.ZodType | undefined,
): ReadArticle {
  const frontMatter = readFrontMatter(source, 0, source);
  const unreadable = yamlProblem(frontMatter);
  const problems = unreadable.length === 0 ? frontMatterProblems(frontMatter, schema, source) : unreadable;
  return {
    document: { ...blankDocument(path, source, vocabulary), frontMatter },
    problems: [...refusedSigns(source, source.length), ...problems],
    isWhole: false,
  };
}

/** Stands for an article that could not be read as text. */
export function blankDocument(path: string, source: string, vocabulary: Vocabulary): Document {
  const tree: Root = { type: 'root', children: [] };
  return documentFromTree(tree, { path, source, kind: 'md' }, vocabulary);
}
