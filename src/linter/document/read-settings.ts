import type { Root } from 'mdast';
import { type ContentModel, usualModel } from '../model/content-model.ts';
import { fillDocument } from './document.ts';
import type { ReadArticle } from './read-article.ts';
import { nothingWritten } from './syntax/front-matter.ts';
import type { BlockDraft } from './text/blocks.ts';
import { alignText } from './text/exact-text.ts';
import { SourceText } from './text/source-text.ts';
import type { Vocabulary } from './words/vocabulary.ts';

/**
 * Reads the texts of a settings file that stand on many pages. The file is a program, and is not run again: the texts
 * are looked for in it as they are written between quotation marks.
 */
export function readSettings(
  path: string,
  source: string,
  vocabulary: Vocabulary,
  texts: readonly string[],
  model: ContentModel = usualModel,
): ReadArticle {
  const tree: Root = { type: 'root', children: [] };
  const frontMatter = nothingWritten;
  const parts = { path, source, kind: 'md' as const, isEntry: true, model, tree, frontMatter };
  const drafts = texts.filter((text) => text.trim() !== '').map((text) => draftOf(text, source));
  const document = fillDocument(
    { ...parts, comments: [], links: [], pictures: [], unread: [] },
    drafts,
    vocabulary,
  );
  return { document, problems: [], judged: document, isWhole: true, hasFrontMatter: true };
}

function draftOf(text: string, source: string): BlockDraft {
  const [written, start] = placeOf(text, source);
  const end = start + written.length;
  /* A text that is put together in the file has no place of its own there. */
  const pieces = alignText(text, source, start, end) ?? [
    { text, source: start, sourceLength: written.length },
  ];
  return {
    kind: 'front-matter',
    source: new SourceText(pieces),
    spans: [],
    components: [],
    isQuoted: false,
    isFootnote: false,
    start,
    end,
  };
}

/** The text as the file has it, its quotation marks escaped or not, and where that is. */
function placeOf(text: string, source: string): [string, number] {
  const forms = [text, text.replaceAll("'", "\\'"), text.replaceAll('"', '\\"'), text.replaceAll('`', '\\`')];
  for (const quote of ["'", '"', '`']) {
    for (const form of forms) {
      const at = source.indexOf(`${quote}${form}${quote}`);
      if (at !== -1) return [form, at + 1];
    }
  }
  return ['', 0];
}
