import type { z } from 'zod';
import type { FrontMatter } from './front-matter.ts';

import type { Problem } from './problem.ts';

/** Front matter that the YAML parser gave up on. */
export function yamlProblem({ problem }: FrontMatter): Problem[] {
  if (!problem) return [];
  const { message, code, offset, end, repair } = problem;
  if (!repair || keepsItsOwnWords.has(code)) {
    return [{ kind: 'yaml', code, message, start: offset, end: Math.max(end, offset + 1) }];
  }
  const { line, start, indent } = repair;
  const name = repair.code === 'indent' ? String(indent) : '';
  return [{ kind: 'yaml', code: repair.code, message, start, end: repair.end, expected: line, name }];
}

/** Errors of the parser that are clear without a repair. */
const keepsItsOwnWords = new Set([
  'DUPLICATE_KEY',
  'TAB_AS_INDENT',
  'MULTIPLE_DOCS',
  'TAG_RESOLVE_FAILED',
  'alias-loop',
]);

/** Front matter that can be read and does not say what was meant. */
export function slipProblems({ slips }: FrontMatter): Problem[] {
  return slips.map(({ code, sign, line, start, end }) => ({
    kind: 'yaml',
    code,
    message: code,
    start,
    end,
    name: sign,
    ...(line === '' ? {} : { expected: line }),
  }));
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

/** Front matter in TOML that never ends. */
export function tomlFenceProblem(source: string): Problem[] {
  if (!/^\+\+\+[ \t]*\r?\n[ \t]*(?:[\w".-]+[ \t]*=|\[|#)/.test(source)) return [];
  return [{ kind: 'yaml', code: 'toml-open', message: 'no second fence', start: 0, end: 3 }];
}

/** How the site finds front matter (Astro): up to the first line that begins with `---`. */
const siteFence = /^---([\s\S]*?\n)---/;

/**
 * How the parser of articles finds it: up to the first line that is `---` or `...`. No line end can be read in two ways,
 * for with each that could the time to find no fence would double.
 */
const ownFence =
  /^---([ \t]*(?:\r\n|\r(?!\n)|\n)(?:[^\r\n]*(?:\r\n|\r(?!\n)|\n))*?)(---|\.\.\.)[ \t]*(?=[\r\n]|$)/;

/**
 * Front matter that the site would cut off elsewhere than the linter: with the line ends of old Macs it finds none, and
 * a line that only begins with `---` ends it too early.
 */
export function siteFenceProblem(source: string): Problem[] {
  const found = siteFence.exec(source)?.[1];
  const own = ownFence.exec(source);
  if (!own || own[1] === found) return [];
  const [head, , fence = ''] = own;
  if (/\r(?!\n)/.test(head)) {
    const end = source.search(/\r(?!\n)/);
    return [{ kind: 'yaml', code: 'line-ends', message: 'CR', start: 0, end }];
  }
  if (fence === '...') {
    const end = head.trimEnd().length;
    return [{ kind: 'yaml', code: 'fence-dots', message: 'fence', start: end - fence.length, end }];
  }
  const start = found === undefined ? 0 : 3 + found.length;
  const length = source.slice(start).search(/[\r\n]|$/);
  return [{ kind: 'yaml', code: 'fence-early', message: 'fence', start, end: start + length }];
}

/** An article of a collection that has no front matter at all: one problem, not one per field. */
export function noFrontMatterProblem(): Problem[] {
  return [{ kind: 'yaml', code: 'no-front-matter', message: 'no front matter', start: 0, end: 0 }];
}

/** Of more things that are wrong with the fields, these are told first. */
const mostTold = 100;

/** Holds front matter to the schema of its collection: one problem per field, at the field's place. */
export function fieldProblems(frontMatter: FrontMatter, schema: z.ZodType): Problem[] {
  const result = schema.safeParse(frontMatter.siteData);
  if (result.success) return [];
  if (typeof frontMatter.siteData !== 'object' || frontMatter.siteData === null)
    return [notFieldsProblem(frontMatter)];
  const issues = result.error.issues
    .flatMap(meantIssues)
    .slice(0, mostTold)
    .map((issue) => ({
      ...issue,
      path: issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    }));
  const unquoted = findUnquoted(issues, frontMatter, schema);
  const problems = issues.flatMap((issue) => {
    const { path } = issue;
    if (issue.code !== 'unrecognized_keys') {
      const problem = {
        ...fieldProblem(path, issue.message, frontMatter),
        ...unquoted.get(keyOf(path)),
      };
      const wait = issue.code === 'custom' ? issue.params?.wait : undefined;
      return [typeof wait === 'string' ? { ...problem, code: 'waits', expected: wait } : problem];
    }
    const sentences = issue.message.split(/(?<=[.?]) (?=There is no )/);
    return issue.keys.slice(0, mostTold).map((key, index) => {
      const message = sentences.length === issue.keys.length ? sentences[index] : undefined;
      return fieldProblem([...path, key], message ?? issue.message, frontMatter);
    });
  });
  /* One value may be wrong in two ways that are mended alike. */
  const starts = new Set<number>();
  return problems.filter(({ code, start }) => {
    const isToldBefore = code === 'reads-as' && starts.has(start);
    starts.add(start);
    return !isToldBefore;
  });
}

/** Where a field may have several shapes, what is wrong with the one that was meant: only its parts are at fault. */
function meantIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((issues) =>
    issues.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  if (!meant) return [issue];
  return meant.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
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

/** A word, a list, or nothing, where fields should be. */
function notFieldsProblem({ contents: { start, end } }: FrontMatter): Problem {
  return { kind: 'yaml', code: 'not-fields', message: 'not a block of fields', start, end };
}

/**
 * Plain values that YAML takes for a number, a date, "nothing" or a block, where only words are wanted: they need
 * quotation marks. All are tried at once, because the schema has to be asked of the whole front matter.
 */
function findUnquoted(
  issues: readonly { code?: string; path: readonly (string | number)[] }[],
  frontMatter: FrontMatter,
  schema: z.ZodType,
): Map<string, Partial<Problem>> {
  const found = new Map<string, Partial<Problem>>();
  const copy = structuredClone(frontMatter.siteData);
  for (const { code, path } of issues) {
    const written = code === 'unrecognized_keys' ? undefined : frontMatter.writtenAt(path);
    if (!written || !putAt(copy, path, written.text)) continue;
    const { readsAs: name, line: expected, start, end } = written;
    found.set(keyOf(path), { code: 'reads-as', name, expected, start, end });
  }
  if (found.size === 0) return found;
  for (const { path } of schema.safeParse(copy).error?.issues ?? []) found.delete(keyOf(path));
  return found;
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('\0');
}

/** Puts a value in its place, and says whether there is such a place. */
function putAt(data: unknown, path: readonly (string | number)[], value: unknown): boolean {
  let at = data as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) {
    const next = at[key];
    if (typeof next !== 'object' || next === null) return false;
    at = next as Record<string | number, unknown>;
  }
  at[path.at(-1) as string | number] = value;
  return true;
}
