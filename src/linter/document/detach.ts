/** A slice of a string keeps the whole string in memory; a copy does not. For what is kept when its source is let go. */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
