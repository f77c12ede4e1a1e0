import type { BlockKind } from './blocks.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin a new line of text, as browsers lay them out. All others stand inside a paragraph. */
export const blockElements = names(
  'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu ' +
    'nav noframes ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead title tr ' +
    'ul xmp',
);

/** Elements without an end tag. */
export const voidElements = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Elements whose content is no language or is not shown: code, drawings, formulas, forms, programs. */
export const silentElements = names(
  'canvas code iframe kbd listing math noembed noframes noscript object plaintext samp script style svg template ' +
    'textarea title xmp',
);

/** Silent elements that a sentence is read with, as one word that nobody reads as English. */
export const wordElements = names('code kbd math samp svg');

/** Elements that show something even when they hold no words. */
export const shownElements = names(
  'audio button canvas embed iframe img input math meter object picture pre progress select svg textarea video',
);

/** Elements whose words stand apart from those beside them, though no blank is written between. */
export const apartElements = names('button label rp rt select');

/** Elements that show somebody else's words. */
export const quotingElements = names('blockquote cite q');

/** Elements that only emphasise what they hold. */
export const emphasisElements = names('b big del em font i ins mark s small strike strong sub sup tt u');

/** Elements that rules ask for by name: quotations, and words with their meaning. */
export const namedElements = names('abbr cite q');

const otherElements = names(
  'a acronym area base bdi bdo br data label output rp rt ruby slot span strike time var',
);

/** Whether HTML has an element of that name, in small letters. */
export function isElement(name: string): boolean {
  return [blockElements, voidElements, silentElements, shownElements, quotingElements, emphasisElements]
    .concat(namedElements, otherElements)
    .some((known) => known.has(name));
}

const depths: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

/** The level of a heading, 1 to 6. */
export function depthOfElement(name: string): number | undefined {
  return Object.hasOwn(depths, name) ? depths[name] : undefined;
}

/** A term of a description list is as short as a list item; what describes it is running text. */
const kinds: Readonly<Record<string, BlockKind>> = {
  blockquote: 'quote',
  dd: 'paragraph',
  dt: 'list-item',
  li: 'list-item',
  td: 'table-cell',
  th: 'table-cell',
};

/** What the text of an element is to a reader; undefined when it is what it would be around it. */
export function kindOfElement(name: string): BlockKind | undefined {
  if (Object.hasOwn(depths, name)) return 'heading';
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

/** What a tag ends by itself: the innermost of `ended` that is open, unless one of `within` is open inside it. */
export interface ImpliedEnd {
  ended: ReadonlySet<string>;
  within: ReadonlySet<string>;
}

const cells = names('td th');
const tableParts = names('caption col colgroup table tbody td tfoot th thead tr');
const headings = new Set(Object.keys(depths));
const notHeadings = new Set([...blockElements].filter((name) => !headings.has(name)));
const outsideParagraphs = new Set([
  ...tableParts,
  ...names('body frameset head html legend noframes optgroup option title'),
]);
const paragraph: ImpliedEnd = {
  ended: names('p'),
  within: names('button caption object table td template th'),
};

const impliedEnds: Readonly<Record<string, ImpliedEnd>> = {
  dd: { ended: names('dd dt'), within: names('dl td th') },
  dt: { ended: names('dd dt'), within: names('dl td th') },
  li: { ended: names('li'), within: names('dir menu ol td th ul') },
  optgroup: { ended: names('optgroup option'), within: names('select') },
  option: { ended: names('option'), within: names('select') },
  tbody: { ended: names('tbody td tfoot th thead tr'), within: names('table') },
  td: { ended: cells, within: names('table tr') },
  tfoot: { ended: names('tbody td tfoot th thead tr'), within: names('table') },
  th: { ended: cells, within: names('table tr') },
  thead: { ended: names('tbody td tfoot th thead tr'), within: names('table') },
  tr: { ended: names('td th tr'), within: names('table') },
  ...Object.fromEntries([...headings].map((name) => [name, { ended: headings, within: notHeadings }])),
};

const nothing: readonly ImpliedEnd[] = [];
const endsByStart = new Map<string, readonly ImpliedEnd[]>(
  [...new Set([...blockElements, ...Object.keys(impliedEnds)])].map((name) => [
    name,
    [impliedEnds[name], outsideParagraphs.has(name) ? undefined : paragraph].filter(
      (ends) => ends !== undefined,
    ),
  ]),
);

/** What a start tag ends by itself, the way browsers read `<li>one<li>two` and `<p>one<p>two`. */
export function endedByStart(name: string): readonly ImpliedEnd[] {
  return endsByStart.get(name) ?? nothing;
}

const lists = names('dir menu ol ul');

/** What an end tag ends: a cell is not left by the end tag of something around its table. */
export function endedByEnd(name: string): ImpliedEnd {
  if (headings.has(name)) return { ended: headings, within: notHeadings };
  const ended = new Set([name]);
  if (tableParts.has(name)) return { ended, within: name === 'table' ? new Set() : names('table') };
  return { ended, within: name === 'li' ? new Set([...lists, ...cells]) : names('caption table td th') };
}

/** Browsers keep no more elements inside each other than this (512 in Chrome). */
export const mostOpen = 512;
