import type { Nodes, Root } from 'mdast';
import type { Components } from '../../model/content-model.ts';
import { rangeOf } from '../text/blocks.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { writtenProps } from './written-props.ts';

/** A picture that is not where an article says it is. */
export interface PictureFault {
  /** The address of the most alike picture there is. */
  expected?: string;
  /** True where that is the same file, and only its address is not written as pages need it. */
  isThere?: true;
}

/** What is wrong with the address of a picture, as an article writes it; undefined when nothing is. */
export type PictureFaultOf = (url: string) => PictureFault | undefined;

function problemOf({ isThere, ...expected }: PictureFault) {
  return isThere
    ? { code: 'picture-address', message: 'not its address', ...expected }
    : { code: 'picture-missing', message: 'no such file', ...expected };
}

/** Finds pictures that are not there, in Markdown and in the props of components that name one. */
export function findPictureProblems(
  tree: Root,
  source: string,
  components: Components | undefined,
  faultOf: PictureFaultOf,
): Problem[] {
  const problems: Problem[] = [];
  const look = (url: string, place: { start: number; end: number } | undefined): void => {
    const fault = faultOf(url);
    if (!fault || !place) return;
    const at = source.indexOf(url, place.start);
    const isFound = url !== '' && at !== -1 && at + url.length <= place.end;
    const range = isFound ? { start: at, end: at + url.length } : place;
    problems.push({
      kind: 'mdx',
      ...problemOf(fault),
      name: url,
      ...range,
    });
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'image') look(node.url, rangeOf(node));
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const pictures = components?.get(node.name ?? '')?.pictures ?? [];
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || !pictures.includes(attribute.name)) continue;
        // What does not begin with "/" the schema of the component has already refused.
        if (typeof attribute.value !== 'string' || !attribute.value.startsWith('/')) continue;
        const written = writtenProps(source, node.position?.start.offset ?? 0);
        look(
          attribute.value,
          written.find(({ name }) => name === attribute.name),
        );
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return problems;
}

/**
 * Finds pictures that are not there among the fields of an article.
 * @param names fields that hold the address of a picture: "picture.file"
 */
export function findPictureFieldProblems(
  frontMatter: FrontMatter,
  names: readonly string[],
  faultOf: PictureFaultOf,
): Problem[] {
  return names.flatMap((name): Problem[] => {
    const path = name.split('.');
    let url: unknown = frontMatter.data;
    for (const key of path) url = (url as Record<string, unknown> | undefined)?.[key];
    // What does not begin with "/" the schema has already refused.
    if (typeof url !== 'string' || !url.startsWith('/')) return [];
    const fault = faultOf(url);
    if (!fault) return [];
    const place = frontMatter.placeOf(path);
    return [{ kind: 'mdx', ...problemOf(fault), name: url, ...place }];
  });
}
