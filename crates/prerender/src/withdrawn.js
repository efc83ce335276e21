// In place of the worker, for sites that are no longer read offline: it removes what the worker kept, and itself.
addEventListener("install", () => skipWaiting());
addEventListener("activate", event => {
  const withdraw = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("timeline " + BASE + " ")) await caches.delete(name);
    }
    await registration.unregister();
  };
  event.waitUntil(withdraw());
});
