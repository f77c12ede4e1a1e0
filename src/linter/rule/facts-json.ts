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
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32LE(number, index * 4);
  return bytes.toString('base64');
}

function fromBase64(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64');
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(index * 4));
}
