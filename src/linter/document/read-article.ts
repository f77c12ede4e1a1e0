import type { Root } from 'mdast';
import type { z } from 'zod';
import { type Components, type ContentModel, usualModel } from '../model/content-model.ts';
import { type Document, documentFromTree, fillDocument } from './document.ts';
import { findComponentProblems } from './syntax/component-problems.ts';
import { readFrontMatter } from './syntax/front-matter.ts';
import {
  fenceProblem,
  fieldProblems,
  noFrontMatterProblem,
  yamlProblem,
} from './syntax/front-matter-problems.ts';
import { findMdxRisks } from './syntax/mdx-risks.ts';
import type { SourceKind } from './syntax/parse.ts';
import { parseForgiving } from './syntax/parse-forgiving.ts';
import { findPictureProblems, type PictureFaultOf } from './syntax/picture-problems.ts';
import type { Problem } from './syntax/problem.ts';
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
  components?: Components | undefined;
  /** What readers see of it; what most sites show when left out. */
  model?: ContentModel | undefined;
  /** What is wrong with the address of a picture; nothing is looked for when undefined. */
  pictureFaultOf?: PictureFaultOf | undefined;
}

/** Reads an article whatever state it is in, and lists what is wrong with its form. */
export function readArticle(
  path: string,
  source: string,
  vocabulary: Vocabulary,
  { schema, components, model = usualModel, pictureFaultOf }: Demands,
): ReadArticle {
  const kind: SourceKind = path.endsWith('.mdx') ? 'mdx' : 'md';
  const parsed = parseForgiving(source, kind);
  const document = documentFromTree(parsed.tree, { path, source: parsed.source, kind }, vocabulary, model);
  const head = headProblems(document, schema);
  const problems = [...head, ...parsed.problems];
  if (components) {
    problems.push(...findMdxRisks(parsed.tree, parsed.source, [...components.keys()]));
    problems.push(...findComponentProblems(parsed.tree, parsed.source, components));
  }
  if (pictureFaultOf)
    problems.push(...findPictureProblems(parsed.tree, parsed.source, components, pictureFaultOf));
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
  return schema ? fieldProblems(document.frontMatter, schema) : [];
}

/** Reads a file that is data all through, such as a person's: there is no article in it, only fields. */
export function readEntry(
  path: string,
  source: string,
  vocabulary: Vocabulary,
  { schema, model = usualModel }: Demands,
): ReadArticle {
  const frontMatter = readFrontMatter(source, 0, source, model);
  const unreadable = yamlProblem(frontMatter);
  const problems = unreadable.length === 0 && schema ? fieldProblems(frontMatter, schema) : unreadable;
  const tree: Root = { type: 'root', children: [] };
  const { blocks, comments } = frontMatter;
  const parts = {
    path,
    source,
    kind: 'md' as const,
    isEntry: true,
    model,
    tree,
    frontMatter,
    comments,
    links: [],
  };
  return { document: fillDocument(parts, blocks, vocabulary), problems, isWhole: unreadable.length === 0 };
}

/** Stands for an article that could not be read as text. */
export function blankDocument(path: string, source: string, vocabulary: Vocabulary): Document {
  const tree: Root = { type: 'root', children: [] };
  return documentFromTree(tree, { path, source, kind: 'md' }, vocabulary);
}
