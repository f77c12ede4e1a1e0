import { ownCopy } from '#platform';
import type { Block, Document } from '../document/document.ts';
import { LineIndex } from '../document/text/line-index.ts';
import type { Facts, PlacedText } from './facts.ts';
import { fingerprint } from './shingles.ts';

/** Code units of a passage that are kept, enough to know it by. */
const openingLength = 48;

/** Fields of the front matter that a finding across articles may stand at. */
const pointedAt = [
  'audience',
  'connect.groups',
  'connect.peers',
  'connect.peers.none.lookedOn',
  'intent',
  'lastChecked',
  'lastReviewed',
  'nextReview',
  'published',
  'question',
  'state',
  'topic',
  'translationOf',
  'updated',
];

/** What is known of a file besides its text. */
export interface FactSources {
  kind?: Facts['kind'];
  collection?: string | undefined;
  /** Where it is published and leads to, on a site whose addresses are known. */
  onSite?: Pick<Facts, 'address' | 'leadsTo'>;
  /** What corpus rules kept while the document was checked. */
  kept?: Facts['kept'];
}

/** Takes from a file what corpus rules need, so that the document itself can be let go. */
export function gatherFacts(
  document: Document,
  { kind = 'article', collection, onSite, kept = {} }: FactSources = {},
): Facts {
  const lines = new LineIndex(document.source);
  const place = (start: number, end: number, text: string): PlacedText => ({
    ...lines.toPoint(start),
    text: ownCopy(text),
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
    language: document.language.code,
    title,
    ...(heading ? { heading } : {}),
    ...(question ? { question } : {}),
    ...(description ? { description } : {}),
    // A copy, for values cut from the source would keep all of it.
    data: structuredClone(document.frontMatter.data),
    fields: Object.fromEntries(
      pointedAt
        .filter((name) => document.frontMatter.placeOfKey(name.split('.')))
        .map((name) => {
          const { start, end } = document.frontMatter.placeOf(name.split('.'));
          const text = document.source.slice(start, end).trimEnd();
          return [name, place(start, start + text.length, text)];
        }),
    ),
    wordCount: document.wordCount,
    sentenceCount: document.sentences.filter(({ block }) => block.isBody).length,
    links: document.links.map(({ url, start, end }) => ({
      url: ownCopy(url),
      ...lines.toPoint(start),
      length: end - start,
    })),
    ...onSite,
    words,
    passages: Uint32Array.from(
      sentences.flatMap(({ sentence, first }) => {
        const { source } = sentence.block;
        const start = source.startInSource(sentence.start);
        return [first, start, lengthOfOpening(document.source, start, source.endInSource(sentence.end))];
      }),
    ),
    kept,
  };
}

/** How much of a sentence a finding points at: its first words, on one line, no word cut. */
function lengthOfOpening(source: string, start: number, end: number): number {
  const [line = ''] = source.slice(start, Math.min(end, start + openingLength + 1)).split(/[\r\n]/, 1);
  if (line.length <= openingLength) return line.length;
  const space = line.lastIndexOf(' ', openingLength);
  return space > 0 ? space : openingLength;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function fileName(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.(?:mdx?|markdown|mdown|html?)$/i, '');
}
