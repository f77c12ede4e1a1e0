import { type Line, lineAt } from '#linter/document/syntax/lines.ts';
import type { Problem } from '#linter/document/syntax/problem.ts';
import { sayField, whyUnread as why } from './field-words.ts';
import type { Words } from './words.ts';
import { sayYamlExcess } from './yaml-excess-words.ts';

/** Words for front matter that cannot be read, or whose fields are not in order. */
export function sayYamlProblem(problem: Problem, source: string): Words {
  if (problem.kind === 'field') return sayField(problem, source.slice(problem.start, problem.end).trim());
  const line = lineAt(source, problem.start);
  const { expected = '', name = '' } = problem;
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
    case 'toml':
      return {
        say: 'The front matter cannot be read here.',
        why: 'Its lines between the two "+++" tell the site what the page is.',
        try: ['title = "Living with asthma"'],
        place: line,
      };
    case 'toml-open':
      return {
        say: 'The front matter has no second "+++".',
        why: 'The site cannot tell where the article begins.',
        try: ['+++'],
      };
    case 'json':
      return {
        say: 'The front matter cannot be read here.',
        why: 'Its lines between { and } tell the site what the page is.',
        try: ['"title": "Living with asthma",'],
        place: line,
      };
    case 'curly-quotes':
      return { say: 'Use straight quotation marks here.', why, try: [expected] };
    case 'glued-colon':
    case 'no-colon':
      return { say: 'This line needs ": " after the name of the field.', why, try: [expected] };
    case 'glued-dash':
      return { say: 'This line needs a space after its "-".', why, try: [expected] };
    case 'html-comment':
      return { say: 'Notes in the front matter begin with "#".', why, try: [expected] };
    case 'needs-quotes':
      return { say: sayQuotes(source.slice(problem.start, problem.end)), why, try: [expected] };
    case 'indent':
      return { say: 'This line does not line up with the others.', why, try: [sayIndent(Number(name))] };
    case 'MULTIPLE_DOCS':
      return {
        say: 'This line ends the front matter too early.',
        why: 'What stands below it would be lost.',
        try: ['Delete this line.'],
        place: endingLine(source, problem.start),
      };
    case 'TAG_RESOLVE_FAILED':
    case 'UNEXPECTED_TOKEN':
    case 'BAD_ALIAS':
      return sayUnclear(problem, source);
    case 'MISSING_CHAR':
      return sayMissing(problem, source, line);
    case 'BAD_DQ_ESCAPE':
      return {
        say: 'In double quotation marks a backslash is a sign of its own.',
        why,
        try: [line.text.trim().replaceAll('\\', '\\\\')],
        place: line,
      };
    case 'line-ends':
      return {
        say: 'The lines of this file end the way old Macs did it.',
        why: 'The site does not find the front matter, and would lose the page.',
        try: ['Save the file again and choose "LF" for its line ends.'],
      };
    case 'fence-dots':
      return {
        say: 'The front matter ends with "...", not with "---".',
        why: 'The site would not find the end of it.',
        try: ['---'],
      };
    case 'fence-early':
      return {
        say: 'This line begins with "---" and ends the front matter too early.',
        why: 'The site would take the rest of it for text.',
        try: ['---'],
      };
    case 'not-fields':
      return {
        say: 'There are words here where fields should be.',
        why,
        try: ['title: Living with asthma'],
      };
    case 'cut':
      return {
        say: 'From "#" on, these words would be cut off.',
        why: 'A "#" after a space begins a note that no reader sees.',
        try: expected ? [expected] : ['Put the whole text in quotation marks.'],
      };
    case 'anchor':
    case 'tag':
      return {
        say: sayOpening(name),
        why: 'Its first word would be lost.',
        try: [expected || 'Put the text in quotation marks.'],
      };
    case 'open-quote':
      return { say: 'A quotation mark in this line is never closed.', why, try: ['"…"'] };
    case 'folded-item':
      return {
        say: 'This line does not line up with the list.',
        why: 'It would become a part of the line above it.',
        try: ['Give it as many spaces as the line above it.'],
      };
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
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        say: 'This line needs ": " after the name of the field.',
        why,
        try: ['title: Living with asthma'],
        place: line,
      };
    default:
      return (
        sayYamlExcess(problem.code) ?? { say: 'The front matter cannot be read here.', why, place: line }
      );
  }
}

/** What is wrong with words that only need quotation marks. */
function sayQuotes(words: string): string {
  const quoted = /^(?:- +)*(?:[\w-]+:\s+)?(['"])(.*)$/.exec(words);
  if (quoted) {
    const isOpen = !(quoted[2] as string).includes(quoted[1] as string);
    return isOpen
      ? 'A quotation mark in this line is never closed.'
      : 'The quotation marks in this line do not match.';
  }
  const isSign = /^[^\p{L}\p{N}]/u.test(words);
  return isSign ? sayOpening(words[0] as string) : 'This text holds a colon, so it needs quotation marks.';
}

function sayOpening(sign: string): string {
  return `This text opens with "${sign}", so it needs quotation marks.`;
}

function sayIndent(spaces: number): string {
  if (spaces === 0) return 'Take away the spaces it begins with.';
  return `Begin it with ${spaces} ${spaces === 1 ? 'space' : 'spaces'}.`;
}

function sayMissing(problem: Problem, source: string, line: Line): Words {
  if (!problem.message.includes('quote')) {
    return {
      say: 'This line is no field: there is no ":" in it.',
      why,
      try: ['title: Living with asthma'],
      place: line,
    };
  }
  const open = openQuoteLine(source, problem.start) ?? line;
  return { say: 'A quotation mark in this line is never closed.', why, try: ['"…"'], place: open };
}

function sayUnclear({ start }: Problem, source: string): Words {
  const line = lineAt(source, start);
  const next = line.text.trim() === '' ? lineAt(source, Math.min(line.end + 1, source.length)) : line;
  return { say: 'The front matter cannot be read here.', why, place: next };
}

/** The line of "..." or "---" that ended it, at or above the place of the error. */
function endingLine(source: string, at: number): Line {
  const line = lineAt(source, at);
  if (/^(?:\.\.\.|---)/.test(line.text) || line.start === 0) return line;
  const above = lineAt(source, line.start - 1);
  return /^\.\.\./.test(above.text) ? above : line;
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
