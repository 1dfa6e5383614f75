// Times in Chromium on a slow phone, those of the desk on a laptop: `node browser.mjs '{"app":…,"many":…,"preact":…,"preactMany":…,"runs":5}'`.
// Prints one line of JSON. Playwright comes from tests/browser.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { median, shiftScore, blocked, summary } from "./numbers.mjs";
import { STEPS, filterTimes } from "./filters.mjs";

const require = createRequire(new URL("../browser/package.json", import.meta.url));
const { chromium } = require("playwright-core");
const observe = readFileSync(new URL("./observe.js", import.meta.url), "utf8");
const asked = JSON.parse(process.argv[2]);

const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
/** A visitor's phone, a coordinator's laptop. */
const PHONE = { network: SLOW_4G, slower: 4, screen: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } };
const CABLE = { offline: false, latency: 28, downloadThroughput: 5_000_000 / 8, uploadThroughput: 1_000_000 / 8 };
const LAPTOP = { network: CABLE, slower: 1, screen: { viewport: { width: 1280, height: 800 } } };
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-component-update", "--disable-sync"],
});

/** Somebody new. The service worker waits: it would fetch in the background, and unthrottled. */
async function visitor({ network, slower, screen }) {
  const context = await browser.newContext({ ...screen, locale: "fr-BE", serviceWorkers: "block" });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  if (network) await devtools.send("Network.emulateNetworkConditions", network);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  // Processor time of the main thread: unlike a time by the clock it does not grow when others use the machine.
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.addInitScript(observe);
  return { context, page, devtools };
}

async function processor(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name).value * 1000;
  return { all: of("TaskDuration"), script: of("ScriptDuration"), layout: of("LayoutDuration") + of("RecalcStyleDuration") };
}

/** Loads a page with an empty cache, until nothing happens any more. */
async function load(url, { probe = false, plain = true, device = PHONE } = {}) {
  const { context, page, devtools } = await visitor(device);
  const own = new URL(url).host;
  const strangers = new Set();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => { if (message.type() === "error") complaints.push(message.text()); });
  let open = 0, bytes = 0, last = Date.now();
  const busy = (step) => { open += step; last = Date.now(); };
  page.on("request", (request) => {
    busy(1);
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && host !== own) strangers.add(host);
  });
  page.on("requestfinished", () => busy(-1));
  page.on("requestfailed", () => busy(-1));
  devtools.on("Network.loadingFinished", (event) => { bytes += event.encodedDataLength; });
  await page.addInitScript(`window.probe = ${probe}; window.plain = ${plain};`);
  await page.goto(url, { waitUntil: "commit" });
  const end = Date.now() + 25_000;
  for (;;) {
    await pause(200);
    const seen = await page.evaluate(() => window.seen);
    const done = seen.taken > 0 && (!probe || seen.filtered > 0) && open <= 0 && Date.now() - last > 1000;
    if (done || Date.now() > end) {
      const crashed = await page.evaluate(() => document.querySelector("#crash")?.checkVisibility() ?? false);
      const cpu = await processor(devtools);
      await context.close();
      if (!done) throw new Error(`${url}: not settled in 25 s: ${JSON.stringify({ ...seen, long: undefined, open, crashed, complaints })}`);
      if (crashed) throw new Error(`${url}: the app crashed: ${complaints}`);
      return {
        fcp: seen.fcp, cards: seen.cards && Math.max(seen.cards, seen.fcp), taken: seen.taken, filtered: seen.filtered,
        cls: shiftScore(seen.shifts), tbt: blocked(seen.long, seen.fcp), kb: bytes / 1000, cpu: cpu.all, strangers: [...strangers],
      };
    }
  }
}

async function loads(name, url, options) {
  const runs = [];
  // A machine that is busy with other things gets fewer runs rather than more minutes.
  const late = () => runs.length >= 3 && performance.now() > (asked.minutes ?? 4) * 60_000;
  for (let run = 0; run < asked.runs && !late(); run++) runs.push(await load(url, options));
  process.stderr.write(`bench: ${name}: ${runs.map((run) => Math.round(run.cards ?? run.fcp)).join(", ")} ms\n`);
  const of = (key) => median(runs.map((run) => run[key]).filter((value) => value !== null));
  const strangers = [...new Set(runs.flatMap((run) => run.strangers))];
  return { name, ...Object.fromEntries(["fcp", "cards", "taken", "filtered", "cls", "tbt", "kb", "cpu"].map((key) => [key, of(key)])), strangers };
}

/** The same changes of the filter on one list: times from the event to the next paint that shows it. */
async function filters(url, plain) {
  const { context, page, devtools } = await visitor({ ...PHONE, network: null });
  await page.addInitScript(`window.plain = ${plain};`);
  await page.goto(url);
  await page.waitForFunction(() => window.seen.taken > 0, null, { timeout: 30_000 });
  // The whole list is there once a filter finds something in it.
  await page.waitForFunction(() => document.querySelector("#filter-sector")?.options.length > 3, null, { timeout: 30_000 });
  await pause(1500);
  const count = await page.evaluate(() => document.querySelector(".found [role=status]").textContent);
  const start = await processor(devtools);
  const times = await page.evaluate(filterTimes, STEPS);
  const end = await processor(devtools);
  const cpu = Object.fromEntries(Object.keys(end).map((key) => [key, (end[key] - start[key]) / STEPS.length]));
  await context.close();
  return { times, count, cpu };
}

const pages = [];
for (const [name, path] of asked.pages) pages.push(await loads(name, asked.app + path));
const interactive = await loads("mentors, first filter", `${asked.app}/fr/mentors`, { probe: true });
const preact = await loads("Preact twin", asked.preact, { probe: true, plain: false });
// Whoever has no session yet gets the form to sign in, from the same bundle.
const desk = await loads("desk", `${asked.app}/fr/desk/queue`, { device: LAPTOP });
const ours = [], theirs = [], cpu = { app: [], preact: [] };
let count = "";
for (let turn = 0; turn < 2; turn++) {
  const app = await filters(`${asked.many}/fr/mentors`, true);
  const twin = await filters(asked.preactMany, false);
  ours.push(...app.times);
  theirs.push(...twin.times);
  cpu.app.push(app.cpu);
  cpu.preact.push(twin.cpu);
  count = app.count;
}
await browser.close();
const version = `Chromium ${browser.version()}`;
process.stdout.write(JSON.stringify({ version, pages, interactive, preact, desk, count, filters: { app: summary(ours, cpu.app), preact: summary(theirs, cpu.preact) } }) + "\n");
