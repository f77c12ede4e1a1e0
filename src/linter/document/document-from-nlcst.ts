import type { Nodes, Root } from 'nlcst';
import { usualModel } from '../model/content-model.ts';
import { type Document, fillDocument } from './document.ts';
import { nothingWritten } from './syntax/front-matter.ts';
import { type BlockDraft, placeholder } from './text/blocks.ts';
import type { Piece } from './text/exact-text.ts';
import { SourceText } from './text/source-text.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/**
 * Builds a document from an nlcst tree, as retext and remark-retext make them. What the tree does not know is
 * missing: every text is a paragraph, and there is no front matter, no link and no comment.
 */
export function documentFromNlcst(
  tree: Root,
  { path, source }: { path: string; source: string },
  vocabulary: Vocabulary,
): Document {
  const drafts = tree.children.flatMap((node) =>
    node.type === 'ParagraphNode' ? [draftOf(node, source)] : [],
  );
  const frontMatter = nothingWritten;
  const noTree = { type: 'root' as const, children: [] };
  return fillDocument(
    {
      path,
      source,
      kind: 'md',
      isEntry: false,
      model: usualModel,
      tree: noTree,
      frontMatter,
      comments: [],
      links: [],
      pictures: [],
      unread: [],
    },
    drafts,
    vocabulary,
  );
}

function draftOf(paragraph: Nodes, source: string): BlockDraft {
  const pieces: Piece[] = [];
  addPieces(paragraph, source, pieces);
  const start = paragraph.position?.start.offset ?? 0;
  return {
    kind: 'paragraph',
    source: new SourceText(pieces),
    spans: [],
    components: [],
    isQuoted: false,
    isFootnote: false,
    start,
    end: paragraph.position?.end.offset ?? start,
  };
}

/** Code stands as one word that nobody reads as English. */
function addPieces(node: Nodes, source: string, pieces: Piece[]): void {
  if ('children' in node) {
    for (const child of node.children) addPieces(child, source, pieces);
    return;
  }
  if (node.value === '') return;
  const last = pieces.at(-1);
  const behindLast = last ? last.source + last.sourceLength : 0;
  const start = node.position?.start.offset ?? behindLast;
  const length = (node.position?.end.offset ?? start) - start;
  const isCode = node.type === 'SourceNode';
  pieces.push({
    text: isCode ? placeholder : node.value,
    source: isCode ? start : settle(node.value, source, start, behindLast),
    sourceLength: length,
  });
}

/** How far remark-retext may be out, in code units: the indent of a line, an entity or two. */
const furthestDrift = 80;

/**
 * remark-retext gives wrong places behind entities and on later lines of list items and quotes. Where the source does
 * not say the word at its place, it is looked for just behind the word before.
 */
function settle(text: string, source: string, start: number, behindLast: number): number {
  if (source.startsWith(text, start) || text.trim() === '') return start;
  const at = source.indexOf(text, behindLast);
  return at !== -1 && at - behindLast <= furthestDrift ? at : start;
}
