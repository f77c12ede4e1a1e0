import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { slug } from 'github-slugger';
import type { LintConfig } from '#linter/config/config.ts';
import { SetUpError } from '#linter/rule/rule-set.ts';
import { nearest } from '../names/nearest.ts';
import { describeFields, type Field, namingReference } from './describe-fields.ts';
import { commandFor, type Kind, kinds } from './kinds.ts';
import { readDocs } from './read-docs.ts';
import { type Answers, writeFile } from './write-file.ts';

/** A name of a file is cut after so many words: questions are sentences. */
const mostWordsInName = 8;

/** Something that is about to be begun. */
export interface Beginning {
  kind: Kind;
  /** Its folder, relative to the working folder. */
  folder: string;
  /** How its file ends. */
  ending: string;
  /** All fields it may have. */
  fields: readonly Field[];
  /** Those that are asked for, in the order of the schema. */
  asked: readonly Field[];
}

/**
 * What is asked for a new file: the fields its schema requires, and those without which a rule stops the build.
 *
 * @throws SetUpError for a word nobody knows, and for a site that has no such files
 */
export function begin(word: string, { collections = {} }: LintConfig): Beginning {
  const kind = kinds[word];
  if (!kind) {
    const guess = nearest(word, Object.keys(kinds));
    throw new SetUpError(
      `There is no "${word}" to begin.${guess ? ` Did you mean "${guess}"?` : ''} Choose one: ${Object.keys(kinds).join(', ')}.`,
    );
  }
  const collection = collections[kind.collection];
  if (!collection?.schema)
    throw new SetUpError(`lint.config.ts names no folder for ${kind.collection}, so no file can be begun.`);
  const { schema, folder, endings = ['.mdx'] } = collection;
  const shape = typeof schema === 'function' ? schema(namingReference as never) : schema;
  const fields = describeFields(shape, readDocs());
  const ending = kind.body === undefined ? (endings[0] ?? '.yaml') : (endings.at(-1) ?? '.mdx');
  return {
    kind,
    folder,
    ending,
    fields,
    asked: fields.filter(({ name, isRequired }) => isRequired || kind.alsoAsked.includes(name)),
  };
}

/** The ids of the files a field may name. */
export function idsFor({ names }: Field, cwd: string, { collections = {} }: LintConfig): string[] {
  const collection = names === undefined ? undefined : collections[names];
  const folder = collection && join(cwd, collection.folder);
  if (!folder || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map((name) => basename(name, extname(name)))
    .sort();
}

/** What is wrong with an answer, in one sentence; nothing when it will do. */
export function faultOf(field: Field, value: string, ids: readonly string[]): string | undefined {
  if (field.names && !ids.includes(value)) {
    const guess = nearest(value, ids);
    const how = commandFor(field.names);
    return `There is no file "${value}" in ${field.names} yet.${guess ? ` Did you mean "${guess}"?` : ''}${how ? ` To make one: ${how}` : ''}`;
  }
  const given = field.kind === 'yes or no' ? value === 'true' : value;
  const result = field.schema.safeParse(field.isList ? [given] : given);
  return result.success ? undefined : result.error.issues[0]?.message;
}

/** What is wrong with an answer beside those given before, in one sentence. */
export function faultBeside(
  { faultsTogether }: Kind,
  answers: Answers,
): { field: string; message: string } | undefined {
  const firsts = Object.entries(answers).map(([name, values]) => [name, values[0] ?? '']);
  return faultsTogether?.(Object.fromEntries(firsts))[0];
}

/**
 * Writes the file.
 *
 * @param id its name without the ending; made from its title or name when left out
 * @returns its path, relative to the working folder
 * @throws SetUpError when there is such a file; nothing is written then
 */
export function create(
  cwd: string,
  { kind, folder, ending, fields, asked }: Beginning,
  answers: Answers,
  id?: string,
): string {
  const name = id ?? nameFrom(answers[kind.namedAfter]?.[0] ?? `new ${kind.namedAfter}`);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    throw new SetUpError(
      `"${name}" cannot be the name of a file here. Use small letters, digits and dashes: --id flu-jab`,
    );
  const path = `${folder}/${name}${ending}`;
  if (existsSync(join(cwd, path)))
    throw new SetUpError(
      `There is a file ${path} already, and it was left as it is. Choose a name with --id`,
    );
  const shown = fields.filter((field) => asked.includes(field) || answers[field.name] !== undefined);
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  // Not over a file that came up a moment ago.
  writeFileSync(join(cwd, path), writeFile(shown, answers, kind.body), { flag: 'wx' });
  return path;
}

/** Letters and digits of the words, in small letters and without accents. */
function nameFrom(words: string): string {
  const plain = slug(words.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^a-z0-9-]/g, '')
    .split('-')
    .filter(Boolean);
  return plain.slice(0, mostWordsInName).join('-') || 'new';
}
