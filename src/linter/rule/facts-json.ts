import type { Facts } from './facts.ts';

/** Facts as they are written to a cache or handed from one machine to another. */
export type FactsJson = Omit<Facts, 'words'> & {
  /** Little-endian 32-bit numbers in base64. */
  words: string;
};

/** Makes facts that `JSON.stringify` keeps whole. */
export function factsToJson(facts: Facts): FactsJson {
  const bytes = Buffer.alloc(facts.words.length * 4);
  for (const [index, word] of facts.words.entries()) bytes.writeUInt32LE(word, index * 4);
  return { ...facts, words: bytes.toString('base64') };
}

/** Reads what `factsToJson` wrote. */
export function factsFromJson(json: FactsJson): Facts {
  const bytes = Buffer.from(json.words, 'base64');
  const words = new Uint32Array(bytes.length >> 2);
  for (let index = 0; index < words.length; index += 1) words[index] = bytes.readUInt32LE(index * 4);
  return { ...json, words };
}
