// The configurator's live preview: one widget on an otherwise empty page, as the fragment says it.
//   #widget=mentors&programme=team4job&lang=nl&accent=%23553c9a&hostile=1&theme=dark&label=…
// It runs in a sandbox of its own, so everybody may load it with any fragment: only known names are used, and all of
// it becomes elements and attributes, never markup. To the page around it goes, as { source: "passerelle-preview" }:
//   { height }                         in CSS pixels, each time it changes
//   { contrast: { accent, ratio, … } } colours had too little contrast and fell back (the widget's own words); else null
//   { state: "ready" | "error" }
// That page checks `event.source` rather than `event.origin`, which is "null" here.
// @ts-check

/** Widget to the page of the application that its link opens. @type {Record<string, string>} */
const LINKS = { mentors: "mentors", finder: "finder", progress: "figures", waits: "figures", apply: "apply" };
const ATTRIBUTES = ["programme", "sector", "language", "limit", "origin", "theme", "heading-level"];
const PROPERTIES = ["accent", "text", "background", "radius", "font"];
const LANGUAGES = ["fr", "nl", "en"];
// Below the widget, as above it: the margin that a browser gives to a body.
const MARGIN = 8;

/** @type {HTMLElement | null} */
let shown = null;
/** What the shown widget said of its colours. @type {object | null} */
let contrast = null;

const sizes = new ResizeObserver(tellHeight);
const marks = new MutationObserver(tellContrast);
addEventListener("resize", tellHeight);
for (const state of ["ready", "error"]) {
  addEventListener(`passerelle-${state}`, () => {
    // A frame that is out of sight is not laid out by itself.
    tellHeight();
    tell({ state });
  });
}
addEventListener("passerelle-contrast", (event) => {
  contrast = /** @type {CustomEvent} */ (event).detail;
  tellContrast();
});
// Links are for looking at: pages of the application do not open inside a frame.
addEventListener("click", (event) => {
  if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) event.preventDefault();
}, true);
addEventListener("hashchange", show);
show();

/** Builds what the fragment asks for, in the place of what was there. */
function show() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const widget = wanted.get("widget") ?? "";
  if (!Object.hasOwn(LINKS, widget)) return;
  const lang = LANGUAGES.find((known) => known === wanted.get("lang")) ?? "fr";
  document.documentElement.lang = lang;
  document.documentElement.style.colorScheme = wanted.get("theme") === "dark" ? "dark" : "light";
  dress(wanted.get("hostile") === "1");

  sizes.disconnect();
  marks.disconnect();
  contrast = null;
  shown = build(widget, lang, wanted);
  document.body.replaceChildren(shown);
  sizes.observe(shown);
  marks.observe(shown, { attributeFilter: ["data-contrast"] });
  tellContrast();
}

/** @param {string} widget @param {string} lang @param {URLSearchParams} wanted */
function build(widget, lang, wanted) {
  const element = document.createElement(`passerelle-${widget}`);
  element.setAttribute("lang", lang);
  for (const name of ATTRIBUTES) {
    const value = wanted.get(name);
    if (value) element.setAttribute(name, value);
  }
  for (const name of PROPERTIES) {
    const value = wanted.get(name);
    if (value) element.style.setProperty(`--passerelle-${name}`, value);
  }
  const address = new URL(`/${lang}/${LINKS[widget]}`, location.href);
  const programme = wanted.get("programme");
  if (programme && (widget === "mentors" || widget === "apply")) address.searchParams.set("programme", programme);
  const link = document.createElement("a");
  link.href = address.href;
  link.textContent = wanted.get("label") || "Passerelle";
  element.append(link);
  return element;
}

/** Puts the hostile style sheet on, or takes it off. @param {boolean} hostile */
function dress(hostile) {
  const sheet = document.getElementById("hostile");
  if (!hostile) {
    sheet?.remove();
  } else if (!sheet) {
    const link = document.createElement("link");
    link.id = "hostile";
    link.rel = "stylesheet";
    link.href = "/embed/hostile.css";
    link.addEventListener("load", tellHeight);
    document.head.append(link);
  }
}

function tellHeight() {
  if (shown) tell({ height: Math.ceil(shown.getBoundingClientRect().bottom + scrollY) + MARGIN });
}

// The mark comes before the event, and goes without one.
function tellContrast() {
  if (shown?.dataset.contrast !== "fallback") contrast = null;
  tell({ contrast });
}

/** @param {object} words */
function tell(words) {
  // To anybody: nothing here is private, and this frame's origin is opaque.
  if (parent !== window) parent.postMessage({ source: "passerelle-preview", ...words }, "*");
}
