import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../site/addresses/package-folder.ts';

/** What each field of a block is for, by the names of all its fields: a block is known by them. */
export type DocsOfFields = (names: readonly string[]) => Readonly<Record<string, string>>;

/**
 * Reads what stands above each field in the schemas, so that it is written once: for people who read the code, for the
 * page about fields, and for writers who are asked to fill one in.
 */
export function readDocs(folder = join(packageFolder, 'src/schemas')): DocsOfFields {
  const blocks = new Map<string, Record<string, string>>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
    for (const block of blocksIn(readFileSync(join(folder, name), 'utf8')))
      blocks.set(keyOf(Object.keys(block)), block);
  }
  return (names) => blocks.get(keyOf(names)) ?? {};
}

const keyOf = (names: readonly string[]) => names.join(' ');

/** A comment, a string, the opening of a block of fields, a name before a colon, or a bracket. */
const pieces =
  /\/\*\*?([\s\S]*?)\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\bfields\(\s*(?:'[^']*'|\w+),\s*\{|\b(\w+)(?=:\s)|[{}()[\]]/g;

/** The blocks of fields in a source, each with its names and what stands above them. */
function blocksIn(source: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const open: { block: Record<string, string>; depth: number }[] = [];
  let depth = 0;
  let comment = '';
  for (const [piece, text, name] of source.matchAll(pieces)) {
    const innermost = open.at(-1);
    if (text !== undefined) comment = plain(text);
    else if (piece.startsWith('fields(')) {
      const block = {};
      found.push(block);
      // Two brackets were opened: that of the call, and that of the block.
      depth += 2;
      open.push({ block, depth });
    } else if (name && innermost?.depth === depth) {
      innermost.block[name] = comment;
      comment = '';
    } else if (/^[{([]$/.test(piece)) depth += 1;
    else if (/^[})\]]$/.test(piece)) {
      depth -= 1;
      if (innermost && depth < innermost.depth) open.pop();
    }
  }
  return found;
}

function plain(comment: string): string {
  return comment
    .replace(/^\s*\* ?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
