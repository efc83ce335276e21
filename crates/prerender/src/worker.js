// Offline reading: pages that were visited before, and the app with its data. The constants above come from prerender,
// which knows the files; a new build has a new VERSION, and with it a cache of its own.
const NAME = "timeline " + BASE + " ";

// The folder of an address's language: the longest that it starts with.
const language = url => {
  const { pathname } = new URL(url);
  const folders = Object.keys(LANGUAGES).filter(it => pathname.startsWith(it));
  return folders.sort((a, b) => b.length - a.length)[0] || BASE;
};

// Caches what a language needs, once.
const keep = async url => {
  const cache = await caches.open(NAME + VERSION);
  const files = LANGUAGES[language(url)];
  if (!await cache.match(files[0])) await cache.addAll(files);
};

addEventListener("install", event => {
  const fill = async () => {
    const pages = await clients.matchAll({ includeUncontrolled: true, type: "window" });
    for (const page of pages) await keep(page.url);
    await skipWaiting();
  };
  event.waitUntil(fill());
});

addEventListener("activate", event => {
  const clear = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(it => it.startsWith(NAME) && it != NAME + VERSION).map(it => caches.delete(it)));
    await clients.claim();
  };
  event.waitUntil(clear());
});

// Files with a hash in their name never change: cache first. Everything else comes from the network, so that nobody
// reads outdated pages; from the cache only when offline.
const answer = async request => {
  const cache = await caches.open(NAME + VERSION);
  const known = () => cache.match(request, { ignoreSearch: true });
  const hashed = HASHED.test(new URL(request.url).pathname);
  const kept = hashed && await known();
  if (kept) return kept;
  let response;
  try {
    response = await fetch(request);
  } catch {}
  if (response && response.status < 500) {
    if (response.ok && !response.redirected) {
      const copy = response.clone();
      // A full disk costs only offline reading.
      cache.put(request.url.split(/[?#]/)[0], copy).catch(() => {});
    }
    return response;
  }
  const page = request.mode == "navigate";
  // On the page for missing addresses, the app draws the page that was asked for.
  return await known() || page && await cache.match(language(request.url) + MISSING) || response || Response.error();
};

addEventListener("fetch", event => {
  const { request } = event;
  const own = request.method == "GET" && request.url.startsWith(location.origin + BASE);
  if (!own) return;
  event.respondWith(answer(request));
  if (request.mode == "navigate") event.waitUntil(keep(request.url).catch(() => {}));
});
