import type { Root } from 'mdast';
import type { z } from 'zod';
import { type Components, type ContentModel, usualModel } from '../model/content-model.ts';
import { fieldsOf, isFileMark } from '../model/printed-fields.ts';
import { findRisks, type MdxKind } from './allowed/find-risks.ts';
import type { Risk } from './allowed/risk.ts';
import { documentFromTree, fillDocument } from './build-document.ts';
import type { Document } from './document.ts';
import { readAroundSlips } from './syntax/around-slips.ts';
import { blankOut } from './syntax/code-mask.ts';
import { findComponentProblems } from './syntax/component-problems.ts';
import type { Stretch } from './syntax/diagnosis.ts';
import { type FrontMatter, readFrontMatter } from './syntax/front-matter.ts';
import {
  fenceProblem,
  fieldProblems,
  noFrontMatterProblem,
  siteFenceProblem,
  slipProblems,
  tomlFenceProblem,
  yamlProblem,
} from './syntax/front-matter-problems.ts';
import { lineAt } from './syntax/lines.ts';
import { findMergeMarks } from './syntax/merge-marks.ts';
import { findOpenFences } from './syntax/open-fences.ts';
import {
  findPictureFieldProblems,
  findPictureProblems,
  type PictureFaultOf,
} from './syntax/picture-problems.ts';
import type { Problem } from './syntax/problem.ts';
import { refusedSigns } from './syntax/refused-signs.ts';
import { refusedInBraces, refusedInFields } from './syntax/refused-values.ts';
import { parseSiteSource, siteSourceOf } from './syntax/site-source.ts';
import { declaredLanguage, english } from './words/language.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/** A document with everything that keeps it from being published as it stands. */
export interface ReadArticle {
  document: Document;
  problems: Problem[];
  /** What of it can be judged: the document itself, or one with its slips left out. Undefined when nothing can be. */
  judged: Document | undefined;
  /** False when its front matter cannot be read, or parts had to be left out: nothing is then said to be missing. */
  isWhole: boolean;
  /** Whether its front matter can be read, so that rules may ask for what is not in it. */
  hasFrontMatter: boolean;
}

/** What an article is held to besides being well formed. */
export interface Demands {
  /** Of the collection it belongs to. */
  schema?: z.ZodType | undefined;
  /** The components writers may use; any when undefined. */
  components?: Components | undefined;
  /** Whether it may hold program code; left out, it may. */
  mdx?: MdxKind | undefined;
  /** What readers see of it; what most sites show when left out. */
  model?: ContentModel | undefined;
  /** Whether template language, such as `{{ name }}`, is the site's own and no text; left out, it is where code is. */
  templates?: boolean | undefined;
  /** What is wrong with the address of a picture; nothing is looked for when undefined. */
  pictureFaultOf?: PictureFaultOf | undefined;
}

const pictureFieldsOf = new WeakMap<z.ZodType, readonly string[]>();

/** The fields of a schema that name a picture, or a file that is played. Fields of lists are left out: none of them names one. */
function pictureFields(schema: z.ZodType | undefined): readonly string[] {
  if (!schema) return [];
  let names = pictureFieldsOf.get(schema);
  if (!names) {
    names = fieldsOf(schema).flatMap(({ path, mark }) =>
      isFileMark(mark) && !path.includes('*') ? [path] : [],
    );
    pictureFieldsOf.set(schema, names);
  }
  return names;
}

/** Reads an article whatever state it is in, and lists what is wrong with its form. */
export function readArticle(
  path: string,
  source: string,
  vocabulary: Vocabulary,
  {
    schema,
    components,
    mdx = 'program',
    templates = mdx === 'program',
    model = usualModel,
    pictureFaultOf,
  }: Demands,
): ReadArticle {
  const merge = findMergeMarks(source);
  const written = merge ? blankOut(source, merge.blank) : source;
  const site = siteSourceOf(path, written, mdx, templates);
  const { kind, printed, withHead } = site;
  const parsed = parseSiteSource(site);
  const about = { path, kind, head: site.head, printed, original: written };
  const document = documentFromTree(
    parsed.tree,
    { ...about, source: withHead(parsed.source) },
    vocabulary,
    model,
  );
  const head = headProblems(document, site.head !== undefined, schema);
  const signs = eachPlaceOnce([
    ...refusedSigns(source, document.frontMatter.contents.end),
    ...refusedInFields(document.frontMatter),
    ...refusedInBraces(parsed.tree, parsed.source),
  ]);
  /* Elsewhere the last thing on a page may well be code. */
  const fences = mdx === 'plain' ? findOpenFences(parsed.tree, parsed.source) : [];
  const problems = [...(merge ? [merge.problem] : []), ...signs, ...head, ...parsed.problems, ...fences];
  /* What is in which language is known to another site better than to us. */
  if (schema) problems.push(...wrongLanguage(document));
  const names = components && [...components.keys()];
  const own = components ? findComponentProblems(parsed.tree, parsed.source, components) : [];
  const risks = findRisks(parsed.tree, parsed.source, { mdx, components: names }).map(riskProblem);
  problems.push(...own, ...risks.filter((risk) => !own.some((problem) => meets(problem, risk))));
  if (pictureFaultOf) {
    const pictures = findPictureProblems(parsed.tree, parsed.source, components, pictureFaultOf);
    problems.push(...findPictureFieldProblems(document.frontMatter, pictureFields(schema), pictureFaultOf));
    problems.push(...pictures.filter((picture) => !risks.some((risk) => meets(risk, picture))));
  }
  /* Without its front matter, rules would ask for things that are there. */
  const hasFrontMatter = !head.some(({ kind, code }) => kind === 'yaml' && code !== 'no-front-matter');
  const slips = [...parsed.slips, ...fences, ...strayFrontMatter(document, head)];
  const isWhole = hasFrontMatter && !merge && slips.length === 0;
  const around = slips.length > 0 ? readAroundSlips(site.text, kind, slips) : undefined;
  const judged = around
    ? documentFromTree(
        around.tree,
        { ...about, ...around, source: withHead(around.source) },
        vocabulary,
        model,
      )
    : document;
  if (merge && judged) judged.unread.push(...merge.blank);
  return {
    document,
    problems,
    judged: slips.length > 0 && !around ? undefined : judged,
    isWhole,
    hasFrontMatter,
  };
}

