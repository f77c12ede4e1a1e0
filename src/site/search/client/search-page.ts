import { makeAsker } from './ask-worker.ts';
import { link, make } from './elements.ts';
import { startFullText } from './full-text.ts';
import { showAnswer } from './results.ts';
import { countIn, type SearchWords } from './words.ts';

/**
 * Runs the search page. The query stands in the address after "#": it can be shared, bookmarked, and gone back to, and
 * no browser sends that part to a server.
 */
export function startSearch(): void {
  const box = document.querySelector<HTMLElement>('[data-search]');
  const form = document.querySelector<HTMLFormElement>('form.search-form');
  const input = form?.querySelector('input');
  const status = document.querySelector<HTMLElement>('[data-search-status]');
  if (!box || !form || !input || !status) return;
  const words = JSON.parse(form.dataset.words ?? '{}') as SearchWords;
  const ask = makeAsker(form.dataset.source ?? '');
  const fullText = startFullText();

  const run = async (literal = false) => {
    const query = readQuery();
    input.value = query;
    status.textContent = query ? words.loading : '';
    box.replaceChildren();
    if (!query) return;
    const reply = await ask(query, literal);
    if (!reply) return;
    if ('failed' in reply) {
      status.textContent = words.failed;
      box.replaceChildren(make('p', {}, link(`${import.meta.env.BASE_URL}a-to-z/`, words.aToZ)));
      return;
    }
    const { answer } = reply;
    const searched = answer.isCorrected ? answer.searched : query;
    const exit = document.querySelector<HTMLElement>('.quick-exit');
    if (exit) exit.hidden = !answer.isOnlyDanger;
    status.textContent = answer.isOnlyDanger
      ? ''
      : `${countIn(words.count, answer.found.length)} “${searched}”`;
    box.replaceChildren(...showAnswer(answer, query, words, () => run(true)));
    if (!answer.isOnlyDanger) fullText?.(searched);
  };

  addEventListener('hashchange', () => void run());
  void run();
}

/** The query in the address. A link made by hand may say `?q=`; it is moved behind "#" so that it is not sent again. */
function readQuery(): string {
  const handMade = new URLSearchParams(location.search).get('q');
  if (handMade !== null)
    history.replaceState(null, '', `${location.pathname}#q=${encodeURIComponent(handMade)}`);
  return new URLSearchParams(location.hash.slice(1)).get('q')?.trim() ?? '';
}
