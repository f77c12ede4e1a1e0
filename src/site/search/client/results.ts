import { sayWhoIsThere } from '../../there/client.ts';
import type { Answer, Found, Kind } from '../entry.ts';
import { link, make, mark } from './elements.ts';
import type { SearchWords } from './words.ts';

/** Everything below the question box for one answer. */
export function showAnswer(
  answer: Answer,
  typed: string,
  words: SearchWords,
  searchLiterally: () => void,
): Node[] {
  if (answer.isOnlyDanger) return [...showDanger(answer, words), ...showLines(answer)];
  return [
    ...showDanger(answer, words),
    ...showCorrection(answer, typed, words, searchLiterally),
    ...(answer.found.length > 0 ? showGroups(answer, words) : showWaysOn(answer, words)),
  ];
}

/** What cannot wait stands first, whatever else was found. */
export function showDanger({ danger, said, language = '' }: Answer, words: SearchWords): HTMLElement[] {
  if (!danger) return [];
  const pieces = (said ?? words.danger[danger]).map(({ text, href, label }) =>
    href ? make('a', { href, class: 'phone', ...(label ? { 'aria-label': label } : {}) }, text) : text,
  );
  return [make('p', { class: 'danger', ...(said && { lang: language }) }, ...pieces)];
}

/** Who answers now, for this danger: the page holds the lines ready. */
function showLines({ danger }: Answer): Node[] {
  const lines = document.querySelector<HTMLTemplateElement>(`template[data-lines="${danger}"]`);
  if (!lines) return [];
  const copy = lines.content.cloneNode(true) as DocumentFragment;
  sayWhoIsThere(copy);
  return [copy];
}

/** The results as the reader meets them, kind by kind. */
export function groupByKind(found: readonly Found[]): [Kind, Found[]][] {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds.map((kind) => [kind, found.filter((entry) => entry.kind === kind)]);
}

function showCorrection(
  { isCorrected, searched }: Answer,
  typed: string,
  words: SearchWords,
  searchLiterally: () => void,
): HTMLElement[] {
  if (!isCorrected) return [];
  const button = make('button', { type: 'button', class: 'literal' }, `“${typed}”`);
  button.addEventListener('click', searchLiterally);
  const said = make('strong', {}, searched);
  return [make('p', { class: 'corrected' }, `${words.corrected} `, said, `. ${words.instead} `, button)];
}

function showGroups({ found, marked }: Answer, words: SearchWords): HTMLElement[] {
  return groupByKind(found).map(([kind, entries]) => {
    const id = `found-${kind}`;
    return make(
      'section',
      { class: 'found', 'aria-labelledby': id },
      make('h2', { id }, words.kinds[kind]),
      make('ol', { class: 'title-list' }, ...entries.map((entry) => showEntry(entry, marked, words))),
    );
  });
}

function showEntry(entry: Found, marked: readonly string[], words: SearchWords): HTMLElement {
  const { language, note } = entry;
  const item = make('li', {}, link(entry.address, ...mark(entry.title, marked)));
  if (language && note) {
    item.firstElementChild?.setAttribute('lang', language);
    item.append(' ', make('span', { class: 'small' }, `(${note})`));
  }
  if (entry.calledAlso) {
    const alias = mark(entry.calledAlso, marked);
    item.append(' ', make('span', { class: 'called-also small' }, `${words.calledAlso} `, ...alias));
  }
  if (entry.text)
    item.append(
      make('p', { class: 'small', ...(language && { lang: language }) }, ...mark(entry.text, marked)),
    );
  return item;
}

/** Nothing found is no end: it leads to people, and to the place in the A to Z where the word would stand. */
function showWaysOn({ neighbours }: Answer, words: SearchWords): HTMLElement[] {
  const line = ({ name, address }: { name: string; address: string }) => make('li', {}, link(address, name));
  return [
    make('p', {}, words.nothing),
    make('h2', {}, words.nothingTitle),
    make('ul', {}, ...words.people.map(line)),
    make('h2', {}, words.neighbours),
    make('ul', { class: 'neighbours' }, ...neighbours.map(line)),
    make('p', {}, link(`${import.meta.env.BASE_URL}a-to-z/`, words.aToZ)),
  ];
}
