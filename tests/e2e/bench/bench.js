// What the benchmark does within a page. It runs before the page's own scripts, as `(FUNCTION)(selectors)`.
S => {
  const one = selector => document.querySelector(selector);
  const all = selector => [...document.querySelectorAll(selector)];
  const text = selector => one(selector)?.textContent ?? "";
  const rest = (ms, value) => new Promise(done => setTimeout(done, ms, value));
  const frame = () => new Promise(requestAnimationFrame);
  // The time at which the next frame has been painted.
  const painted = () => new Promise(done => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(0);
  }));
  const until = async (what, ms = 5000) => {
    for (const start = performance.now(); performance.now() - start < ms; await frame()) {
      const value = what();
      if (value) return value;
    }
    return null;
  };
  // For text on several lines, the middle of the first: between lines there is something else.
  const middle = it => {
    const box = it.getClientRects()[0] ?? it.getBoundingClientRect();
    return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  };
  const inside = ([x, y]) => x > 0 && y > 0 && x < innerWidth && y < innerHeight;
  const hit = it => it.contains(document.elementFromPoint(...middle(it)));
  const named = it => it == null ? "nothing" : it.tagName.toLowerCase() + (it.className && typeof it.className == "string" ? "." + it.className : "");

  // The n-th of a menu's first values. Opens the menu if it is closed.
  const value = async (menu, number) => {
    const details = one(menu);
    if (!details) return null;
    if (!details.open) details.querySelector(S.opener).click();
    const values = () => [...details.querySelectorAll(S.value)];
    await until(() => values().length > 0);
    const found = values();
    return found[number % Math.min(found.length, 6)];
  };
  // On a phone, controls are in a sheet, which this opens if it is closed.
  const reach = async button => {
    if (one(S.sheet) || !one(button)?.checkVisibility()) return;
    one(button).click();
    await until(() => one(S.sheet));
    await Promise.allSettled(document.getAnimations().map(it => it.finished));
  };
  const shown = selector => all(selector).filter(it => inside(middle(it)) && hit(it));
  const around = async selector => {
    const found = await until(() => { const now = shown(selector); return now.length && now }, 2000);
    return found || all(selector).slice(0, 1);
  };
  const nth = (list, number) => list[number % list.length];

  // What the n-th tap hits, and what it changes.
  const taps = {
    filter: [async n => (await reach(S.filterButton), value(S.filterMenu, n >> 1)), () => text(S.status)],
    lane: [async n => (await reach(S.viewButton), value(S.laneMenu, n + 1)), () => text(S.rows)],
    zoom: [async n => (await reach(S.viewButton), nth(all(S.zooms).filter(it => it.ariaCurrent != "true"), n)), () => document.documentElement.getAttribute(S.zoomAttribute)],
    thread: [async n => (await reach(S.viewButton), value(S.threadMenu, n >> 1)), () => text(S.threadStatus)],
    star: [async n => nth(await around(S.star), n >> 1), it => it.ariaPressed],
    open: [async n => nth(await around(S.title), n), () => one(S.panel)?.open ? text(S.panelTitle) : ""],
    close: [async () => one(S.close), () => one(S.panel).open],
  };

  // The time from a click to the frame that shows what it changed; null if there is none.
  const answer = changed => new Promise(done => {
    const look = async start => {
      for (let now = start; now - start < 5000;) {
        await frame();
        const answered = changed();
        // The current frame is painted before its message arrives.
        now = await new Promise(end => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => end(performance.now());
          channel.port2.postMessage(0);
        });
        if (answered) return done(now - start);
      }
      done(null);
    };
    let begun = false;
    const begin = start => { if (!begun) { begun = true; look(start) } };
    // Runs after the page's own listeners, so that what they do in the next frame comes first.
    addEventListener("click", ({ timeStamp }) => {
      addEventListener("click", () => begin(timeStamp), { once: true });
      setTimeout(begin, 0, timeStamp);
    }, { capture: true, once: true });
  });

  const live = () => document.documentElement?.hasAttribute(S.live);
  const bench = window.bench = {
    painted,
    rest,
    live: new Promise(done => new MutationObserver((_, it) => {
      if (!live()) return;
      it.disconnect();
      done(performance.now());
    }).observe(document, { subtree: true, attributes: true, attributeFilter: [S.live] })),
    paint: () => new Promise(done => new PerformanceObserver(list => {
      const paint = list.getEntriesByName("first-contentful-paint")[0];
      if (paint) done(paint.startTime);
    }).observe({ type: "paint", buffered: true })),
    // Scrolls the timeline into view.
    board: async () => {
      const board = one(S.board);
      if (board) scrollTo({ top: board.getBoundingClientRect().top + scrollY, behavior: "instant" });
      await rest(600);
      return true;
    },
    // Of the titles with the middle of their first line on screen: how many are visible there, in their session, and
    // how many there are.
    seen: (title, block) => {
      const on = all(title).filter(it => inside(middle(it)));
      const seen = on.filter(it => {
        const { width, height } = it.getClientRects()[0] ?? it.getBoundingClientRect();
        return width > 20 && height > 10 && it.closest(block)?.contains(document.elementFromPoint(...middle(it)));
      });
      return [seen.length, on.length];
    },
    // Where to tap, or a text that says why not. Afterwards, `answered` waits for the response.
    aim: async (kind, n) => {
      const [target, state] = taps[kind];
      const it = await target(n);
      if (!it) return "there is nothing to tap";
      if (!inside(middle(it)) || !hit(it)) it.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      await rest(160);
      // A transition between views covers the page.
      if (!await until(() => inside(middle(it)) && hit(it))) return `${named(it)} is covered by ${named(document.elementFromPoint(...middle(it)))}`;
      const before = state(it);
      bench.answered = answer(() => state(it) !== before);
      await frame();
      return middle(it);
    },
    // The same for a tap before the code has loaded.
    early: () => {
      const it = all(S.early).find(it => it.checkVisibility({ visibilityProperty: true }));
      if (live()) return "the code loaded before the tap";
      if (!it) return "the filter is not shown before the code has loaded";
      if (!inside(middle(it))) it.scrollIntoView({ block: "center", behavior: "instant" });
      if (!hit(it)) return `the filter is covered by ${named(document.elementFromPoint(...middle(it)))}`;
      bench.answered = answer(() => all(S.earlyAnswer).some(it => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().height > 10));
      return middle(it);
    },
    // The longest time between two frames while the timeline, or the page, is scrolled steadily.
    pan: async along => {
      await bench.board();
      await rest(1000);
      let worst = 0, before = 0;
      for (let count = 0; count < 200; count++) {
        const now = await frame();
        if (before) worst = Math.max(worst, now - before);
        before = now;
        const way = count < 100 ? 15 : -15;
        if (along == "x") one(S.timeline).scrollLeft += way; else scrollBy(0, way);
      }
      return worst;
    },
    nodes: () => {
      let nodes = 0;
      const walk = document.createTreeWalker(document);
      while (walk.nextNode()) nodes++;
      return nodes;
    },
  };
  if (location.pathname.startsWith("/fullcalendar/")) bench.first = new Promise(done => new MutationObserver((_, it) => {
    if (!one(S.peerBlock)) return;
    it.disconnect();
    painted().then(done);
  }).observe(document, { subtree: true, childList: true }));
}
