import type { Root } from 'mdast';
import type { ContentModel } from '../../../model/content-model.ts';
import { type FrontMatter, nothingWritten, readFrontMatter } from '../front-matter.ts';
import { startOfLine } from '../lines.ts';
import { mapFields } from './map-fields.ts';
import type { OtherFrontMatter } from './other-front-matter.ts';
import { readOtherFrontMatter } from './read-other-front-matter.ts';

/**
 * Reads the front matter of an article, in whatever form it is written, under the names this project has for its fields.
 *
 * @param head front matter that no parser of Markdown finds; the tree was made without it
 */
export function frontMatterOf(
  tree: Root,
  head: OtherFrontMatter | undefined,
  source: string,
  model: ContentModel,
): FrontMatter {
  const written = head ? readOtherFrontMatter(head, source, model) : yamlOf(tree, source, model);
  return model.fields ? mapFields(written, model.fields) : written;
}

function yamlOf(tree: Root, source: string, model: ContentModel): FrontMatter {
  const [yaml] = tree.children;
  if (yaml?.type !== 'yaml') return nothingWritten;
  const start = yaml.position?.start.offset ?? 0;
  const [from, to] = betweenFences(source, start, yaml.position?.end.offset ?? 0);
  return readFrontMatter(source.slice(from, to), from, source, model);
}

/** Offsets of the YAML itself: after the first line, up to the last one. */
function betweenFences(source: string, start: number, end: number): [number, number] {
  const opening = /\r\n|\r|\n/g;
  opening.lastIndex = start;
  opening.exec(source);
  return [opening.lastIndex, startOfLine(source, end)];
}
