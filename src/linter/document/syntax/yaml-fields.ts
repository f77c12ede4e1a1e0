import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { withoutUnseen } from '../../../signs/unseen.ts';
import type { ContentModel } from '../../model/content-model.ts';
import type { BlockDraft } from '../text/blocks.ts';
import { SourceText } from '../text/source-text.ts';
import { alignYamlString } from './yaml-text.ts';

/**
 * Collects the texts of YAML that readers see, each at the place where it is written. A text behind an alias (`*sign`)
 * or a merge key (`<<: *box`) stands at its anchor, and is read once, however often it is used.
 *
 * @param offset where the YAML begins in `source`
 */
export function readPrintedFields(
  contents: unknown,
  offset: number,
  source: string,
  { useOfField }: ContentModel,
): BlockDraft[] {
  const drafts = new Map<Scalar, BlockDraft>();
  const anchors = new Map<string, Node>();

  const add = (node: Scalar, path: readonly string[]): void => {
    const use = typeof node.value === 'string' && node.range ? useOfField(path) : undefined;
    if (!use || !node.range) return;
    const known = drafts.get(node);
    if (known) {
      if (use === 'words') known.isLabel = false;
      return;
    }
    const [start, end] = [offset + node.range[0], offset + node.range[1]];
    drafts.set(node, {
      kind: 'front-matter',
      source: new SourceText(alignYamlString(node.value as string, source, start, end)),
      spans: [],
      components: [],
      isQuoted: false,
      isFootnote: false,
      isLabel: use === 'label',
      name: path.join('.'),
      start,
      end,
    });
  };

  /* @param open what is being looked into, since YAML can hold itself */
  const collect = (node: unknown, path: readonly string[], open: readonly unknown[]): void => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target && !open.includes(target)) collect(target, path, open);
      return;
    }
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return;
    if (node.anchor) anchors.set(node.anchor, node);
    if (isScalar(node)) add(node, path);
    else if (isSeq(node)) {
      for (const [index, item] of node.items.entries())
        collect(item, [...path, String(index)], [...open, node]);
    } else {
      const own = new Set(node.items.filter((pair) => !isMerge(pair)).map(keyOf));
      for (const pair of node.items) {
        if (!isMerge(pair)) collect(pair.value, [...path, keyOf(pair)], [...open, node]);
        else
          for (const merged of mergedPairs(pair.value, anchors)) {
            if (!own.has(keyOf(merged))) collect(merged.value, [...path, keyOf(merged)], [...open, node]);
          }
      }
    }
  };
  collect(contents, [], []);
  return [...drafts.values()];
}

/** The name of a field, without the signs nobody sees; two keys that look alike are one to YAML. */
export function keyOf({ key }: Pair): string {
  return withoutUnseen(String(isScalar(key) ? key.value : key));
}

function isMerge({ key }: Pair): boolean {
  return isScalar(key) && (typeof key.value === 'symbol' || key.source === '<<') && key.type === 'PLAIN';
}

/** What `<<: *box` or `<<: [*box, *other]` brings in. */
function mergedPairs(value: unknown, anchors: ReadonlyMap<string, Node>): Pair[] {
  const sources = isSeq(value) ? value.items : [value];
  return sources.flatMap((one) => {
    const target = isAlias(one) ? anchors.get(one.source) : one;
    return isMap(target) ? target.items : [];
  });
}
