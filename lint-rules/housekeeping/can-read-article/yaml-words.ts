import type { Problem } from '#linter/document/syntax/problem.ts';
import type { Words } from './words.ts';

const why = 'The lines between the two "---" tell the site what the page is. It cannot read them.';

/** Words for front matter that cannot be read, or that the schema of its collection refuses. */
export function sayYamlProblem(problem: Problem, source: string): Words {
  if (problem.kind === 'field') return sayField(problem);
  const line = lineAt(source, problem.start);
  switch (problem.code) {
    case 'no-front-matter':
      return {
        say: 'This article does not begin with its front matter.',
        why: 'Title, topic and author stand there, between two lines of "---".',
        try: ['---', 'Copy the first lines of another article and change them.'],
      };
    case 'fence-not-first':
      return {
        say: 'The "---" has to be the very first line.',
        why: 'With anything above it, the page would show these lines as text.',
        try: ['Delete the empty lines above it.'],
      };
    case 'fence-open':
      return {
        say: 'The front matter has no second "---".',
        why: 'The site cannot tell where the article begins.',
        try: ['---'],
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return sayValue(problem, source, line);
    case 'UNEXPECTED_TOKEN':
    case 'MISSING_CHAR':
    case 'BAD_DQ_ESCAPE':
      return sayQuotes(problem, source, line);
    case 'TAB_AS_INDENT':
      return { say: 'This line begins with a tab.', why, try: ['Use two spaces in its place.'] };
    case 'BAD_INDENT':
      return {
        say: 'This line does not line up with the others.',
        why,
        try: ['Give it as many spaces as its neighbours.', 'Close the bracket above it.'],
      };
    case 'DUPLICATE_KEY': {
      const name = /^[\s-]*([^:]+):/.exec(line.text)?.[1] ?? '';
      return {
        say: `The field "${name}" is written twice.`,
        why,
        try: ['Keep one of the two.'],
        place: line,
      };
    }
    case 'MULTILINE_IMPLICIT_KEY': {
      const glued = /^\s*([\w-]+):(\S.*)$/.exec(line.text);
      const fix = glued ? [`${glued[1]}: ${glued[2]}`] : ['title: Living with asthma'];
      return { say: 'This line needs ": " after the name of the field.', why, try: fix, place: line };
    }
    default:
      return { say: 'The front matter cannot be read here.', why, place: line };
  }
}

function sayField({ message, field = [] }: Problem): Words {
  const guess = /Did you mean "([^"]+)"/.exec(message)?.[1];
  const isMissing = message.includes('is missing');
  const isBrokenLink = message.startsWith('There is no file');
  const fix =
    guess ??
    (isMissing
      ? `${String(field.at(-1))}: …`
      : isBrokenLink
        ? 'Name a file that is there, or take this out.'
        : undefined);
  return {
    say: message,
    why: 'The site builds the page, its search result and its links from these fields.',
    ...(fix ? { try: [fix] } : {}),
  };
}

/** A value with a colon in it, or one that begins with a sign YAML keeps for itself. */
function sayValue(problem: Problem, source: string, line: Line): Words {
  const match = /^([\s-]*[\w-]+:\s+)(.*?)\s*$/.exec(line.text);
  const value = match?.[2] ?? '';
  const isMapAsItem = problem.code === 'BLOCK_AS_IMPLICIT_KEY' && !/:\s/.test(value);
  if (!match || value === '' || isMapAsItem) {
    const next = lineAt(source, Math.min(line.end + 1, source.length));
    const say = 'These lines do not line up as a list or a block.';
    return {
      say,
      why,
      try: ['Give the lines of a block the same number of spaces.'],
      place: line.text ? line : next,
    };
  }
  const start = line.start + (match[1] as string).length;
  const key = (match[1] as string).trim();
  return {
    say:
      problem.code === 'BLOCK_AS_IMPLICIT_KEY'
        ? 'This text holds a colon, so it needs quotation marks.'
        : `This text opens with "${value[0]}", so it needs quotation marks.`,
    why,
    try: [`${key} ${inQuotes(value)}`],
    place: { start, end: start + value.length },
  };
}

function sayQuotes(problem: Problem, source: string, line: Line): Words {
  if (problem.code === 'MISSING_CHAR' && problem.message.includes('quote')) {
    const open = openQuoteLine(source, problem.start) ?? line;
    return { say: 'A quotation mark in this line is never closed.', why, try: ['"…"'], place: open };
  }
  const match = /^([\s-]*[\w-]+:\s+)(['"].*?)\s*$/.exec(line.text);
  if (match) {
    const bare = (match[2] as string).replace(/^(['"])(.*?)\1?$/, '$2');
    return {
      say: 'The quotation marks in this line do not match.',
      why,
      try: [`${(match[1] as string).trim()} ${inQuotes(bare)}`],
      place: line,
    };
  }
  return { say: 'The front matter cannot be read here.', why, place: line };
}

/** Double quotation marks; those inside, and backslashes, are written the way YAML wants them. */
function inQuotes(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value.replaceAll('\\', '\\\\')}"`;
}

interface Line {
  text: string;
  start: number;
  end: number;
}

function lineAt(source: string, offset: number): Line {
  const start = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
  const length = source.slice(start).search(/[\r\n]|$/);
  return { text: source.slice(start, start + length), start, end: start + length };
}

/** The first line of the front matter, up to `before`, whose value opens a quotation mark and does not close it. */
function openQuoteLine(source: string, before: number): Line | undefined {
  for (let at = 0; at <= before && at < source.length; ) {
    const line = lineAt(source, at);
    if (/^[\s-]*[\w-]+:\s+(?:"[^"]*|'[^']*)$/.test(line.text)) return line;
    at = line.end + (source.startsWith('\r\n', line.end) ? 2 : 1);
  }
  return undefined;
}
