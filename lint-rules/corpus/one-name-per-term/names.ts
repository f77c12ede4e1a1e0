import { stem } from '#linter/document/words/stem.ts';
import { wordKey } from '#linter/document/words/vocabulary.ts';
import type { Facts } from '#linter/rule/facts.ts';
import { hashOfWord, withoutTopic } from '#linter/rule/shingles.ts';
import { textAt, textsAt } from '../site.ts';

/** One name of a thing that the glossary explains. */
interface Name {
  /** As the glossary writes it. */
  text: string;
  /** The glossary file: names of one file mean the same. */
  term: Facts;
}

/** The names an article uses: each with the index of the word it first begins at. */
export type NamesIn = (article: Facts) => Map<string, { term: Facts; first: number }>;

/**
 * Makes a search for the names of the glossary in the `words` of facts. A name that two terms share says nothing of
 * either, and is left out; so is a single word that stands in a name of another term, for "sugar" may be the illness
 * or what is in "blood sugar". Forms of one name, such as "virus" and "viruses", are one.
 */
export function searchNames(glossary: readonly Facts[]): NamesIn {
  const byStart = new Map<number, { hashes: number[]; name: Name }[]>();
  for (const name of distinctNames(glossary)) {
    for (const words of formsOf(keysOf(name.text))) {
      const hashes = words.map(hashOfWord);
      const [start] = hashes;
      if (start === undefined) continue;
      byStart.set(start, [...(byStart.get(start) ?? []), { hashes, name }]);
    }
  }
  for (const names of byStart.values()) names.sort((a, b) => b.hashes.length - a.hashes.length);
  return ({ words }) => {
    const found = new Map<string, { term: Facts; first: number }>();
    for (let at = 0; at < words.length; ) {
      const match = byStart
        .get(withoutTopic(words[at] as number))
        ?.find(({ hashes }) => hashes.every((hash, index) => withoutTopic(words[at + index] ?? 0) === hash));
      if (match && !found.has(match.name.text))
        found.set(match.name.text, { term: match.name.term, first: at });
      at += match?.hashes.length ?? 1;
    }
    return found;
  };
}

function distinctNames(glossary: readonly Facts[]): Name[] {
  const byStem = new Map<string, Name[]>();
  for (const term of glossary) {
    const written = [textAt(term, 'term'), textAt(term, 'plain'), ...textsAt(term, 'aliases')];
    for (const text of written.filter((name) => name !== '')) {
      const key = keysOf(text).map(stem).join(' ');
      const known = byStem.get(key) ?? [];
      if (!known.some((name) => name.term === term)) byStem.set(key, [...known, { text, term }]);
    }
  }
  const all = [...byStem].map(([key, names]) => ({ words: key.split(' '), names }));
  return all.flatMap(({ words: [word, ...more], names }) => {
    const [name] = names;
    if (!name || names.length > 1) return [];
    const isTerm = textAt(name.term, 'term') === name.text;
    const isPart = (other: (typeof all)[number]) =>
      other.names.some(({ term }) => term !== name.term) && other.words.includes(word as string);
    return more.length === 0 && !isTerm && all.some(isPart) ? [] : [name];
  });
}

function keysOf(text: string): string[] {
  return wordKey(text).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** One thing and several of it. */
function formsOf(keys: readonly string[]): string[][] {
  const last = keys.at(-1);
  if (last === undefined) return [];
  const many = /(?:[sxz]|[cs]h)$/.test(last) ? `${last}es` : `${last}s`;
  const others = last.endsWith('s') && !last.endsWith('ss') ? [last.slice(0, -1)] : [];
  if (last.endsWith('y')) others.push(`${last.slice(0, -1)}ies`);
  return [last, many, ...others].map((form) => [...keys.slice(0, -1), form]);
}
