// Runs in each page before anything else: notes what a visitor notices, and when.
(() => {
  const seen = (window.seen = { fcp: null, cards: null, taken: null, filtered: null, shifts: [], long: [], found: null });
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("paint", (entry) => { if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime; });
  watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shifts.push([entry.startTime, entry.value]); });
  watch("longtask", (entry) => seen.long.push([entry.startTime, entry.duration]));

  /** Calls back once what stands now is on the screen. */
  const painted = (window.painted = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(0);
  }));
  const status = () => document.querySelector(".found [role=status]")?.textContent ?? "";

  let waiting = false, gone = false, before = null;
  new MutationObserver((records) => {
    if (!waiting && document.querySelector(".mentor-card h2")) {
      waiting = true;
      painted((now) => { seen.cards = now; });
    }
    if (seen.taken === null) {
      const app = records.filter((record) => record.target.id === "app");
      gone ||= app.some((record) => record.removedNodes.length > 0);
      // The app takes the place of the plain HTML; a page without any is the app's from the start.
      const instead = gone || (window.plain === false && app.length > 0);
      if (instead && document.querySelector("#app main")) {
        seen.taken = 0;
        painted((now) => {
          seen.taken = now;
          if (!window.probe) return;
          before = status();
          document.querySelector(".free-now input").click();
        });
      }
    }
    if (before !== null && seen.filtered === null && status() && status() !== before) {
      seen.filtered = 0;
      painted((now) => { seen.filtered = now; });
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
})();
