import callToAction from './call-to-action.json' with { type: 'json' };
import illnesses from './illnesses.json' with { type: 'json' };
import medicalTerms from './medical-terms.json' with { type: 'json' };
import lists from './never-changed.json' with { type: 'json' };

/** Small words inside medical terms, which are no medical words by themselves. */
const small = new Set('a an and as at by de for from in into of on or the to with'.split(' '));

/**
 * What the engine may never change for a writer, as the names of its word lists have it: the words themselves, and those
 * that may be changed though no word count knows them.
 */
export const guardLists = {
  'never-changed': whenRead(() => [
    ...[lists.numbers, lists.units, lists.times, lists.negations, lists.modals].flat(),
    ...medicalTerms.flatMap(({ term }) => partsOf(term)),
    ...illnesses.flatMap(partsOf),
  ]),
  'may-be-changed': whenRead(() => [
    ...lists.mayBeChanged,
    ...callToAction.network.flatMap((name) => name.split(' ')),
  ]),
};

/** Only what mends articles reads these, so no other start makes them. */
function whenRead(make: () => string[]): Iterable<string> {
  return { [Symbol.iterator]: () => make()[Symbol.iterator]() };
}

function partsOf(term: string): string[] {
  return term.split(/[\s/-]+/).filter((part) => !small.has(part.toLowerCase()));
}
