/**
 * Runs in every page before anything of its own, ours and the others' alike, and watches what a reader sees: when the
 * charts of the first view are painted, what moves, how long the page is busy, when a choice has been drawn.
 */
(() => {
  const tasks = [];
  let moved = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) moved += value;
  }).observe({ type: "layout-shift", buffered: true });

  /** Resolves once the frame that is drawn next is painted, to when that was. */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });

  const canvases = new WeakSet();
  const changes = [];
  const changed = (element) => changes.push({ at: performance.now(), element });
  addEventListener("bench:painted", ({ target }) => {
    canvases.add(target);
    changed(target);
  });

  const isInSight = (element) => {
    const { top, bottom, width } = element.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  };
  const placesInSight = () => [...document.querySelectorAll("figure .drawing")].filter(isInSight);
  const isDrawn = (place) =>
    canvases.has(place) || place.querySelectorAll("svg :is(rect, path, circle, line)").length > 2;

  const firstView = new Promise((resolve) => {
    const look = async () => {
      const places = placesInSight();
      if (places.length > 0 && places.every(isDrawn)) resolve(await painted());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

  const QUIET = 350;
  /** Chosen by what it does, so that one script serves every page. @returns milliseconds from the choice on */
  async function choose(act) {
    await painted();
    const seen = new MutationObserver((records) => {
      for (const { target } of records) changed(target);
    });
    seen.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const frames = [];
    let watching = true;
    const watch = async () => {
      while (watching) frames.push(await painted());
    };
    changes.length = 0;
    const [inSight, from, before] = [placesInSight(), performance.now(), tasks.length];
    act();
    const control = (await painted()) - from;
    frames.push(from + control);
    watch();
    let last = performance.now();
    while (performance.now() - last < QUIET) {
      await painted();
      last = Math.max(last, ...changes.map(({ at }) => at));
    }
    watching = false;
    seen.disconnect();
    const paintedAfter = (at) => (frames.find((frame) => frame >= at) ?? performance.now()) - from;
    const lastOf = (list) => (list.length > 0 ? Math.max(...list.map(({ at }) => at)) : from);
    const inDrawings = changes.filter(
      ({ element }) => element.closest?.(".drawing") ?? element.parentElement?.closest(".drawing"),
    );
    const sight = inDrawings.filter(({ element }) => inSight.some((place) => place.contains(element)));
    return {
      control,
      sight: sight.length > 0 ? Math.max(control, paintedAfter(lastOf(sight))) : control,
      all: inDrawings.length > 0 ? Math.max(control, paintedAfter(lastOf(inDrawings))) : control,
      longest: Math.max(0, ...tasks.slice(before).map(({ duration }) => duration)),
    };
  }

  const boxOf = (provider) => document.querySelector(`[data-provider="${provider}"] input[type=checkbox]`);

  window.bench = {
    firstView,
    painted,
    load: () => ({
      contentful: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      moved,
      longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
      count: tasks.length,
    }),
    /** Since when tasks are asked for. */
    now: () => performance.now(),
    longestSince: (from) =>
      Math.max(0, ...tasks.filter(({ start, duration }) => start + duration > from).map(({ duration }) => duration)),
    chartsInSight: () => placesInSight().map((place) => place.closest("figure").id.replace("chart-", "")),
    toggle: (provider) => choose(() => boxOf(provider).click()),
  };
})();
