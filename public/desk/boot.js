// Starts the desk. No service worker: nothing of the desk stays on the device, and without a network it cannot act.
const page = document.querySelector("script[data-wasm]").dataset;

addEventListener("submit", (event) => "live" in document.documentElement.dataset || event.preventDefault(), true);

const crash = () => { document.getElementById("crash").hidden = false; };

// What goes wrong in our own scripts leaves the app in an unknown state. Extensions may fail as they like.
const ours = `${location.origin}/assets/`;
addEventListener("error", ({ filename, error }) => `${filename} ${error?.stack}`.includes(ours) && crash());
addEventListener("unhandledrejection", ({ reason }) => `${reason?.stack}`.includes(ours) && crash());

import(page.js)
  .then((desk) => desk.default({ module_or_path: fetch(page.wasm) }))
  .catch((error) => {
    console.error(error);
    crash();
  });
