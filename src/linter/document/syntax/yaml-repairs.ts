import { parseDocument } from 'yaml';
import { type Line, lineAt, linesAround } from './lines.ts';

/** How one line of YAML has to be written so that it can be read. Offsets count in the YAML text. */
export interface YamlRepair {
  code:
    | 'curly-quotes'
    | 'glued-colon'
    | 'html-comment'
    | 'glued-dash'
    | 'needs-quotes'
    | 'indent'
    | 'no-colon';
  /** The line as it should be, without the spaces it begins with. */
  line: string;
  /** How many spaces the line should begin with. */
  indent: number;
  /** The words at fault. */
  start: number;
  end: number;
}

/** Lines above and below the place of an error that may be to blame for it. */
const linesAbove = 2;
const linesBelow = 1;

/**
 * Finds a repair for what the YAML parser stumbled over. Each is tried: only one that makes the place readable is given,
 * so that a writer can paste it.
 *
 * @param at offset of the error in `yaml`
 */
export function repairOf(yaml: string, at: number): YamlRepair | undefined {
  const place = lineAt(yaml, at);
  for (const line of linesAround(yaml, place, linesAbove, linesBelow)) {
    for (const repair of repairsOf(line, yaml)) {
      const written = `${' '.repeat(repair.indent)}${repair.line}`;
      const mended = yaml.slice(0, line.start) + written + yaml.slice(line.end);
      const error = firstError(mended);
      const read = Math.max(line.start + written.length, at + written.length - (line.end - line.start));
      if (error === undefined || error > read + 1) return repair;
    }
  }
  return undefined;
}

/** The text in the quotation marks YAML wants: double ones, or single ones around a text that holds double ones. */
export function inQuotes(value: string): string {
  const isPlain = !value.includes('"') && !value.includes('\\');
  return isPlain ? `"${value}"` : `'${value.replaceAll("'", "''")}'`;
}

/** What one line may be meant to say, the likeliest first. */
function* repairsOf(line: Line, yaml: string): Generator<YamlRepair> {
  const { text, start, end } = line;
  const indent = /^[ \t]*/.exec(text)?.[0].length ?? 0;
  const words = text.slice(indent).trimEnd();
  if (words === '' || words.startsWith('#')) return;
  const whole = { indent, start: start + indent, end };

  const { lead, value } = partsOf(words);
  const at = { indent, start: start + indent + lead.length, end: start + indent + words.length };
  const curly = /^[“”„‟‘’«»](.*)[“”‟‘’«»]$/u.exec(value)?.[1];
  if (curly !== undefined) yield { code: 'curly-quotes', line: lead + inQuotes(curly), ...at };

  const note = /^<!--\s*(.*?)\s*(?:-->)?$/.exec(words)?.[1];
  if (note !== undefined) yield { code: 'html-comment', line: `# ${note}`, ...whole };

  const colon = /^((?:- +)?[A-Za-z][\w-]*):([^\s/].*)$/.exec(words);
  if (colon) yield { code: 'glued-colon', line: `${colon[1]}: ${colon[2]}`, ...whole };

  const dash = /^-([^\s-].*)$/.exec(words);
  if (dash) yield { code: 'glued-dash', line: `- ${dash[1]}`, ...whole };

  if (value !== '' && lead !== '') {
    const isOpen = /^['"]/.test(value);
    const bare = isOpen ? value.replace(/^(['"])(.*?)\1?$/, '$2') : value;
    if (isOpen || /^[^\p{L}\d]|:(?:\s|$)|\s#/u.test(value)) {
      yield { code: 'needs-quotes', line: lead + inQuotes(bare), ...(isOpen ? whole : at) };
    }
  }
  for (const other of indentsAround(yaml, line)) {
    if (other !== indent) yield { code: 'indent', line: words, ...whole, indent: other };
  }
  const spaced = /^([a-z][A-Za-z]+) +(\S.*)$/.exec(words);
  if (spaced && !words.includes(': '))
    yield { code: 'no-colon', line: `${spaced[1]}: ${spaced[2]}`, ...whole };
}

/** `title: ` and `- ` before a value; a key of letters only, so that a sentence with a colon is none. */
function partsOf(words: string): { lead: string; value: string } {
  const lead = /^(?:- +)*(?:[A-Za-z][\w-]*:[ \t]+)?/.exec(words)?.[0] ?? '';
  return { lead, value: words.slice(lead.length) };
}

function indentsAround(yaml: string, line: Line): number[] {
  const indents = linesAround(yaml, line, 2, 1)
    .filter(({ start, text }) => start !== line.start && text.trim() !== '')
    .map(({ text }) => /^ */.exec(text)?.[0].length ?? 0);
  return [...new Set([...indents, 0])];
}

function firstError(yaml: string): number | undefined {
  return parseDocument(yaml, { logLevel: 'error', prettyErrors: false }).errors[0]?.pos[0];
}
