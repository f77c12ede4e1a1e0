/** One measured figure. */
export interface Figure {
  /** What is measured, in a few words. */
  name: string;
  /** The figure; null when there was nothing to measure it on. */
  value: number | null;
  /** What it was counted from: "46 of 48". */
  from: string;
  /** The bar it is held to, such as ">= 0.95". */
  bar?: string;
}

/** The figures measured on one file or folder. */
export interface Section {
  /** The file or folder, relative to the data folder. */
  data: string;
  about: string;
  figures: readonly Figure[];
}

/** A share of a whole, from 0 to 1. */
export function share(name: string, part: number, whole: number, bar?: string): Figure {
  const value = whole === 0 ? null : part / whole;
  return { name, value, from: `${part} of ${whole}`, ...(bar === undefined ? {} : { bar }) };
}

/** How many of something come on so many words. */
export function rate(name: string, count: number, words: number, per: number, bar?: string): Figure {
  const value = words === 0 ? null : (count / words) * per;
  const from = `${count} in ${words.toLocaleString('en')} words`;
  return { name, value, from, ...(bar === undefined ? {} : { bar }) };
}

/** A plain count. */
export function count(name: string, value: number, from: string, bar?: string): Figure {
  return { name, value, from, ...(bar === undefined ? {} : { bar }) };
}
