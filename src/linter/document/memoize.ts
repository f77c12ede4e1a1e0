import type { Document } from './document.ts';

/**
 * Makes a function of a document that does its work once for each. What it works out is kept by the document itself:
 * a table of all documents beside them, weak or not, would hold each one that its values point back to until the next
 * full garbage collection, and memory would grow with every article.
 */
export function oncePerDocument<Value>(work: (document: Document) => Value): (document: Document) => Value {
  return (document) => {
    let value = document.known.get(work) as Value | undefined;
    if (value === undefined) {
      value = work(document);
      document.known.set(work, value);
    }
    return value;
  };
}
