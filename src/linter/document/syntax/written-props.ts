import { endOfBraces } from '../text/written-value.ts';

/** One thing inside a tag: a name with its value in quotes or braces, a name alone, or `{...spread}`. */
const part = /\s+(?:([^\s=/>{}"']+)(?:\s*=\s*("[^"]*"|'[^']*'|(?=\{)))?|(?=\{))/y;
const tagStart = /<\s*[^\s/>{]*/y;
/** A prop as it is written; offsets count in the source. */
export interface WrittenProp {
  /** Empty for `{...spread}`. */
  name: string;
  start: number;
  /** Where the value begins, quote or brace included; the end for a name alone. */
  valueStart: number;
  end: number;
}

/**
 * Finds the props of a tag in the source, since not every parser says where a prop stands.
 *
 * @param from offset of the `<`
 */
export function writtenProps(source: string, from: number): WrittenProp[] {
  const props: WrittenProp[] = [];
  tagStart.lastIndex = from;
  let at = tagStart.test(source) ? tagStart.lastIndex : source.length;
  for (;;) {
    part.lastIndex = at;
    const match = part.exec(source);
    if (!match) return props;
    const [whole, name = '', quoted] = match;
    const isInBraces = source[part.lastIndex] === '{' && (name === '' || quoted === '');
    const behind = part.lastIndex;
    at = isInBraces ? endOfBraces(source, behind) : behind;
    const valueStart = isInBraces ? behind : behind - (quoted?.length ?? 0);
    props.push({ name, start: match.index + whole.search(/\S|$/), valueStart, end: at });
  }
}
