// The list of mentors with its filters, in Preact: what the Leptos page is measured beside. Written for speed as its
// own users would: an index prepared once, keyed rows, and rows that are not rendered again.
import { render } from "preact";
import { useMemo, useState } from "preact/hooks";
import { Card, html, texts } from "./card.js";
import { FACETS, PROGRAMMES, index } from "./search.js";

const STEP = 24;
const FAMILY = { language: "tongue", place: "commune" };

const [ftl, page] = await Promise.all([
  fetch("/texts.ftl").then((answer) => answer.text()),
  fetch("/mentors.json").then((answer) => answer.json()),
]);
const text = texts(ftl);
const search = index(page);
const number = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, "\u202F");
const label = (name, value) => {
  if (name === "q") return `« ${value} »`;
  if (name === "free") return text("mentor-free");
  return name === "programme" ? PROGRAMMES[value] : text(`${FAMILY[name] ?? name}-${value}`);
};

const rows = new Map();
function row(card) {
  if (!rows.has(card.id)) rows.set(card.id, html`<li key=${card.id}><${Card} card=${card} text=${text} /></li>`);
  return rows.get(card.id);
}

function Facet({ name, counts, chosen, set }) {
  return html`
    <div class="field">
      <label for=${`filter-${name}`}>${text(`filter-${name}`)}</label>
      <select class="input" id=${`filter-${name}`} onChange=${(event) => set(name, event.target.value)}>
        <option value="" selected=${!chosen}>${text(`filter-all-${name}`)}</option>
        ${counts.filter((c) => c.count > 0 || c.code === chosen).map((c) => html`
          <option key=${c.code} value=${c.code} selected=${c.code === chosen}>${`${label(name, c.code)} (${number(c.count)})`}</option>`)}
      </select>
    </div>`;
}

function Mentors() {
  const [filter, change] = useState({});
  const [shown, show] = useState(STEP);
  const { found, facets, free } = useMemo(() => search(filter), [filter]);
  const set = (name, value) => {
    const next = { ...filter, [name]: value };
    if (!value) delete next[name];
    const query = new URLSearchParams(next).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
    change(next);
    show(STEP);
  };
  const parts = Object.entries(filter);
  return html`
    <main id="main" tabindex="-1"><div class="page">
      <div class="stack">
        <h1 tabindex="-1">${text("mentors-title")}</h1>
        <p class="lead">${text("mentors-lead")}</p>
      </div>
      <div class="beside beside-start after-head">
        <details class="filters">
          <summary><span class="icon icon-filter" aria-hidden="true"></span>${text("filter")}${parts.length > 0 && html`<span class="count">${parts.length}</span>`}</summary>
          <form onSubmit=${(event) => event.preventDefault()}>
            <label class="tick free-now">
              <input type="checkbox" checked=${Boolean(filter.free)} onChange=${(event) => set("free", event.target.checked ? "true" : "")} />
              ${text("mentor-free")}<span class="count">${number(free)}</span>
            </label>
            ${FACETS.map((name, f) => html`<${Facet} key=${name} name=${name} counts=${facets[f]} chosen=${filter[name]} set=${set} />`)}
          </form>
        </details>
        <div>
          <div class="search">
            <label for="q">${text("filter-q")}</label>
            <input class="input" id="q" type="search" autocomplete="off" maxlength="60" value=${filter.q ?? ""} onInput=${(event) => set("q", event.target.value)} />
          </div>
          <div class="found">
            <p role="status">${`${number(found.length)} mentors`}</p>
            ${parts.length > 0 && html`<a class="link" href="/">${text("filter-clear")}</a>`}
          </div>
          ${parts.length > 0 && html`<ul class="chips" role="list">${parts.map(([name, value]) => html`
            <li><a class="chip-off" href="/">${label(name, value)}<span class="sr">${text("filter-remove")}</span></a></li>`)}</ul>`}
          <ul class="mentor-list" role="list">${found.slice(0, shown).map(row)}</ul>
          ${found.length > shown && html`<div class="acts after-head">
            <button class="button button-quiet" type="button" onClick=${() => show(shown + STEP)}>${`Voir plus de mentors (${number(found.length - shown)})`}</button>
          </div>`}
        </div>
      </div>
    </div></main>`;
}

render(html`<${Mentors} />`, document.getElementById("app"));
