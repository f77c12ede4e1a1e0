import { link, make } from './elements.ts';

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: { excerptLength: number; baseUrl: string }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  meta: { title?: string };
  plain_excerpt: string;
}

/** How many pages are shown; each is one small request. */
const maxPages = 10;

/**
 * Runs the second tab, "inside articles", where the publisher turned it on. Its index is loaded in pieces, and only when
 * the tab is opened: pieces are named by hashes, not by queries.
 * @returns what takes over the next query, already mended, or undefined when there is no such tab
 */
export function startFullText(): ((query: string) => void) | undefined {
  const tabs = [...document.querySelectorAll<HTMLElement>('[data-search-tabs] [role=tab]')];
  const panels = tabs.map((tab) => document.getElementById(tab.getAttribute('aria-controls') ?? ''));
  const [, panel] = panels;
  if (!panel) return undefined;
  let query = '';
  let shown = '';
  let engine: Promise<Pagefind> | undefined;

  const show = async () => {
    if (panel.hidden || !query || query === shown) return;
    shown = query;
    const asked = query;
    try {
      engine ??= load(panel.dataset.engine ?? '');
      const { results } = await (await engine).search(asked);
      const pages = await Promise.all(results.slice(0, maxPages).map((result) => result.data()));
      if (asked !== query) return;
      panel.replaceChildren(
        pages.length > 0
          ? make('ol', { class: 'title-list' }, ...pages.map(showPage))
          : make('p', {}, panel.dataset.nothing ?? ''),
      );
    } catch {
      engine = undefined;
      shown = '';
      panel.replaceChildren(make('p', {}, panel.dataset.failed ?? ''));
    }
  };

  const choose = (chosen: number) => {
    tabs.forEach((tab, index) => {
      tab.setAttribute('aria-selected', String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
      const panel = panels[index];
      if (panel) panel.hidden = index !== chosen;
    });
    void show();
  };
  tabs.forEach((tab, index) => {
    tab.addEventListener('click', () => choose(index));
    tab.addEventListener('keydown', ({ key }) => {
      if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
      const next = (index + 1) % tabs.length;
      choose(next);
      tabs[next]?.focus();
    });
  });
  return (mended) => {
    query = mended;
    void show();
  };
}

async function load(address: string): Promise<Pagefind> {
  const engine = (await import(/* @vite-ignore */ address)) as Pagefind;
  await engine.options({ excerptLength: 24, baseUrl: import.meta.env.BASE_URL });
  return engine;
}

function showPage({ url, meta, plain_excerpt }: PagefindPage): HTMLElement {
  return make('li', {}, link(url, meta.title ?? url), make('p', { class: 'small' }, `${plain_excerpt} …`));
}
