import { isMap, isScalar, isSeq, Scalar } from 'yaml';
import { lineAt } from './lines.ts';
import { inQuotes } from './yaml-repairs.ts';

/** A value that YAML takes for more than words. Offsets count in the YAML text. */
export interface WrittenValue {
  /** As it is written. */
  text: string;
  /** What it is read as: `number`, `date`, `yes-no`, `nothing` or `block`. */
  readsAs: string;
  start: number;
  end: number;
  /** The line it stands on with the value in quotation marks, without the spaces it begins with. */
  line: string;
}

/** What a node of YAML is read as, when that is not text; undefined for text, and for values of several lines. */
export function writtenValue(node: unknown, yaml: string): WrittenValue | undefined {
  if (!(isScalar(node) || isMap(node) || isSeq(node)) || !node.range) return undefined;
  const [start, end] = node.range;
  const text = yaml.slice(start, end).trimEnd();
  const readsAs = kindOf(node, text);
  const line = lineAt(yaml, start);
  if (readsAs === undefined || text === '' || start + text.length > line.end) return undefined;
  const after = yaml.slice(start + text.length, line.end);
  const mended = `${yaml.slice(line.start, start)}${inQuotes(text)}${after}`.trim();
  return { text, readsAs, start, end: start + text.length, line: mended };
}

function kindOf(node: unknown, text: string): string | undefined {
  if (isMap(node) || isSeq(node)) return /^[[{]/.test(text) ? 'block' : undefined;
  if (!isScalar(node) || node.type !== Scalar.PLAIN) return undefined;
  if (node.value === null) return 'nothing';
  if (typeof node.value === 'number' || typeof node.value === 'bigint') return 'number';
  if (typeof node.value === 'boolean') return 'yes-no';
  if (/^\d{4}-\d\d?-\d\d?(?:$|[Tt\s])/.test(text)) return 'date';
  return /^[-+]?0b/.test(text) ? 'number' : undefined;
}
