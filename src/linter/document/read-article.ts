import type { Root } from 'mdast';
import type { z } from 'zod';
import { findRisks, type MdxKind } from './allowed/find-risks.ts';
import type { Risk } from './allowed/risk.ts';
import { type Document, documentFromTree } from './document.ts';
import { readFrontMatter } from './syntax/front-matter.ts';
import {
  fenceProblem,
  fieldProblems,
  noFrontMatterProblem,
  yamlProblem,
} from './syntax/front-matter-problems.ts';
import type { SourceKind } from './syntax/parse.ts';
import { parseForgiving } from './syntax/parse-forgiving.ts';
import type { Problem } from './syntax/problem.ts';
import type { PrintedParts } from './text/printed-props.ts';
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
  /** Whether it may hold program code; left out, it may. */
  mdx?: MdxKind | undefined;
  /** Which props of components readers see. */
  parts?: PrintedParts | undefined;
}

/** Reads an article whatever state it is in, and lists what is wrong with its form. */
export function readArticle(
  path: string,
  source: string,
  vocabulary: Vocabulary,
  { schema, components, mdx = 'program', parts }: Demands,
): ReadArticle {
  const kind: SourceKind = path.endsWith('.mdx') ? 'mdx' : 'md';
  const parsed = parseForgiving(source, kind);
  const document = documentFromTree(parsed.tree, { path, source: parsed.source, kind }, vocabulary, parts);
  const head = headProblems(document, schema);
  const problems = [...head, ...parsed.problems];
  problems.push(...findRisks(parsed.tree, parsed.source, { mdx, components }).map(riskProblem));
  /* Without its front matter, rules would ask for things that are there. */
  const hasHead = !head.some(({ kind, code }) => kind === 'yaml' && code !== 'no-front-matter');
  return { document, problems, isWhole: hasHead && parsed.problems.length === 0 };
}

function riskProblem(risk: Risk): Problem {
  return { kind: 'risk', message: risk.code, ...risk };
}

function headProblems(document: Document, schema: z.ZodType | undefined): Problem[] {
  const unreadable = yamlProblem(document.frontMatter);
  if (unreadable.length > 0) return unreadable;
  if (document.tree.children[0]?.type !== 'yaml') {
    const fence = fenceProblem(document.source);
    if (fence.length > 0) return fence;
    return schema ? noFrontMatterProblem() : [];
  }
  return schema ? fieldProblems(document.frontMatter, schema) : [];
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
  const problems = unreadable.length === 0 && schema ? fieldProblems(frontMatter, schema) : unreadable;
  return { document: { ...blankDocument(path, source, vocabulary), frontMatter }, problems, isWhole: false };
}

/** Stands for an article that could not be read as text. */
export function blankDocument(path: string, source: string, vocabulary: Vocabulary): Document {
  const tree: Root = { type: 'root', children: [] };
  return documentFromTree(tree, { path, source, kind: 'md' }, vocabulary);
}
