import type { Answer, Kind, SearchEntry } from './entry.ts';
import type { Query, Reply } from './worker.ts';

/** The words of the interface that the page hands over in `data-words`. */
export interface SearchWords {
  loading: string;
  failed: string;
  count: { one: string; many: string; none: string };
  corrected: string;
  instead: string;
  nothing: string;
  askUs: string;
  aToZ: string;
  contact: string;
  kinds: Record<Kind, string>;
  emergency: string;
}

/**
 * Runs the search page. The query stands in the address after "#": it can be shared, bookmarked, and gone back to, and
 * no browser sends that part to a server.
 */
export function startSearch(): void {
  const box = document.querySelector<HTMLElement>('[data-search]');
  const input = document.querySelector<HTMLInputElement>('form.search-form input');
  const status = document.querySelector<HTMLElement>('[data-search-status]');
  if (!box || !input || !status) return;
  const words = JSON.parse(box.dataset.words ?? '{}') as SearchWords;
  const ask = makeAsker(box.dataset.source ?? '');

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
      box.replaceChildren(make('p', {}, link('/a-to-z/', words.aToZ)));
      return;
    }
    const count = reply.answer.found.length;
    const counted = count === 0 ? words.count.none : count === 1 ? words.count.one : words.count.many;
    status.textContent = `${counted.replace('{count}', String(count))} “${reply.answer.isCorrected ? reply.answer.searched : query}”`;
    box.replaceChildren(...show(reply.answer, query, words, () => run(true)));
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

/** Starts the worker on first use; an answer to an older query is dropped. */
function makeAsker(data: string) {
  let worker: Worker | undefined;
  let latest = 0;
  return (query: string, literal: boolean): Promise<Reply | undefined> => {
    worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const current = worker;
    const id = ++latest;
    return new Promise((resolve) => {
      const finish = (reply: Reply) => resolve(reply.id === latest ? reply : undefined);
      current.addEventListener('error', () => finish({ id, failed: true }), { once: true });
      current.addEventListener('message', function listen({ data: reply }: MessageEvent<Reply>) {
        if (reply.id !== id) return;
        current.removeEventListener('message', listen);
        finish(reply);
      });
      current.postMessage({ id, query, literal, data } satisfies Query);
    });
  };
}

function show(answer: Answer, typed: string, words: SearchWords, searchLiterally: () => void): HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (answer.isDanger) parts.push(make('p', { class: 'danger' }, words.emergency));
  if (answer.isCorrected) {
    const button = make('button', { type: 'button', class: 'literal' }, `“${typed}”`);
    button.addEventListener('click', searchLiterally);
    const sentence = make('p', {}, `${words.corrected} `, make('strong', {}, answer.searched), '. ');
    sentence.append(`${words.instead} `, button);
    parts.push(sentence);
  }
  if (answer.found.length === 0) {
    parts.push(
      make(
        'p',
        {},
        `${words.nothing} `,
        link('/a-to-z/', words.aToZ),
        ' · ',
        link(words.contact, words.askUs),
      ),
    );
    return parts;
  }
  parts.push(make('ol', { class: 'title-list' }, ...answer.found.map((entry) => showEntry(entry, words))));
  return parts;
}

function showEntry(entry: SearchEntry, words: SearchWords): HTMLElement {
  const item = make('li', {}, link(entry.address, entry.title));
  if (entry.kind !== 'article') item.append(' ', make('span', { class: 'tag' }, words.kinds[entry.kind]));
  item.append(make('p', { class: 'small' }, entry.text));
  return item;
}

function link(address: string, name: string): HTMLElement {
  return make('a', { href: address }, name);
}

/** An element from text only: nothing that a reader types or a writer wrote is ever read as markup. */
function make(
  tag: string,
  attributes: Record<string, string>,
  ...children: (string | HTMLElement)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
