import type { Expression, ObjectExpression, PrivateIdentifier, Property } from 'acorn';
import { parseScript } from '#platform';

/** What an expression without program code holds. */
export interface PlainValue {
  /** `undefined` when it holds nothing but comments. */
  value: unknown;
}

/** Longest expression that is looked at, in UTF-16 code units. */
const longest = 50_000;

/**
 * The parser goes one level down for each of these, and would run out of room. No list of an article comes near: a
 * record of ten lines has some twenty of them.
 */
const levels = /[[({!~+\-=?*<$.`]|\b(?:new|typeof|void|delete|await|yield|async|function|class)\b/g;
const mostLevels = 3000;

/**
 * The value of an expression in braces, or undefined when it could run anything. Plain are texts, numbers, truth values,
 * null, lists and records of them, signs before numbers, comments, and nothing. It is decided from the tree of the
 * parser that MDX itself reads expressions with; whatever that cannot read is not plain.
 *
 * @param expression what stands between the braces
 */
export function plainValueOf(expression: string): PlainValue | undefined {
  if (isOneComment(expression)) return { value: undefined };
  if (expression.length > longest || isTooDeep(expression)) return undefined;
  const [statement, ...others] = parse(`(${expression}\n)`) ?? parse(`;${expression}\n`) ?? [];
  if (!statement || others.length > 0) return undefined;
  /* A semicolon and comments. */
  if (statement.type === 'EmptyStatement') return { value: undefined };
  if (statement.type !== 'ExpressionStatement') return undefined;
  /* Of "1) + (2" the parentheses around it would not be one pair. */
  const { expression: whole } = statement;
  return whole.type === 'ParenthesizedExpression' ? plainValue(whole.expression) : undefined;
}

/** Whether a plain value is a record, or a list with one in it. */
export function holdsRecord(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsRecord);
  return typeof value === 'object' && value !== null;
}

/** A block comment and nothing else is by far the most frequent expression of an article; no parser is needed for it. */
function isOneComment(expression: string): boolean {
  const trimmed = expression.trim();
  return trimmed.startsWith('/*') && trimmed.indexOf('*/', 2) === trimmed.length - 2;
}

function isTooDeep(expression: string): boolean {
  return expression.length > mostLevels && (expression.match(levels)?.length ?? 0) > mostLevels;
}

/** Modules know no `<!--` comments. */
function parse(code: string) {
  try {
    return parseScript(code).body;
  } catch {
    return undefined;
  }
}

function plainValue(node: Expression): PlainValue | undefined {
  switch (node.type) {
    case 'Literal':
      return 'regex' in node ? undefined : { value: node.value };
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? { value: node.quasis[0]?.value.cooked ?? '' } : undefined;
    case 'ParenthesizedExpression':
      return plainValue(node.expression);
    case 'UnaryExpression': {
      if (node.operator !== '-' && node.operator !== '+') return undefined;
      const signed = plainValue(node.argument);
      if (typeof signed?.value !== 'number') return undefined;
      return { value: node.operator === '-' ? -signed.value : signed.value };
    }
    case 'ArrayExpression': {
      const list: unknown[] = [];
      for (const element of node.elements) {
        const item = element && element.type !== 'SpreadElement' ? plainValue(element) : undefined;
        if (!item) return undefined;
        list.push(item.value);
      }
      return { value: list };
    }
    case 'ObjectExpression':
      return recordOf(node);
    default:
      return undefined;
  }
}

function recordOf(node: ObjectExpression): PlainValue | undefined {
  const record: Record<string, unknown> = {};
  for (const property of node.properties) {
    if (property.type !== 'Property' || property.kind !== 'init') return undefined;
    if (property.method || property.shorthand) return undefined;
    const key = keyOf(property);
    const item = plainValue(property.value);
    /* This key would not be set, but change what the record is. */
    if (key === undefined || key === '__proto__' || !item) return undefined;
    record[key] = item.value;
  }
  return { value: record };
}

function keyOf({
  key,
  computed,
}: Omit<Property, 'key'> & { key: Expression | PrivateIdentifier }): string | undefined {
  if (key.type === 'Identifier' && !computed) return key.name;
  const plain = key.type === 'PrivateIdentifier' ? undefined : plainValue(key);
  return typeof plain?.value === 'string' || typeof plain?.value === 'number'
    ? String(plain.value)
    : undefined;
}
