// Starts the app. The page is readable before this runs and stays so if it fails.
const page = document.querySelector("script[data-wasm]").dataset;

// A form that is sent before the app listens would lose what was typed.
let ready = false;
addEventListener("submit", (event) => ready || event.preventDefault(), true);

import(page.js)
  .then((app) => app.default({ module_or_path: page.wasm }))
  .then(() => { ready = true; })
  .catch((error) => {
    console.error(error);
    document.getElementById("crash").hidden = false;
  });

if ("serviceWorker" in navigator && isSecureContext) {
  addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => {}));
}
