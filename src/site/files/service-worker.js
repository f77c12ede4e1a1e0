/*
 * Keeps the pages a reader has opened, so that they can be read again without a connection. Pages come from the network
 * whenever there is one: nobody should read old advice when the new one can be had. Searches are never kept.
 */
/** The folder the site is in: `/`, or `/health/`. Other sites may be on the same host. */
const base = new URL(self.registration.scope).pathname;
const ours = base === '/' ? 'bedside-kept-' : `bedside-kept-in-${base}-`;
const keep = `${ours}1`;
const offlinePage = `${base}offline/`;
/** The oldest pages go first. */
const mostPages = 80;

const isSearch = (path) => path.startsWith(`${base}search/`);
const isAsset = (path) => path.startsWith(`${base}_astro/`);

/** Kept by an earlier version of this worker, for this site. */
const isOld = (name) => name !== keep && name.startsWith(ours) && /^\d+$/.test(name.slice(ours.length));

/** Puts a page and the styles and letters it is shown with on the device. The address is kept without its query. */
async function keepPage(path, response) {
  if (isSearch(path) || !response.ok || response.redirected) return;
  if (!response.headers.get('content-type')?.startsWith('text/html')) return;
  const cache = await caches.open(keep);
  const html = await response.clone().text();
  await cache.delete(path);
  // A page that somebody at home must not find is not kept, nor what was kept of it before.
  if (html.includes('<meta name="bedside-keep" content="no"')) return;
  await cache.put(path, response);
  const assets = new Set(html.match(/\/[\w./~%-]*_astro\/[\w./-]+\.(?:css|js|woff2)/g)?.filter(isAsset));
  for (const asset of assets) if (!(await cache.match(asset))) await cache.add(asset).catch(() => {});
  const pages = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((one) => !isAsset(one));
  const old = pages.filter((one) => one !== offlinePage).slice(0, -mostPages);
  await Promise.all(old.map((one) => cache.delete(one)));
}

async function fetchAndKeep(path) {
  if (!isSearch(path)) await keepPage(path, await fetch(path)).catch(() => {});
}

async function readPage(event, path) {
  try {
    const response = await fetch(event.request);
    event.waitUntil(keepPage(path, response.clone()).catch(() => {}));
    return response;
  } catch (error) {
    const kept = (await caches.match(path)) ?? (await caches.match(offlinePage));
    if (kept) return kept;
    throw error;
  }
}

async function readAsset(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(keep)).put(request, response.clone());
  return response;
}

self.addEventListener('install', (event) => {
  event.waitUntil(fetchAndKeep(offlinePage).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (isOld(name)) await caches.delete(name);
      await self.clients.claim();
      // The page that brought this worker was loaded before it was there.
      for (const { url } of await self.clients.matchAll({ type: 'window' }))
        await fetchAndKeep(new URL(url).pathname);
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(readPage(event, pathname));
  else if (isAsset(pathname)) event.respondWith(readAsset(request));
});
