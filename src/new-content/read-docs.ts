import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../site/addresses/package-folder.ts';

/**
 * What each field of a block is for, by the names of all its fields: a block is known by them, and the props of a
 * component by its name as well.
 */
export type DocsOfFields = (names: readonly string[], component?: string) => Readonly<Record<string, string>>;

/**
 * Reads what stands above each field in the schemas, so that it is written once: for people who read the code, for the
 * page about fields, and for writers who are asked to fill one in.
 */
export function readDocs(folder = join(packageFolder, 'src/schemas')): DocsOfFields {
  const blocks = new Map<string, Block['docs']>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
    for (const { docs, component } of blocksIn(readFileSync(join(folder, name), 'utf8')))
      blocks.set(keyOf(Object.keys(docs), component), docs);
  }
  return (names, component) => blocks.get(keyOf(names, component)) ?? {};
}

const keyOf = (names: readonly string[], component = '') => `${component}: ${names.join(' ')}`;

/** A block of fields in a source. */
interface Block {
  docs: Record<string, string>;
  /** Whose props they are. */
  component?: string | undefined;
}

/** A comment, a string, the opening of a block of fields, a name before a colon, or a bracket. */
const pieces =
  /\/\*\*?([\s\S]*?)\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\b(?:fields\(\s*(?:'[^']*'|\w+),|props\()\s*\{|\b(\w+)(?=:\s)|[{}()[\]]/g;

/** The blocks of fields in a source, each with its names and what stands above them. */
function blocksIn(source: string): Block[] {
  const found: Block[] = [];
  const open: { docs: Block['docs']; depth: number }[] = [];
  let last: string | undefined;
  let depth = 0;
  let comment = '';
  for (const [piece, text, name] of source.matchAll(pieces)) {
    const innermost = open.at(-1);
    last = name ?? last;
    if (text !== undefined) comment = plain(text);
    else if (/^(?:fields|props)\(/.test(piece)) {
      const docs = {};
      found.push({ docs, component: piece.startsWith('props') ? last : undefined });
      // Two brackets were opened: that of the call, and that of the block.
      depth += 2;
      open.push({ docs, depth });
    } else if (name && innermost?.depth === depth) {
      innermost.docs[name] = comment;
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