/** Front matter that stands where the parser takes it for text: a reader will never see it, so it is not judged as text. */
function strayFrontMatter({ source }: Document, head: readonly Problem[]): Stretch[] {
  const fence = head.find(({ code = '' }) => /^(?:fence-not-first|fence-open|toml-open)$/.test(code));
  if (!fence) return [];
  const close = /^---[ \t]*$/gm;
  close.lastIndex = fence.end;
  const end = close.exec(source);
  if (end) return [{ start: fence.start, end: end.index + end[0].length }];
  const emptyLine = source.slice(fence.start).search(/\n[ \t]*\r?\n/);
  return [{ start: fence.start, end: emptyLine === -1 ? source.length : fence.start + emptyLine }];
}

/** The site would tell browsers and machines that English words are in another language. */
function wrongLanguage({ frontMatter, language }: Document): Problem[] {
  const declared = declaredLanguage(frontMatter.data);
  if (!declared || declared.code === english.code || language.isDeclared) return [];
  const field = [frontMatter.data.language === undefined ? 'lang' : 'language'];
  const { start, end } = frontMatter.placeOf(field);
  const message = 'This article says that it is in another language, and its words are English.';
  return [{ kind: 'field', message, field, start, end }];
}

/** A sign that stands in the source is told there, and not once more for the value it stands in. */
function eachPlaceOnce(problems: readonly Problem[]): Problem[] {
  return problems.filter(
    (problem, index) => !problems.slice(0, index).some((other) => meets(problem, other)),
  );
}

/** One slip is told once, by who knows best what was meant. */
function meets(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

function riskProblem(risk: Risk): Problem {
  return { kind: 'risk', message: risk.code, ...risk };
}

function headProblems(document: Document, isOther: boolean, schema: z.ZodType | undefined): Problem[] {
  const unreadable = yamlProblem(document.frontMatter);
  if (unreadable.length > 0) return unreadable;
  if (isOther) return frontMatterProblems(document.frontMatter, schema, document.source);
  if (document.tree.children[0]?.type !== 'yaml') {
    const fence = [...fenceProblem(document.source), ...(schema ? [] : tomlFenceProblem(document.source))];
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
  { schema, model = usualModel, pictureFaultOf }: Demands,
): ReadArticle {
  const merge = findMergeMarks(source);
  const written = merge ? blankOut(source, merge.blank) : source;
  const frontMatter = readFrontMatter(written, 0, written, model);
  const unreadable = yamlProblem(frontMatter);
  const fields = unreadable.length === 0 ? frontMatterProblems(frontMatter, schema, source) : unreadable;
  const signs = eachPlaceOnce([...refusedSigns(source, source.length), ...refusedInFields(frontMatter)]);
  const files =
    pictureFaultOf && unreadable.length === 0
      ? findPictureFieldProblems(frontMatter, pictureFields(schema), pictureFaultOf)
      : [];
  const problems = [...(merge ? [merge.problem] : []), ...signs, ...fields, ...files];
  const tree: Root = { type: 'root', children: [] };
  const { blocks, comments } = frontMatter;
  const parts = { path, source, kind: 'md' as const, isEntry: true, model, tree, frontMatter, comments };
  const document = fillDocument({ ...parts, links: [], pictures: [], unread: [] }, blocks, vocabulary);
  const isRead = unreadable.length === 0;
  return {
    document,
    problems,
    judged: isRead ? document : undefined,
    isWhole: isRead,
    hasFrontMatter: isRead,
  };
}

/** Stands for an article that could not be read as text. */
export function blankDocument(path: string, source: string, vocabulary: Vocabulary): Document {
  const tree: Root = { type: 'root', children: [] };
  return documentFromTree(tree, { path, source, kind: 'md' }, vocabulary);
}
