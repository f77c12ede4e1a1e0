let reader: HTMLElement | undefined;

/**
 * Stands in for a package that asks for a page as soon as it is loaded, which a server that makes pages does not have.
 *
 * @param name letters and digits only, such as `nbsp`
 */
export function decodeNamedCharacterReference(name: string): string | false {
  const written = `&${name};`;
  reader ??= document.createElement('i');
  reader.innerHTML = written;
  const read = reader.textContent ?? written;
  /* Of an unknown name HTML reads the beginning: `&notit;` is "¬it;". */
  return read === written || (read.endsWith(';') && name !== 'semi') ? false : read;
}
