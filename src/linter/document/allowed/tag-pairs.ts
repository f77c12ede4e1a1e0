import type { Risk } from './risk.ts';

/** Elements without an end tag. */
const alone = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Elements whose end tag may be left out. */
const closedByOthers = new Set('p li dt dd tr td th tbody thead tfoot colgroup caption rt rp'.split(' '));

/** Elements of running text: browsers pass over an end tag of these that has no partner. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark meter progress q ruby s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

interface OpenTag {
  name: string;
  start: number;
  end: number;
}

/** Tags inside one part of the article, such as a list item: browsers close what is open where the part ends. */
interface Part {
  open: OpenTag[];
  /** How many tags of a name are open. */
  counts: Map<string, number>;
  /** How many refused tags of a name were opened: they have been told of. */
  refused: Map<string, number>;
}

/**
 * Finds tags of HTML without their partner that would change the rest of the page: `</div>` closes the article itself,
 * and after a `<b>` that is never closed all is bold. Tags may stand in different paragraphs; inside a list item, a
 * quote, a heading or a cell they must be closed there.
 */
export class TagPairs {
  readonly #parts: Part[] = [newPart()];
  readonly #report: (risk: Risk) => void;

  constructor(report: (risk: Risk) => void) {
    this.#report = report;
  }

  /** A part of the article begins. */
  enter(): void {
    this.#parts.push(newPart());
  }

  /** The part, or the article, ends. */
  leave(): void {
    const part = this.#parts.pop();
    if (part) this.#closeFrom(part, 0);
  }

  start(tag: OpenTag, isAllowed: boolean): void {
    const { open, counts, refused } = this.#part;
    if (alone.has(tag.name)) return;
    if (!isAllowed) {
      add(refused, tag.name, 1);
      return;
    }
    const last = open.at(-1);
    if (last?.name === 'p' && !inline.has(tag.name)) {
      open.pop();
      add(counts, 'p', -1);
    }
    open.push(tag);
    add(counts, tag.name, 1);
  }

  end(tag: OpenTag): void {
    const part = this.#part;
    if (part.counts.get(tag.name)) {
      let at = part.open.length - 1;
      while (part.open[at]?.name !== tag.name) at -= 1;
      this.#closeFrom(part, at + 1);
      part.open.pop();
      add(part.counts, tag.name, -1);
    } else if (part.refused.get(tag.name)) add(part.refused, tag.name, -1);
    else if (!alone.has(tag.name) && !closedByOthers.has(tag.name) && !inline.has(tag.name))
      this.#report({ code: 'tag-stray-close', ...tag });
  }

  get #part(): Part {
    return this.#parts.at(-1) as Part;
  }

  #closeFrom({ open, counts }: Part, from: number): void {
    for (const tag of open.splice(from)) {
      add(counts, tag.name, -1);
      if (!closedByOthers.has(tag.name)) this.#report({ code: 'tag-unclosed', ...tag });
    }
  }
}

function newPart(): Part {
  return { open: [], counts: new Map(), refused: new Map() };
}

function add(counts: Map<string, number>, name: string, more: number): void {
  counts.set(name, (counts.get(name) ?? 0) + more);
}
