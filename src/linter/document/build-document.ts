import type { Root } from 'mdast';
import { type ContentModel, usualModel } from '../model/content-model.ts';
import { Block, type Document, Sentence, Word } from './document.ts';
import { frontMatterOf } from './syntax/front-matter/front-matter-of.ts';
import { parse } from './syntax/parse.ts';
import type { SourceKind } from './syntax/source-kind.ts';
import type { BlockDraft } from './text/blocks.ts';
import { collectBody } from './text/body.ts';
import { foreignParts, inLanguageOf } from './text/foreign-parts.ts';
import { withPrinted } from './text/printed-beside.ts';
import { declaredLanguage, english, isEnglishBlock, type Language, languageOf } from './words/language.ts';
import type { Token } from './words/token.ts';
import { tokenise } from './words/tokens.ts';
import type { Vocabulary } from './words/vocabulary.ts';
import type { Written } from './written.ts';

/**
 * Builds the document of one article.
 *
 * @throws VFileMessage when the article cannot be parsed
 */
export function buildDocument(
  path: string,
  source: string,
  vocabulary: Vocabulary,
  model: ContentModel = usualModel,
): Document {
  const kind: SourceKind = path.endsWith('.mdx') ? 'mdx' : 'md';
  return documentFromTree(parse(source, kind), { path, source, kind }, vocabulary, model);
}

/**
 * Builds a document from an mdast tree somebody else parsed, such as a unified pipeline.
 *
 * @param model which fields and props readers see; those of the usual names when nothing is known
 */
export function documentFromTree(
  tree: Root,
  { path, source, kind, unread = [], head, printed = [], original = source }: Written,
  vocabulary: Vocabulary,
  model: ContentModel = usualModel,
): Document {
  const frontMatter = frontMatterOf(tree, head, source, model);
  const body = collectBody(tree, source, model);
  const language = declaredLanguage(frontMatter.data);
  const own = language?.code ?? english.code;
  const foreign = foreignParts(tree, source, own);
  const blocks = withPrinted(body.blocks, printed, original);
  const drafts = [...frontMatter.blocks, ...blocks].map((draft) => inLanguageOf(foreign, own, draft));
  const { links, pictures } = body;
  const comments = [...frontMatter.comments, ...body.comments];
  const parts = {
    path,
    source,
    kind,
    tree,
    frontMatter,
    comments,
    links,
    pictures,
    model,
    isEntry: false,
    unread,
  };
  return fillDocument(language ? { ...parts, language } : parts, drafts, vocabulary);
}

/** Cuts blocks into sentences and words: the part of a document that does not depend on where its text came from. */
export function fillDocument(
  parts: Omit<
    Document,
    'blocks' | 'labels' | 'sentences' | 'wordCount' | 'language' | 'vocabulary' | 'known'
  > & {
    language?: Language;
  },
  drafts: readonly BlockDraft[],
  vocabulary: Vocabulary,
): Document {
  const blocks = drafts.filter(({ isLabel }) => !isLabel).map((draft, index) => new Block(index, draft));
  /* Their numbers count on, so that nobody takes a block for the neighbour of a label. */
  const labels = drafts
    .filter(({ isLabel }) => isLabel)
    .map((draft, index) => new Block(blocks.length + index, draft));
  for (const label of labels) addSentences(label, vocabulary);
  const sentences: Sentence[] = [];
  let wordCount = 0;
  for (const block of blocks) {
    addSentences(block, vocabulary);
    for (const sentence of block.sentences) {
      sentences.push(sentence);
      if (block.isBody) wordCount += sentence.words.length;
    }
  }
  const language = languageOf(parts.language, blocks);
  if (language.code !== english.code) {
    for (const block of blocks) {
      if (block.language === undefined && isEnglishBlock(block)) block.language = english.code;
    }
  }
  return { ...parts, blocks, labels, sentences, wordCount, language, vocabulary, known: new Map() };
}

function addSentences(block: Block, vocabulary: Vocabulary): void {
  const { tokens, sentences } = tokenise(block.text);
  let next = 0;
  let sentence: Sentence | undefined;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (index === sentences[next] || !sentence) {
      sentence = new Sentence(block);
      block.sentences.push(sentence);
      next += 1;
    }
    const word = new Word(sentence, token.kind, vocabulary.get(token.text), token.start, token.end);
    sentence.tokens.push(word);
    if (token.kind !== 'punctuation' && token.kind !== 'symbol') sentence.words.push(word);
  }
}
