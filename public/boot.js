// Starts the app. The page is readable before this runs and stays so if it fails.
const page = document.querySelector("script[data-wasm]").dataset;

// A form that is sent before the app listens would lose what was typed. The app marks the page once it is live.
addEventListener("submit", (event) => "live" in document.documentElement.dataset || event.preventDefault(), true);

const crash = () => { document.getElementById("crash").hidden = false; };

// What goes wrong in our own scripts leaves the app in an unknown state. Extensions may fail as they like.
const ours = `${location.origin}/assets/`;
addEventListener("error", ({ filename, error }) => `${filename} ${error?.stack}`.includes(ours) && crash());
addEventListener("unhandledrejection", ({ reason }) => `${reason?.stack}`.includes(ours) && crash());

// Asked for here and not in the head: first the network carries what the page needs to be read.
const wasm = fetch(page.wasm);
import(page.js)
  .then((app) => app.default({ module_or_path: wasm }))
  .catch((error) => {
    console.error(error);
    crash();
  });

if ("serviceWorker" in navigator && isSecureContext) {
  addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => {}));
}
