// Runs in every measured page before its own scripts, alike for all: notes when the candidate is usable, what the browser
// says of layout shifts and long tasks, and how long a list took to be painted. It changes nothing of the page.
globalThis.bench = (() => {
  const { usable, option } = globalThis.benchWatches;
  let shift = 0;
  let usableAt = null;
  const longTasks = [];

  const find = ([selector, inShadow]) => {
    const found = document.querySelector(selector);
    return inShadow === undefined ? found : (found?.shadowRoot?.querySelector(inShadow) ?? null);
  };

  const boxOf = (place) => find(place)?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };

  const drawn = (place) => {
    const { width, height } = boxOf(place);
    return width > 0 && height > 0;
  };

  const eachFrame = (work) => requestAnimationFrame(() => work() || eachFrame(work));

  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) shift += value;
  }).observe({ type: "layout-shift", buffered: true });

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });

  eachFrame(() => {
    if (document.readyState === "loading" || !usable.every(drawn)) return false;
    usableAt = performance.mark("bench-usable").startTime;
    globalThis.benchUsable("");
    return true;
  });

  const centreOf = (place) => {
    const { x, y, width, height } = boxOf(place);
    return { x: x + width / 2, y: y + height / 2 };
  };

  /** Milliseconds from the next click until an option of the list has been painted. */
  const openedAfter = () =>
    new Promise((resolve) => {
      const follow = ({ timeStamp }) =>
        eachFrame(() => {
          if (!drawn(option)) return false;
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage(null);
          return true;
        });
      addEventListener("click", follow, { capture: true, once: true });
    });

  return {
    centreOf,
    value: (place) => find(place)?.value ?? "",
    watchList: () => {
      globalThis.benchOpened = openedAfter();
    },
    report: () => ({
      usable: usableAt,
      firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
      shift,
      blocking: longTasks.reduce((sum, duration) => sum + duration - 50, 0),
    }),
  };
})();
