/** What is being typed into a field at the top of a file. */
export interface TypedField {
  /** Its keys, with `*` for an item of a list: `connect.groups.*`. */
  path: string;
  /** What of its value stands before the pointer. */
  typed: string;
}

/** A line of YAML as far as its shape goes. */
interface Line {
  indent: number;
  /** Where its key or its value begins, behind the dashes of a list. */
  column: number;
  dashes: number;
  key: string | undefined;
  /** What stands behind the key, or behind the dashes. */
  rest: string;
}

/**
 * The field in whose value a line ends, by how deep the lines above it stand. The YAML need not be whole: somebody is
 * typing it.
 *
 * @param lines all up to the pointer, the last one cut off there
 */
export function fieldAt(lines: readonly string[]): TypedField | undefined {
  const own = readLine(lines.at(-1) ?? '');
  const isValue = own.key !== undefined || own.dashes > 0;
  const typed = /^(?:\[(?:[^[\]]*,)?)?[ \t]*["']?([\w-]*)$/.exec(own.rest.trimStart())?.[1];
  if (!isValue || typed === undefined) return undefined;
  const path = own.key === undefined ? [] : [own.key];
  if (own.rest.trimStart().startsWith('[')) path.push('*');
  for (let dash = 0; dash < own.dashes; dash += 1) path.unshift('*');
  let { indent: column } = own;
  let isItem = own.dashes > 0;
  for (const text of lines.slice(0, -1).reverse()) {
    if (/^[ \t]*(?:#.*)?$/.test(text)) continue;
    if (column === 0 && !isItem) break;
    const above = readLine(text);
    const isSameItem = !isItem && above.dashes > 0 && above.column === column;
    const isParent =
      above.key !== undefined && (above.column < column || (isItem && above.column === column));
    if (isSameItem || (isParent && (above.column < column || above.rest.trim() === ''))) {
      if (!isSameItem) path.unshift(above.key as string);
      for (let dash = 0; dash < above.dashes; dash += 1) path.unshift('*');
      column = above.indent;
      isItem = above.dashes > 0;
    }
  }
  return { path: path.join('.'), typed };
}

function readLine(text: string): Line {
  const [all, indent = '', dashes = '', key] = /^([ \t]*)((?:-[ \t]+)*)(?:([\w-]+):(?=[ \t]|$))?/.exec(
    text,
  ) as RegExpExecArray;
  return {
    indent: indent.length,
    column: indent.length + dashes.length,
    dashes: dashes.match(/-/g)?.length ?? 0,
    key,
    rest: text.slice(all.length),
  };
}
