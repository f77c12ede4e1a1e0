/** Lists the pages that `src/site/files/service-worker.js` has kept, newest first, and lets the reader delete them. */
export async function showKeptPages(): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-kept]');
  const button = document.querySelector<HTMLButtonElement>('[data-forget]');
  if (!place || !button) return;
  const pages = 'caches' in window ? await listKeptPages() : [];
  const say = (text: string) =>
    place.replaceChildren(Object.assign(document.createElement('p'), { textContent: text }));
  if (pages.length === 0) {
    say(place.dataset.none ?? '');
    return;
  }
  place.replaceChildren(makeList(pages));
  button.hidden = false;
  button.addEventListener('click', async () => {
    for (const { address } of await listKeptPages()) {
      for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
    }
    button.hidden = true;
    say(place.dataset.forgotten ?? '');
  });
}

interface KeptPage {
  address: string;
  title: string;
}

async function listKeptPages(): Promise<KeptPage[]> {
  const pages: KeptPage[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const address = new URL(request.url).pathname;
      // Another site may be on the same host, in a folder of its own.
      if (!address.startsWith(import.meta.env.BASE_URL)) continue;
      if (!address.endsWith('/') || address === location.pathname) continue;
      const html = (await (await cache.match(request))?.text()) ?? '';
      // The site's own name behind the last dash is the same on every page.
      // Only the title is parsed: the page's own policy would refuse the styles of a whole page, out loud.
      const written = /<title>[^<]*<\/title>/.exec(html)?.[0] ?? '';
      const title = new DOMParser().parseFromString(written, 'text/html').title.replace(/ - [^-]*$/, '');
      pages.push({ address, title: title || address });
    }
  }
  return pages.reverse();
}

function makeList(pages: readonly KeptPage[]): HTMLUListElement {
  const list = document.createElement('ul');
  for (const { address, title } of pages) {
    const link = Object.assign(document.createElement('a'), { href: address, textContent: title });
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return list;
}
