import type { z } from 'zod';
import type { FrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';

/** Front matter that the YAML parser gave up on. */
export function yamlProblem({ problem }: FrontMatter): Problem[] {
  if (!problem) return [];
  const { message, code, offset, end } = problem;
  return [{ kind: 'yaml', code, message, start: offset, end: Math.max(end, offset + 1) }];
}

/**
 * Front matter that is written, but where the parser does not look for it: below an empty line, or without the
 * second `---`.
 */
export function fenceProblem(source: string): Problem[] {
  const open = /^(\s*)---[ \t]*\r?\n(?=[ \t]*[\w-]+:(?:\s|$))/.exec(source);
  if (!open) return [];
  const start = (open[1] as string).length;
  const code = start > 0 ? 'fence-not-first' : 'fence-open';
  return [{ kind: 'yaml', code, message: code, start, end: start + 3 }];
}

/** An article of a collection that has no front matter at all: one problem, not one per field. */
export function noFrontMatterProblem(): Problem[] {
  return [{ kind: 'yaml', code: 'no-front-matter', message: 'no front matter', start: 0, end: 0 }];
}

/** Of more fields that do not belong there, these are told first. */
const mostUnknownFields = 100;

/** Holds front matter to the schema of its collection: one problem per field, at the field's place. */
export function fieldProblems(frontMatter: FrontMatter, schema: z.ZodType): Problem[] {
  const result = schema.safeParse(frontMatter.data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    if (issue.code !== 'unrecognized_keys') return [fieldProblem(path, issue.message, frontMatter)];
    const sentences = issue.message.split(/(?<=[.?]) (?=There is no )/);
    return issue.keys.slice(0, mostUnknownFields).map((key, index) => {
      const message = sentences.length === issue.keys.length ? sentences[index] : undefined;
      return fieldProblem([...path, key], message ?? issue.message, frontMatter);
    });
  });
}

function fieldProblem(field: (string | number)[], message: string, frontMatter: FrontMatter): Problem {
  const isWritten = frontMatter.placeOfKey(field) !== undefined;
  const isMisnamed = message.startsWith('There is no field');
  const place = (isMisnamed ? frontMatter.placeOfKey(field) : undefined) ?? frontMatter.placeOf(field);
  const start = place.start;
  /* What is missing at the top has no place of its own: it is asked for at the opening fence, where there is one. */
  const isMissingAtTop = field.length === 1 && !isWritten;
  const fenceEnd = Math.min(3, frontMatter.placeOf([]).start);
  return {
    kind: 'field',
    message,
    field,
    start: isMissingAtTop ? 0 : start,
    end: isMissingAtTop ? fenceEnd : Math.max(place.end, start),
  };
}
