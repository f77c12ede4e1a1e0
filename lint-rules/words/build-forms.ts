/**
 * Makes `forms.json`: the bent forms of all terms and plain wordings, so that every suggestion is English. Libraries
 * bend the single words, `own-forms.json` says where they are wrong, and the frequency list is the judge of both.
 * Run by hand when a list has changed: `node lint-rules/words/build-forms.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import nlp from 'compromise';
import pluralize from 'pluralize';
import type { TermRow } from './term-index.ts';

/** What is stored: verbs by their first word, nouns by their whole wording; forms that equal the wording are left out. */
export interface Forms {
  /** Third person, past, participle, gerund. */
  verbs: Record<string, [third: string, past: string, participle: string, gerund: string]>;
  /** Plural. */
  nouns: Record<string, string>;
}

interface OwnForms extends Partial<Forms> {
  /** Plurals of single words that the library gets wrong. */
  words: Record<string, string>;
  /** Words that take no plural: "tissue", "relief". */
  uncountable: string[];
  /** Words in "-ing" that can be counted. */
  countableGerunds: string[];
  /** Words after which a wording does not bend: "of", "that", "made". */
  tailOpeners: string[];
  /** Wordings that name several things or none already open with these. */
  fixedOpeners: string[];
}

const folder = new URL('./', import.meta.url);
const read = <Data>(name: string): Data => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Data;

/** Works the forms out of the lists as they are now. */
export function makeForms(): Forms {
  const rows = [...read<TermRow[]>('medical-terms.json'), ...read<TermRow[]>('bureaucratic-words.json')];
  const own = read<OwnForms>('own-forms.json');
  const verbs: Forms['verbs'] = {};
  const nouns: Forms['nouns'] = {};
  for (const { term, forms = [], plain, kind } of rows) {
    for (const wording of [term, ...forms, ...plain.slice(0, 3)]) {
      if (kind === 'verb') {
        for (const verb of verbsOf(wording)) verbs[verb] ??= own.verbs?.[verb] ?? conjugate(verb);
      } else if (kind === 'noun') {
        const plural = own.nouns?.[wording] ?? pluralOf(wording, own);
        if (plural !== wording) nouns[wording] = plural;
      }
    }
  }
  return { verbs: sorted(verbs), nouns: sorted(nouns) };
}

/** "eat or drink" has two, "find out" has one. */
function verbsOf(wording: string): string[] {
  const second = / or (\w+)$/.exec(wording)?.[1];
  const first = wording.split(' ').find((word) => !word.endsWith('ly')) as string;
  return [first, ...(second ? [second] : [])];
}

function conjugate(verb: string): [string, string, string, string] {
  const form = nlp(`they ${verb}`).verbs().conjugate()[0] as Record<string, string> | undefined;
  const { PresentTense = verb, PastTense = verb, Participle, Gerund = verb } = form ?? {};
  return [PresentTense, PastTense, Participle ?? PastTense, Gerund];
}

function pluralOf(wording: string, own: OwnForms): string {
  const { tailOpeners, fixedOpeners } = own;
  const words = wording.replace(/^an? /, '').split(' ');
  const [first = ''] = words;
  if (fixedOpeners.includes(first) || (words.length > 1 && /\wing$/.test(first) && isGerund(first)))
    return wording;
  const tailAt = words.findIndex((word, index) => index > 0 && tailOpeners.includes(word));
  const head = tailAt === -1 ? words : words.slice(0, tailAt);
  const tail = tailAt === -1 ? [] : words.slice(tailAt);
  const bent = head
    .join(' ')
    .split(' or ')
    .map((part) => lastWordPlural(part, own));
  if (bent.join(' or ') === head.join(' ')) return wording;
  const plural = [bent.join(' or '), ...agreeing(tail)].join(' ');
  return plural;
}

function isGerund(word: string): boolean {
  return nlp(word).has('#Gerund');
}

/** "A cell that makes insulin" is one, "cells that make insulin" are many. */
function agreeing([opener = '', ...rest]: readonly string[]): string[] {
  if (opener === '') return [];
  const at = rest[0] === 'only' ? 1 : 0;
  const verb = rest[at] ?? '';
  if (!['that', 'which', 'who'].includes(opener) || !/s$/.test(verb)) return [opener, ...rest];
  const known: Record<string, string> = { is: 'are', was: 'were', has: 'have', does: 'do' };
  const base = known[verb] ?? nlp(`it ${verb}`).verbs().toInfinitive().text('normal').replace(/^it /, '');
  return [opener, ...rest.slice(0, at), base, ...rest.slice(at + 1)];
}

function lastWordPlural(part: string, { uncountable, countableGerunds, words }: OwnForms): string {
  const [, before = '', word = ''] = /^(.*?)([^ ]+)$/.exec(part) ?? [];
  const last = word.split('-').at(-1) as string;
  if (uncountable.includes(word) || uncountable.includes(last)) return part;
  if (/[^l]ness$/.test(word) || (/\w{2}ing$/.test(word) && !countableGerunds.includes(word))) return part;
  return before + (words[word] ?? pluralize.plural(word));
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

if (
  process.argv[1] &&
  import.meta.url.endsWith(process.argv[1].replaceAll('\\', '/').split('/').at(-1) as string)
) {
  writeFileSync(new URL('forms.json', folder), `${JSON.stringify(makeForms(), null, 1)}\n`);
}
