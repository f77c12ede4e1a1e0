import { isMap, isScalar, type Node, parseDocument, visit } from 'yaml';
import type { ContentModel } from '../../model/content-model.ts';
import type { BlockDraft, Comment } from '../text/blocks.ts';
import { readYamlComments } from './yaml-comments.ts';
import { readPrintedFields } from './yaml-fields.ts';

/** What stands between the two `---` lines, as data and as places. */
export interface FrontMatter {
  data: Record<string, unknown>;
  /** Set when the YAML cannot be read: the parser's words and the offset they speak of. */
  problem?: { message: string; offset: number; end: number; code: string };
  /** Offsets of the value at `path`, or of the nearest key above it that exists. */
  placeOf: (path: readonly (string | number)[]) => { start: number; end: number };
  /** Offsets of the key at `path` itself; undefined when it is not written. */
  placeOfKey: (path: readonly (string | number)[]) => { start: number; end: number } | undefined;
  /** Texts of it that readers see, such as the title. */
  blocks: BlockDraft[];
  /** Its comments, for exceptions are written in them. */
  comments: Comment[];
}

/** An article without front matter has no data; what asks for a place in it is sent to the first character. */
const none: FrontMatter = {
  data: {},
  placeOf: () => ({ start: 0, end: 0 }),
  placeOfKey: () => undefined,
  blocks: [],
  comments: [],
};

/**
 * Reads the YAML of an article.
 *
 * @param yaml the text between the fences
 * @param offset where that text begins in `source`
 * @param model says which of its texts readers see
 */
export function readFrontMatter(
  yaml: string | undefined,
  offset: number,
  source: string,
  model: ContentModel,
): FrontMatter {
  if (yaml === undefined) return none;
  /* YAML parsers do not know the line ends of old Macs; offsets stay as they are. */
  const document = parseDocument(yaml.replace(/\r(?!\n)/g, '\n'), {
    /* As the site reads it: "<<: *box" brings in the fields of another block. */
    merge: true,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const { data, error } = toData(document);
  const isRecord = typeof data === 'object' && data !== null && !Array.isArray(data);
  const end = offset + yaml.length;

  const placeOf: FrontMatter['placeOf'] = (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as Node | undefined;
      const range = node?.range;
      if (range) return { start: offset + range[0], end: offset + range[1] };
    }
    return { start: offset, end: offset };
  };
  const placeOfKey: FrontMatter['placeOfKey'] = (path) => {
    const map = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(map)
      ? map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    return range ? { start: offset + range[0], end: offset + range[1] } : undefined;
  };
  if (error) {
    const [from, to] = error.pos.map((position) => Math.min(offset + position, end)) as [number, number];
    const problem = { message: error.message, offset: from, end: to, code: error.code };
    return { data: {}, problem, placeOf, placeOfKey, blocks: [], comments: [] };
  }
  return {
    data: isRecord ? (data as Record<string, unknown>) : {},
    placeOf,
    placeOfKey,
    blocks: readPrintedFields(document.contents, offset, source, model),
    comments: readYamlComments(document.contents, yaml, offset),
  };
}

/** A value such as `*bold*` reads as a link to a part that does not exist: it fails only when it is asked for. */
function toData(document: ReturnType<typeof parseDocument>): {
  data?: unknown;
  error?: { message: string; code: string; pos: [number, number] } | undefined;
} {
  const error = document.errors[0];
  if (error) return { error };
  try {
    return { data: document.toJS() };
  } catch (thrown) {
    let pos: [number, number] = [0, 0];
    visit(document, {
      Alias(_, node) {
        if (node.range) pos = [node.range[0], node.range[1]];
        return visit.BREAK;
      },
    });
    return { error: { message: String(thrown), code: 'BAD_ALIAS', pos } };
  }
}
