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
  const fault = faultOf(text);
  if (fault === undefined) return frontMatter;
  const { offset = from + fault } = frontMatter.problem ?? {};
  const end = offset + 1;
  return { ...frontMatter, problem: { message: 'no JSON', code: 'json', offset, end } };
}

const jsonToken =
  /\s*(?:[{}[\],:]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null|$)/uy;

/** Where JSON cannot be read on, as an offset; undefined when it can. Parsers do not always say where. */
function faultOf(text: string): number | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    jsonToken.lastIndex = 0;
    let read = 0;
    while (read < text.length && jsonToken.test(text)) read = jsonToken.lastIndex;
    if (read < text.length) return read + text.slice(read).search(/\S|$/);
    const named = /at position (\d+)/.exec((error as Error).message)?.[1];
    const extra = /,\s*(?=[\]}])/.exec(text);
    const at = named === undefined ? extra && extra.index + extra[0].length : Number(named);
    return Math.min(at ?? text.length, text.trimEnd().length - 1);
  }
}
