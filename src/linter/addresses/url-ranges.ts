interface Range {
  start: number;
  end: number;
}

/** Where each address is written in an article, kept so that many links to one page are looked up quickly. */
export class UrlRanges {
  readonly #byUrl = new Map<string, { ranges: Range[]; furthest: number[]; isSorted: boolean }>();

  add(url: string, { start, end }: Range): void {
    const known = this.#byUrl.get(url) ?? { ranges: [], furthest: [], isSorted: true };
    const last = known.ranges.at(-1);
    known.isSorted &&= last === undefined || last.start <= start;
    known.ranges.push({ start, end });
    if (known.isSorted) known.furthest.push(Math.max(end, known.furthest.at(-1) ?? 0));
    this.#byUrl.set(url, known);
  }

  /** Whether a place of this address holds the offset. */
  holds(url: string, at: number): boolean {
    const known = this.#sorted(url);
    return known !== undefined && (known.furthest[firstFrom(known.ranges, at + 1) - 1] ?? 0) > at;
  }

  /** Whether a place of this address lies within a stretch. Places do not overlap here. */
  liesWithin(url: string, { start, end }: Range): boolean {
    const ranges = this.#sorted(url)?.ranges;
    return ranges !== undefined && (ranges[firstFrom(ranges, start)]?.end ?? Infinity) <= end;
  }

  #sorted(url: string) {
    const known = this.#byUrl.get(url);
    if (known && !known.isSorted) {
      known.ranges.sort((a, b) => a.start - b.start);
      let far = 0;
      known.furthest = known.ranges.map(({ end }) => {
        far = Math.max(far, end);
        return far;
      });
      known.isSorted = true;
    }
    return known;
  }
}

/** Index of the first range that begins at an offset or after it. */
function firstFrom(ranges: readonly Range[], at: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
