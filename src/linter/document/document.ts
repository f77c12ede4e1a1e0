import type { Root } from 'mdast';
import { type ContentModel, usualModel } from '../model/content-model.ts';
import { frontMatterOf } from './syntax/front-matter/front-matter-of.ts';
import type { OtherFrontMatter } from './syntax/front-matter/other-front-matter.ts';
import type { FrontMatter } from './syntax/front-matter.ts';
import { parse } from './syntax/parse.ts';
import type { PrintedText } from './syntax/site-language/edits.ts';
import type { SourceKind } from './syntax/source-kind.ts';
import type { BlockDraft, BlockKind, Comment, Link, Picture, Span } from './text/blocks.ts';
import { collectBody } from './text/body.ts';
import { foreignParts, inLanguageOf } from './text/foreign-parts.ts';
import { withPrinted } from './text/printed-beside.ts';
import type { SourceText } from './text/source-text.ts';
import { declaredLanguage, english, isEnglishBlock, type Language, languageOf } from './words/language.ts';
import { withoutLongWords } from './words/long-words.ts';
import type { Token, TokenKind } from './words/token.ts';
import { tokenise } from './words/tokens.ts';
import type { Vocabulary, WordType } from './words/vocabulary.ts';

/** A stretch of one block's text; offsets count in that text, in UTF-16 code units. */
export interface Range {
  block: Block;
  start: number;
  end: number;
}

/** One article as rules see it: flat, built once, let go after its findings and facts are taken. */
export interface Document {
  /** As it is reported: relative to the working folder, with `/`. */
  path: string;
  source: string;
  kind: SourceKind;
  /** True of a file that is data all through, such as a person's: it has fields and no article. */
  isEntry: boolean;
  /** What readers see of it. */
  model: ContentModel;
  /** The parsed body, for the few rules that need its structure. */
  tree: Root;
  frontMatter: FrontMatter;
  blocks: Block[];
  /**
   * Names, and titles of other people's pages: readers see them, but nobody can reword them. They are no part of
   * `blocks`; only the rules that stop a build are shown them.
   */
  labels: Block[];
  /** All sentences of all blocks, in reading order. */
  sentences: Sentence[];
  comments: Comment[];
  links: Link[];
  /** Pictures of Markdown and HTML; those of components are props. */
  pictures: Picture[];
  /** Words of the body: front matter, alt text and props left out. */
  wordCount: number;
  /** What it is written in, as its front matter says or its words show. */
  language: Language;
  /** Parts of the source that cannot be read and were left out; rules say nothing of what may stand there. */
  unread: { start: number; end: number }[];
  /** What was worked out of it once; see `once.ts`. */
  readonly known: Map<unknown, unknown>;
}

/** A paragraph, heading, list item, table cell, alt text, prop or front matter text, in the reader's order. */
export class Block {
  readonly index: number;
  readonly kind: BlockKind;
  readonly text: string;
  readonly source: SourceText;
  readonly spans: readonly Span[];
  readonly components: readonly string[];
  readonly isQuoted: boolean;
  readonly isFootnote: boolean;
  readonly depth: number | undefined;
  /** Of a heading: neither words nor anything else stands in its section. */
  readonly hasNothingBelow: boolean;
  readonly name: string | undefined;
  /** The language its part of the article is marked with or plainly in, where that is another than the article's. */
  language: string | undefined;
  /** Offsets of the mdast node in the source, markup included. */
  readonly start: number;
  readonly end: number;
  readonly sentences: Sentence[] = [];

  constructor(index: number, draft: BlockDraft) {
    this.index = index;
    this.kind = draft.kind;
    this.text = withoutLongWords(draft.source.text);
    this.source = draft.source;
    this.spans = draft.spans;
    this.components = draft.components;
    this.isQuoted = draft.isQuoted;
    this.isFootnote = draft.isFootnote;
    this.depth = draft.depth;
    this.hasNothingBelow = draft.hasNothingBelow === true;
    this.name = draft.name;
    this.language = draft.language;
    this.start = draft.start;
    this.end = draft.end;
  }

  /** Part of the running text of the article, as opposed to what stands in front matter, alt text and props. */
  get isBody(): boolean {
    return this.kind !== 'front-matter' && this.kind !== 'alt' && this.kind !== 'prop';
  }
}

/** A word or another token in its sentence. A type of `undefined` marks tokens that are not words. */
export class Word {
  readonly sentence: Sentence;
  readonly kind: TokenKind;
  readonly type: WordType;
  readonly start: number;
  readonly end: number;

  constructor(sentence: Sentence, kind: TokenKind, type: WordType, start: number, end: number) {
    this.sentence = sentence;
    this.kind = kind;
    this.type = type;
    this.start = start;
    this.end = end;
  }

  get block(): Block {
    return this.sentence.block;
  }

  get text(): string {
    return this.type.spelling;
  }

  /** The form phrases and lists match on: lower case, straight apostrophes. */
  get key(): string {
    return this.type.key;
  }

  /** Whether a word list of that name holds the word. */
  is(list: string): boolean {
    return this.kind === 'word' && this.type.is(list);
  }
}

/** A sentence: its tokens in order, and of these the ones a reader counts as words. */
export class Sentence {
  readonly block: Block;
  /** Words, numbers, placeholders, punctuation and symbols. */
  readonly tokens: Word[] = [];
  /** Words, numbers and placeholders: what a reader counts. */
  readonly words: Word[] = [];

  constructor(block: Block) {
    this.block = block;
  }

  get start(): number {
    return this.tokens[0]?.start ?? 0;
  }

  get end(): number {
    return this.tokens.at(-1)?.end ?? 0;
  }

  get text(): string {
    return this.block.text.slice(this.start, this.end);
  }
}

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

/** A text that was parsed, and what is known of it besides its tree. */
export interface Written extends Pick<Document, 'path' | 'source' | 'kind'> {
  /** Parts that were left out. */
  unread?: Document['unread'];
  /** Front matter that no parser of Markdown finds; the tree was made without it. */
  head?: OtherFrontMatter | undefined;
  /** Texts of the site's own language that readers see; they are taken from the source as it was before. */
  printed?: readonly PrintedText[];
  original?: string;
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
  parts: Omit<Document, 'blocks' | 'labels' | 'sentences' | 'wordCount' | 'language' | 'known'> & {
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
  return { ...parts, blocks, labels, sentences, wordCount, language, known: new Map() };
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
