import { readFileSync } from 'node:fs';
import { SetUpError } from '../rule/rule-set.ts';
import { writeArticle } from './write-file.ts';

/** What is said where an article cannot be edited. */
export interface EditSentences {
  /** The article as a person knows it. */
  path: string;
  gone: string;
  /** Somebody else has saved it meanwhile. */
  changed: string;
}

/**
 * Changes the text of an article and writes it whole or not at all. Bytes that are no text would be lost, and what
 * somebody else has saved meanwhile is not written over.
 *
 * @param change gives the new text, or throws with the reason why there is none
 * @throws SetUpError with the reason when nothing was written
 */
export function editArticle<Changed extends { text: string }>(
  absolute: string,
  { path, gone, changed }: EditSentences,
  change: (text: string) => Changed,
): Changed {
  const bytes = readBytes(absolute);
  if (!bytes) throw new SetUpError(gone);
  const text = textOf(bytes, path);
  const done = change(text);
  if (readBytes(absolute)?.equals(bytes) !== true) throw new SetUpError(changed);
  if (done.text !== text) writeArticle(absolute, done.text);
  return done;
}

/** @throws SetUpError when some of the bytes are no text */
export function textOf(bytes: Buffer, path: string): string {
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes))
    throw new SetUpError(`${path} holds signs that are no text. Save it as UTF-8 first.`);
  return text;
}

function readBytes(absolute: string): Buffer | undefined {
  try {
    return readFileSync(absolute);
  } catch {
    return undefined;
  }
}
