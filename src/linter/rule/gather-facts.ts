import type { Block, Document } from '../document/document.ts';
import { LineIndex } from '../document/line-index.ts';
import type { Facts, Passage, PlacedText } from './facts.ts';
import { fingerprint } from './shingles.ts';

/** Code units of a passage that are kept, enough to know it by. */
const openingLength = 48;

/** Fields of the front matter that a finding across articles may stand at. */
const pointedAt = [
  'audience',
  'intent',
  'lastChecked',
  'lastReviewed',
  'nextReview',
  'published',
  'question',
  'state',
  'topic',
  'updated',
];

/** What is known of a file besides its text. */
export interface FactSources {
  kind?: Facts['kind'];
  collection?: string | undefined;
  /** What corpus rules kept while the document was checked. */
  kept?: Facts['kept'];
}

/** Takes from a file what corpus rules need, so that the document itself can be let go. */
export function gatherFacts(
  document: Document,
  { kind = 'article', collection, kept = {} }: FactSources = {},
): Facts {
  const lines = new LineIndex(document.source);
  const place = (start: number, end: number, text: string): PlacedText => ({
    ...lines.toPoint(start),
    text,
    length: end - start,
  });
  const placeBlock = (block: Block | undefined): PlacedText | undefined =>
    block &&
    place(block.source.startInSource(0), block.source.endInSource(block.text.length), oneLine(block.text));
  const named = (name: string) =>
    placeBlock(document.blocks.find((block) => block.kind === 'front-matter' && block.name === name));
  const heading = placeBlock(document.blocks.find((block) => block.kind === 'heading' && block.depth === 1));
  const title = named('title') ?? heading ?? place(0, 0, fileName(document.path));
  const question = named('question.text');
  const description = named('description');
  const { words, sentences } = fingerprint(document);

  return {
    path: document.path,
    kind,
    ...(collection ? { collection } : {}),
    title,
    ...(heading ? { heading } : {}),
    ...(question ? { question } : {}),
    ...(description ? { description } : {}),
    data: document.frontMatter.data,
    fields: Object.fromEntries(
      pointedAt
        .filter((name) => document.frontMatter.placeOfKey([name]))
        .map((name) => {
          const { start, end } = document.frontMatter.placeOf([name]);
          const text = document.source.slice(start, end).trimEnd();
          return [name, place(start, start + text.length, text)];
        }),
    ),
    wordCount: document.wordCount,
    sentenceCount: document.sentences.filter(({ block }) => block.isBody).length,
    links: document.links.map(({ url, start, end }) => ({
      url,
      ...lines.toPoint(start),
      length: end - start,
    })),
    words,
    passages: sentences.map(({ sentence, first }): Passage => {
      const { source } = sentence.block;
      const start = source.startInSource(sentence.start);
      const text = opening(document.source.slice(start, source.endInSource(sentence.end)));
      return { ...place(start, start + text.length, text), first };
    }),
    kept,
  };
}

/** The first words of a sentence as they stand in the source: one line, no word cut. */
function opening(sentence: string): string {
  const line = sentence.split(/[\r\n]/, 1)[0] as string;
  if (line.length <= openingLength) return line;
  const end = line.lastIndexOf(' ', openingLength);
  return line.slice(0, end > 0 ? end : openingLength);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function fileName(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.mdx?$/, '');
}
