import { parseFragment } from 'parse5';

/** Stands in for a package with a second list of all names such as `&nbsp;`: the reader of HTML brings one. */
export function decodeNamedCharacterReference(name: string): string | false {
  const written = `&${name};`;
  const [node] = parseFragment(written).childNodes;
  const read = node && 'value' in node ? node.value : written;
  /* Of an unknown name HTML reads the beginning: `&notit;` is "¬it;". */
  return read === written || (read.endsWith(';') && name !== 'semi') ? false : read;
}
