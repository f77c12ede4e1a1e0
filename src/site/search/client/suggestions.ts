import type { Answer, Found } from '../entry.ts';
import { type Ask, makeAsker } from './ask-worker.ts';
import { make, mark } from './elements.ts';
import { groupByKind, showDanger } from './results.ts';
import { countIn, type SearchWords } from './words.ts';

/** More would not fit above a phone's keyboard. */
const maxSuggestions = 7;

/** How long typing must rest before the search is asked, in milliseconds. */
const restMilliseconds = 120;

/**
 * Offers pages while a reader types: an editable combobox with a listbox, as WAI-ARIA describes it. Focus never leaves
 * the field; arrows move through the list, Enter opens, Escape closes and then clears.
 */
export function startSuggestions(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  const popup = form.querySelector<HTMLElement>('.suggestions');
  const status = form.querySelector<HTMLElement>('[data-suggestion-status]');
  if (!input || !popup || !status) return;
  const words = JSON.parse(form.dataset.words ?? '{}') as SearchWords;
  const ask: Ask = makeAsker(form.dataset.source ?? '');
  const listId = `${input.id}-suggestions`;
  let options: HTMLElement[] = [];
  let active = -1;
  let timer = 0;

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');

  const close = () => {
    clearTimeout(timer);
    popup.hidden = true;
    options = [];
    moveTo(-1);
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-controls');
  };

  const moveTo = (place: number) => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = place;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };

  const open = (answer: Answer) => {
    const list = makeList(listId, answer, words, input.value.trim());
    popup.replaceChildren(...showDanger(answer, words), ...showSearched(answer, words), list);
    popup.hidden = false;
    options = [...list.querySelectorAll<HTMLElement>('[role=option]')];
    moveTo(-1);
    input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-controls', listId);
  };

  const suggest = async () => {
    const query = input.value.trim();
    if (query.length < 2) {
      status.textContent = '';
      return close();
    }
    const reply = await ask(query);
    if (!reply || 'failed' in reply || document.activeElement !== input || input.value.trim() !== query)
      return;
    const { answer } = reply;
    const found = Math.min(answer.found.length, maxSuggestions);
    const pieces = answer.said ?? (answer.danger && words.danger[answer.danger]) ?? [];
    const danger = pieces.length > 0 ? `${pieces.map(({ text }) => text).join('')} ` : '';
    status.textContent = danger + countIn(words.suggestions, found);
    if (found > 0 || answer.danger) open(answer);
    else close();
  };

  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, restMilliseconds) as unknown as number;
  };

  input.addEventListener('input', wait);
  input.addEventListener('keydown', (event) => {
    const isOpen = !popup.hidden;
    const count = options.length + 1;
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) return void suggest();
      // One place beyond the last is the field itself, as in a ring.
      const step = event.key === 'ArrowDown' ? 1 : -1;
      moveTo(((active + 1 + step + count) % count) - 1);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && isOpen && options[active]) {
      event.preventDefault();
      options[active]?.click();
    } else if (event.key === 'Tab' || event.key === 'Enter') close();
  });
  form.addEventListener('submit', close);
  // A press on the list must not take the focus from the field, or the list would close before the click arrives.
  popup.addEventListener('pointerdown', (event) => event.preventDefault());
  popup.addEventListener('click', close);
  input.addEventListener('blur', close);
  if (document.activeElement === input && input.value) wait();

  function makeList(id: string, answer: Answer, words: SearchWords, query: string): HTMLElement {
    let number = 0;
    const makeOption = (address: string, ...parts: (string | Node)[]) =>
      make(
        'a',
        { role: 'option', id: `${id}-${number++}`, href: address, tabindex: '-1', 'aria-selected': 'false' },
        ...parts,
      );
    const offer = (entry: Found) => {
      const option = makeOption(entry.address, ...mark(entry.title, answer.marked));
      if (entry.language) option.lang = entry.language;
      if (entry.calledAlso)
        option.append(' ', make('span', { class: 'small' }, ...mark(entry.calledAlso, answer.marked)));
      return option;
    };
    const groups = groupByKind(answer.found.slice(0, maxSuggestions)).map(([kind, found]) => {
      const labelId = `${id}-${kind}`;
      const label = make('span', { id: labelId, class: 'kind', role: 'presentation' }, words.kinds[kind]);
      return make('div', { role: 'group', 'aria-labelledby': labelId }, label, ...found.map(offer));
    });
    const all = makeOption(
      `${import.meta.env.BASE_URL}search/#q=${encodeURIComponent(query)}`,
      `${words.suggestions.all} “${query}”`,
    );
    return make('div', { role: 'listbox', id, 'aria-label': words.suggestions.label }, ...groups, all);
  }
}

function showSearched({ isCorrected, searched }: Answer, words: SearchWords): HTMLElement[] {
  if (!isCorrected) return [];
  return [make('p', { class: 'searched small' }, `${words.corrected} `, make('strong', {}, searched))];
}
