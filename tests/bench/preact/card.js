// The card of a mentor: the same markup as app/src/ui/mentor.rs.
import { h } from "preact";
import { useState } from "preact/hooks";
import htm from "htm";
import { PROGRAMMES } from "./search.js";

export const html = htm.bind(h);

const CLASSES = {
  "duo-for-a-job": "programme duo", team4job: "programme team4job", mentoryou: "programme mentoryou", mentorin: "programme mentorin",
};

/** Fluent as far as this page needs it: one line per key, without values. */
export function texts(source) {
  const found = new Map();
  for (const line of source.split("\n")) {
    const at = line.indexOf(" = ");
    if (at > 0 && /^[a-z]/.test(line)) found.set(line.slice(0, at), line.slice(at + 3).replace('{" "}', " "));
  }
  return (key) => found.get(key) ?? key;
}

function initials(card) {
  const words = (card.name ?? "").split(/[ -]/).map((word) => word[0] ?? "");
  return words.filter((letter) => /\p{L}/u.test(letter)).slice(0, 2).join("");
}

function Avatar({ card }) {
  const letters = initials(card);
  if (!letters) return html`<span class="avatar ground-none" aria-hidden="true"><span class="icon icon-bridge" aria-hidden="true"></span></span>`;
  return html`<span class=${`avatar ground-${(parseInt(card.id.at(-1), 16) % 8) + 1}`} aria-hidden="true">${letters}</span>`;
}

function place(card, text) {
  const meets = card.modes.includes("in-person");
  const parts = [];
  if (meets) parts.push(card.commune ? text(`commune-${card.commune}`) : text("mode-in-person"));
  if (card.modes.includes("online")) parts.push(text("mode-online"));
  return parts.join(", ");
}

export function Card({ card, text }) {
  const [kept, keep] = useState(false);
  const list = (family, codes) => codes.map((code) => text(`${family}-${code}`)).join(", ");
  const who = card.name ? `${card.profession}, ${card.name}` : card.profession;
  return html`
    <article class="mentor-card">
      <${Avatar} card=${card} />
      <div class="what">
        <h2><a href=${`/fr/mentors/${card.id}`}>${card.profession}</a></h2>
        <p>${[card.name, card.company, text(`sector-${card.sector}`)].filter(Boolean).join(" · ")}</p>
      </div>
      <ul class="facts" role="list">
        <li class="speaks"><span><span class="sr">${text("mentor-speaks")}</span>${list("tongue", card.languages)}</span></li>
        <li class="when"><span><span class="sr">${text("mentor-when")}</span>${list("time", card.times)}</span></li>
        <li class=${card.modes.includes("in-person") ? "where" : "online"}><span><span class="sr">${text("mentor-where")}</span>${place(card, text)}</span></li>
      </ul>
      <div class="foot">
        <span class=${CLASSES[card.programme]}>${PROGRAMMES[card.programme]}</span>
        <span class=${card.free > 0 ? "free" : "free free-later"}>${text(card.free > 0 ? "mentor-free" : "mentor-full")}</span>
      </div>
      <button class="heart no-print" type="button" aria-pressed=${String(kept)} onClick=${() => keep(!kept)}>
        <span class="sr">${`Garder ${who}`}</span>
      </button>
    </article>`;
}
