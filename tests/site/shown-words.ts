import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Attributes whose words readers see or hear. */
const told =
  /^(?:aria-label|alt|title|placeholder|content|data-(?:words|sentence|none|forgotten|failed|nothing|text|who-is-there))$/;

/** Whether an element is a line of the head that nobody reads: what programs may do with the page. */
function isForMachines(node: Node): boolean {
  return 'attrs' in node && node.attrs.some(({ name, value }) => name === 'name' && value === 'robots');
}

/** Everything on a page that a reader sees or hears, piece by piece. */
function wordsOn(html: string): string[] {
  const words: string[] = [];
  const open: Node[] = [parse(html)];
  for (let node = open.pop(); node; node = open.pop()) {
    const name = 'tagName' in node ? node.tagName : '';
    if (name === 'script' || name === 'style' || isForMachines(node)) continue;
    if ('value' in node) words.push(node.value);
    if ('attrs' in node)
      words.push(...node.attrs.filter(({ name }) => told.test(name)).map(({ value }) => value));
    if ('childNodes' in node) open.push(...node.childNodes);
    if ('content' in node) open.push(node.content);
  }
  return words.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** Stands for a name, a day or a number in a text. */
const gap = Object.assign(new String('⟂'), { toFixed: () => '⟂' });

/** Words of one language's interface that another says otherwise: whole texts, and the fixed parts of those with gaps. */
function ownWords(words: unknown, others: unknown): string[] {
  if (typeof words === 'string') return words === others ? [] : partsOf(words);
  if (typeof words === 'function') {
    const gaps = Array.from({ length: words.length }, () => gap);
    return words.length > 0 ? partsOf(String(words(...gaps))) : [];
  }
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) =>
    ownWords(value, (others as Record<string, unknown> | undefined)?.[key]),
  );
}

/** A text without its gaps, its links and what is no word; parts of a few letters would be found in anything. */
function partsOf(text: string): string[] {
  return text
    .split(/⟂|NaN|\{\w+\}|\[|\]\([^)]*\)/)
    .map((part) => part.replace(/^[^\p{L}]+|\s+$/gu, ''))
    .filter((part) => part.replace(/[^\p{L}]/gu, '').length > 3);
}

/** The words of an interface that stand on a page and should not. */
export function foreignWords(html: string, words: object, others: object): string[] {
  const shown = wordsOn(html).join('\n');
  const own = JSON.stringify(others);
  return [...new Set(ownWords(words, others))].filter((part) => {
    const pattern = new RegExp(
      `(?<![\\p{L}-])${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}-])`,
      'u',
    );
    return pattern.test(shown) && !own.includes(part);
  });
}
