import type { Facts } from './facts.ts';

/** Facts as they are written to a cache or handed from one machine to another. */
export type FactsJson = Omit<Facts, 'words' | 'passages'> & {
  /** Little-endian 32-bit numbers in base64. */
  words: string;
  passages: string;
};

/** Makes facts that `JSON.stringify` keeps whole. */
export function factsToJson(facts: Facts): FactsJson {
  return { ...facts, words: toBase64(facts.words), passages: toBase64(facts.passages) };
}

/** Reads what `factsToJson` wrote. */
export function factsFromJson(json: FactsJson): Facts {
  return { ...json, words: fromBase64(json.words), passages: fromBase64(json.passages) };
}

function toBase64(numbers: Uint32Array): string {
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  for (const [index, number] of numbers.entries()) view.setUint32(index * 4, number, true);
  let letters = '';
  for (let at = 0; at < view.byteLength; at += 1) letters += String.fromCharCode(view.getUint8(at));
  return btoa(letters);
}

function fromBase64(text: string): Uint32Array {
  const letters = atob(text);
  const view = new DataView(new ArrayBuffer(letters.length));
  for (let at = 0; at < letters.length; at += 1) view.setUint8(at, letters.charCodeAt(at));
  return Uint32Array.from({ length: letters.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}
