// Keeps one build's files and the last seen mentors, so that both are readable without a network.
// Never personal data: only what is listed here is kept.
const BUILD = "__BUILD__";
const FILES = __FILES__;
const SHELL = `shell-${BUILD}`;
const SEEN = "seen";
const LANGUAGES = ["fr", "nl", "en"];
const KEPT = [/^\/api\/v1\/mentors(\/|$)/, /^\/api\/v1\/figures$/];
// A network that says nothing for so long counts as none.
const PATIENCE_MS = 8000;

addEventListener("install", (event) => {
  const pages = LANGUAGES.map((lang) => `/${lang}/`);
  event.waitUntil(
    caches.open(SHELL).then((cache) => cache.addAll([...FILES, ...pages, "/icons/set.svg", "/images/offline.svg", "/images/eu.svg"]))
      .then(() => skipWaiting()),
  );
});

addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name !== SHELL && name !== SEEN).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

// The desk of the staff on the same browser: none of it is answered or kept.
const DESK = /^\/(assets|fr|nl|en)\/desk(\/|$)/;

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin || DESK.test(url.pathname)) return;
  if (url.pathname.startsWith("/assets/")) {
    event.respondWith(caches.match(url.pathname).then((kept) => kept || fetch(event.request)));
  } else if (event.request.mode === "navigate") {
    event.respondWith(network(event.request).catch(() => shell(url)));
  } else if (KEPT.some((path) => path.test(url.pathname))) {
    event.respondWith(latest(event.request));
  } else if (/^\/(icons|images)\//.test(url.pathname)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(url.pathname).then((kept) => kept || Response.error())));
  }
});

function network(request) {
  return Promise.race([
    fetch(request),
    new Promise((_, reject) => setTimeout(() => reject(new Error("slow")), PATIENCE_MS)),
  ]);
}

// Every page starts from the same shell: the app reads the address.
function shell(url) {
  const lang = LANGUAGES.find((code) => url.pathname.startsWith(`/${code}/`)) || "fr";
  return caches.match(`/${lang}/`).then((page) => page || Response.error());
}

async function latest(request) {
  const cache = await caches.open(SEEN);
  try {
    const answer = await network(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch {
    return (await cache.match(request)) || Response.error();
  }
}
