import { usualModel } from '../../../model/content-model.ts';
import { readFrontMatter } from '../front-matter.ts';
import { findOtherFrontMatter } from './other-front-matter.ts';
import { readOtherFrontMatter } from './read-other-front-matter.ts';

const yamlHead = /^(---[ \t]*\r?\n)((?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** The front matter of a source as data, and the form it is in; undefined when there is none that can be read. */
export function frontMatterDataOf(
  source: string,
): { kind: 'yaml' | 'toml' | 'json'; data: Readonly<Record<string, unknown>> } | undefined {
  const other = findOtherFrontMatter(source);
  if (other) {
    const { data, problem } = readOtherFrontMatter(other, source, usualModel);
    return problem ? undefined : { kind: other.kind, data };
  }
  const [, fence, yaml] = yamlHead.exec(source) ?? [];
  if (fence === undefined || yaml === undefined) return undefined;
  const { data, problem } = readFrontMatter(yaml, fence.length, source, usualModel);
  return problem ? undefined : { kind: 'yaml', data };
}
