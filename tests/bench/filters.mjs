// What is filtered, and how its time is taken.

const codes = (name, list) => [...list.split(" "), ""].map((value) => [name, value]);

/** Name of the filter and its next value; "" opens it again. */
export const STEPS = [
  ...codes("sector", "office finance it care education sales horeca construction industry logistics services culture"),
  ...codes("language", "nl en ar es"),
  ...codes("programme", "team4job mentoryou duo-for-a-job"),
  ...codes("mode", "online in-person"),
  ...codes("time", "morning evening weekend"),
  ["free", true], ["free", false],
  ...["c", "co", "com", "comp", "c", ""].map((q) => ["q", q]),
];

/** Runs in the page. Times the changes that change something; the first three only warm up. */
export async function filterTimes(steps) {
  const painted = () => new Promise((resolve) => window.painted(resolve));
  const text = (selector) => document.querySelector(selector)?.textContent ?? "";
  const face = () => [".found [role=status]", ".chips", ".mentor-card h2"].map(text).join("|");
  const times = [];
  for (const [name, value] of steps) {
    // At another moment of the frame each time, as a finger would.
    await new Promise((resolve) => setTimeout(resolve, 120 + Math.random() * 40));
    const before = face();
    const element = name === "free" ? document.querySelector(".free-now input")
      : document.querySelector(name === "q" ? "#q" : `#filter-${name}`);
    const change = new Event(name === "q" ? "input" : "change", { bubbles: true });
    if (name === "free") element.checked = value;
    else element.value = value;
    const started = performance.now();
    element.dispatchEvent(change);
    let now = await painted();
    while (face() === before && now - started < 3000) now = await painted();
    if (face() === before) throw new Error(`${name}=${value} changed nothing`);
    times.push(now - started);
  }
  return times.slice(3);
}
