// Offline reading, and the rescue from slow networks. The constants above come from prerender, which knows the files.
// Files with a hash in their name never change, so all builds share one cache of them, from which a file goes once no
// page uses it. Pages are kept per build: whatever is read without a network is of one build.
const NAME = "timeline " + BASE + " ";
const FILES = NAME + "files";
const PAGES = NAME + VERSION;
// In milliseconds: how long the network may take where the page, or at least the app, is kept here.
const LIMIT = { page: 3000, app: 10000 };
// How long an open page may take to say which files it uses.
const ANSWER = 2000;
// Of a file, a retry's query means nothing; of a page, the app reads it. Hosts may vary answers by whatever they like.
const SAME = { ignoreSearch: true, ignoreVary: true };

const own = url => url.startsWith(location.origin + BASE);

// The folder of an address's language: the longest that it starts with.
const language = url => {
  const { pathname } = new URL(url);
  const folders = Object.keys(LANGUAGES).filter(it => pathname.startsWith(it));
  return folders.sort((a, b) => b.length - a.length)[0] || BASE;
};

const windows = async () => {
  const pages = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  return pages.filter(it => own(it.url));
};

// Hosts that know less of them send other types.
const TYPES = { bin: "application/octet-stream", css: "text/css", js: "text/javascript", svg: "image/svg+xml", wasm: "application/wasm" };

// Keeps a file, if it is the one that this build made.
const keepFile = async (cache, file) => {
  if (await cache.match(file, SAME)) return;
  const answer = await fetch(file, { integrity: FILE_HASHES[file] });
  if (!answer.ok) throw new TypeError(`${file}: status ${answer.status}`);
  const headers = { "content-type": TYPES[file.split(".").pop()] };
  await cache.put(file, new Response(await answer.blob(), { headers }));
};

// Keeps a page if it is whole and of this build; returns whether it is something that a reader can be shown.
const keepPage = async (url, answer) => {
  const copy = answer.clone();
  const text = await answer.text();
  const type = copy.headers.get("content-type") || "";
  if (!copy.ok || copy.redirected) return copy.status < 500;
  if (!text || !type.startsWith("text/html")) return false;
  const { files } = LANGUAGES[language(url)];
  if (text.trimEnd().endsWith("</html>") && files.every(it => text.includes(`"${it}"`))) {
    const cache = await caches.open(PAGES);
    await cache.put(url.split(/[?#]/)[0], copy);
  }
  return true;
};

// Keeps what a language needs to be read without a network.
const keep = async folder => {
  const { files, pages } = LANGUAGES[folder];
  const [fileCache, pageCache] = await Promise.all([caches.open(FILES), caches.open(PAGES)]);
  const keepOwn = async page => {
    if (await pageCache.match(page, SAME)) return;
    await keepPage(location.origin + page, await fetch(page));
    // Of another build, or cut off: the host is in the middle of an update, and a later visit tries again.
    if (!await pageCache.match(page, SAME)) throw new TypeError(`${page}: not of this build`);
  };
  await Promise.all([...files.map(it => keepFile(fileCache, it)), ...pages.map(keepOwn)]);
};

// Keeps what the addresses show, as far as it is not kept.
const keepVisited = async urls => {
  const cache = await caches.open(PAGES);
  for (const url of urls) {
    if (!await cache.match(url, SAME)) await keepPage(url, await fetch(url));
  }
};

// A new build takes over only when it has everything: the languages that were opened, and every page that was visited.
addEventListener("install", event => {
  const fill = async () => {
    const visited = new Set((await windows()).map(it => it.url.split(/[?#]/)[0]));
    for (const name of await caches.keys()) {
      if (!name.startsWith(NAME) || name == FILES || name == PAGES) continue;
      for (const { url } of await (await caches.open(name)).keys()) {
        if (!HASHED.test(new URL(url).pathname)) visited.add(url);
      }
    }
    const folders = new Set([...visited].map(language));
    await Promise.all([...folders].map(keep));
    await keepVisited(visited);
    await skipWaiting();
  };
  event.waitUntil(fill());
});

addEventListener("activate", event => {
  const take = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(it => it.startsWith(NAME) && it != FILES && it != PAGES).map(it => caches.delete(it)));
    // Not in Firefox: when a preload fails there, the navigation fails, whatever is answered (seen in version 153).
    if (!navigator.userAgent.includes("Firefox")) await registration.navigationPreload?.enable();
    // Not waited for: until this ends, pages wait.
    settle();
  };
  event.waitUntil(take());
});

// Tells a page which build is here now; the page answers which files it uses.
const tell = page => new Promise(done => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => done(data);
  setTimeout(done, ANSWER);
  page.postMessage({ files: LANGUAGES[language(page.url)].files, updated: UPDATED }, [port2]);
});

// Removes the files that no page uses any more.
const tidy = async () => {
  const used = await Promise.all((await windows()).map(tell));
  // A page that does not answer is loading or asleep, and may need any of them; so may a build that is being installed.
  if (used.includes(undefined) || registration.installing) return;
  const needed = new Set([...Object.keys(FILE_HASHES), ...used.flat()]);
  const cache = await caches.open(FILES);
  for (const request of await cache.keys()) {
    if (!needed.has(new URL(request.url).pathname)) await cache.delete(request);
  }
};

// Takes over the pages that are open, and keeps them, with what their languages need: this build may have been fetched
// while they were opened.
const settle = async () => {
  await clients.claim();
  const open = (await windows()).map(it => it.url);
  const folders = new Set(open.map(language));
  // Without a network, what is kept is kept.
  await Promise.allSettled([...[...folders].map(keep), keepVisited(open), tidy()]);
};

// How many bytes are kept here.
const size = async () => {
  let bytes = 0;
  for (const name of [FILES, PAGES]) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) bytes += (await (await cache.match(request)).blob()).size;
  }
  return bytes;
};

const REQUESTS = {
  settle,
  size,
  clear: () => Promise.all([FILES, PAGES].map(it => caches.delete(it))),
};

addEventListener("message", event => {
  const answer = async () => {
    const result = await REQUESTS[event.data]();
    event.ports[0]?.postMessage(result);
  };
  event.waitUntil(answer());
});

const file = async request => {
  const cache = await caches.open(FILES);
  return await cache.match(request, SAME) || fetch(request);
};

// Pages come from the network first, so that nobody reads outdated ones, unless it takes too long.
const page = async event => {
  const { url } = event.request;
  const fresh = (async () => await event.preloadResponse || fetch(event.request))();
  const read = fresh.then(answer => answer.type == "opaqueredirect" || keepPage(url, answer.clone()));
  event.waitUntil(read.catch(() => {}));
  const cache = await caches.open(PAGES);
  const kept = await cache.match(url, SAME);
  // On the page for missing addresses, the app draws the page that was asked for.
  const known = kept || await cache.match(language(url) + MISSING, SAME);
  if (!known) return fresh;
  const late = new Promise(done => setTimeout(done, kept ? LIMIT.page : LIMIT.app));
  // With the page at hand, its fresh copy must be here in full; without it, the beginning is enough.
  const good = kept ? read : fresh.then(answer => answer.status < 500);
  const arrived = await Promise.race([good, late]).catch(() => false);
  return arrived ? fresh : known;
};

addEventListener("fetch", event => {
  const { request } = event;
  if (request.method != "GET" || !own(request.url)) return;
  if (HASHED.test(new URL(request.url).pathname)) event.respondWith(file(request));
  else if (request.mode == "navigate") event.respondWith(page(event));
});
