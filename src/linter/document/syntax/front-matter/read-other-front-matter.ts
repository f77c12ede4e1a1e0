import { faultInJson } from '../../../json-fault.ts';
import type { ContentModel } from '../../../model/content-model.ts';
import { type FrontMatter, readFrontMatter } from '../front-matter.ts';
import type { OtherFrontMatter } from './other-front-matter.ts';
import { readTomlFrontMatter } from './toml-front-matter.ts';

/** Reads front matter in TOML or JSON, with every place in the source. */
export function readOtherFrontMatter(
  { kind, from, to }: OtherFrontMatter,
  source: string,
  model: ContentModel,
): FrontMatter {
  const text = source.slice(from, to);
  if (kind === 'toml') return readTomlFrontMatter(text, from, source, model);
  /* JSON is YAML, but for tabs; they stand outside texts only, or the text is no JSON. */
  const frontMatter = readFrontMatter(text.replaceAll('\t', ' '), from, source, model);
  const fault = faultInJson(text);
  if (fault === undefined) return frontMatter;
  const { offset = from + fault } = frontMatter.problem ?? {};
  const end = offset + 1;
  return { ...frontMatter, problem: { message: 'no JSON', code: 'json', offset, end } };
}
