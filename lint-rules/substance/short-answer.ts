import type { Document } from '#linter/document/document.ts';

/** Fewest words of a sentence or two that answer a question with its reason. */
export const fewestToAnswer = 25;

const answer =
  /^(?:(?:generally|usually|often|sometimes|mostly),? )?(?:yes|no|not (?:always|yet|usually)|it depends|usually|sometimes|in (?:most|some|many) cases)\b/i;

/** Whether the title of an article asks something. */
export function asksQuestion({ blocks }: Document): boolean {
  const title =
    blocks.find(({ kind, name }) => kind === 'front-matter' && name === 'title') ??
    blocks.find(({ kind, depth }) => kind === 'heading' && depth === 1);
  return /\?\s*$/.test(title?.text ?? '');
}

/** Most words of an answer to one question; a longer page is an article, however it begins. */
const mostToAnswer = 120;

/** Whether a page of questions answers one: a title that asks, and "Yes.", "No." or "It depends" with the reason. */
export function isShortAnswer(document: Document): boolean {
  const { blocks, wordCount } = document;
  const first = blocks.find(({ isBody, kind }) => isBody && kind === 'paragraph');
  if (!first || wordCount < fewestToAnswer || wordCount > mostToAnswer) return false;
  return asksQuestion(document) && answer.test(first.text);
}
