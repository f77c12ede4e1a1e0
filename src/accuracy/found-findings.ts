import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Block, Document, Sentence } from '../linter/document/document.ts';
import { readArticle } from '../linter/document/read-article.ts';
import { Vocabulary } from '../linter/document/words/vocabulary.ts';
import { shownPath } from '../linter/files/find-files.ts';
import type { Finding } from '../linter/finding/report.ts';
import { type LintOptions, lint } from '../linter/run.ts';
import { countedOn } from './checker.ts';
import { type FindingKey, nameOf } from './labels.ts';
import { DataError } from './read-rows.ts';

/** A finding in the health articles, under the key its label has, with the text a person needs to judge it. */
export interface FoundFinding extends FindingKey {
  finding: Finding;
  /** Of the article, relative to the data folder. */
  path: string;
  /** The sentence it begins in; where there is none, the writer's words at the place. */
  text: string;
  /** Just behind the last character of the finding in `text`. */
  end: number;
  /** The sentence before it in the same block, and what follows it there. */
  before: string;
  after: string;
}

/** What a run needs to find what the command would find. */
export type Project = Pick<LintOptions, 'cwd' | 'rules' | 'model' | 'wordLists' | 'profiles' | 'config'>;

type Placed = Omit<FoundFinding, 'finding' | 'path' | 'sentence'>;

/**
 * All findings in the articles of `health/`, and of `abroad/` where it is there, by rule; those across articles too.
 * Each folder of `abroad/` is a site of its own: what two of them share is no copy. What a rule says of one place in one
 * sentence counts once, however many articles hold the sentence. They come in the order of a hash, so the first 200
 * of a rule are a random sample of them, and the same one on every machine.
 *
 * @throws DataError when there are no articles
 */
export async function findInHealthText(
  folder: string,
  project: Project,
): Promise<Map<string, FoundFinding[]>> {
  const health = join(folder, 'health');
  if (!existsSync(health)) throw new DataError(`There is no folder "health" in "${folder}".`);
  const sites = [health, ...sitesIn(join(folder, 'abroad'))];
  const all: { path: string; finding: Finding }[] = [];
  for (const site of sites) {
    const { articles, corpus } = await lint({ ...project, paths: [site], today: countedOn });
    for (const { path, findings } of articles) all.push(...findings.map((finding) => ({ path, finding })));
    all.push(...corpus.findings.map((finding) => ({ path: finding.path, finding })));
  }
  const documentOf = reader(project);
  const byRule = new Map<string, Map<string, FoundFinding>>();
  for (const { path, finding } of all) {
    const placed = placeIn(documentOf(path), finding);
    const found = {
      ...placed,
      sentence: hashOf(placed.text),
      finding,
      path: shownPath(folder, resolve(project.cwd, path)),
    };
    const ofRule = byRule.get(finding.rule) ?? new Map<string, FoundFinding>();
    byRule.set(finding.rule, ofRule);
    if (!ofRule.has(nameOf(found))) ofRule.set(nameOf(found), found);
  }
  return new Map([...byRule].map(([rule, found]) => [rule, shuffle(rule, [...found.values()])]));
}

/** The sites of `abroad/`: its folders that hold articles. */
function sitesIn(abroad: string): string[] {
  if (!existsSync(abroad)) return [];
  return readdirSync(abroad, { withFileTypes: true, recursive: false })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(abroad, name))
    .filter((site) => readdirSync(site, { recursive: true }).some((name) => /\.mdx?$/.test(String(name))))
    .sort();
}

/** Reads articles and keeps the last one: the findings of an article come one after the other. */
function reader({ cwd, wordLists = {} }: Project): (path: string) => Document {
  const vocabulary = new Vocabulary(wordLists);
  let last: Document | undefined;
  return (path) => {
    if (last?.path !== path) {
      last = readArticle(path, readFileSync(resolve(cwd, path), 'utf8'), vocabulary, {}).document;
    }
    return last;
  };
}

function placeIn({ blocks }: Document, { start, end, text }: Finding): Placed {
  for (const block of blocks) {
    if (!holds(block, 0, block.text.length, start.offset)) continue;
    const index = block.sentences.findIndex((one) => holds(block, one.start, one.end, start.offset));
    const sentence = block.sentences[index];
    if (!sentence) continue;
    return {
      text: sentence.text,
      at: offsetIn(sentence, start.offset) ?? 0,
      end: offsetIn(sentence, end.offset) ?? sentence.text.length,
      before: block.text.slice(block.sentences[index - 1]?.start ?? sentence.start, sentence.start),
      after: block.text.slice(sentence.end),
    };
  }
  return { text, at: 0, end: text.length, before: '', after: '' };
}

function holds({ text, source }: Block, start: number, end: number, offset: number): boolean {
  return text !== '' && source.startInSource(start) <= offset && offset < source.endInSource(end);
}

/** Where in a sentence the text from an offset of the source on begins. */
function offsetIn({ block, start, text }: Sentence, offset: number): number | undefined {
  for (let at = 0; at < text.length; at += 1) {
    if (block.source.startInSource(start + at) >= offset) return at;
  }
  return undefined;
}

function hashOf(text: string): string {
  return sha256(oneLine(text)).slice(0, 16);
}

function shuffle(rule: string, found: readonly FoundFinding[]): FoundFinding[] {
  return found
    .map((one) => ({ one, rank: sha256(rule + nameOf(one)) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ one }) => one);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
