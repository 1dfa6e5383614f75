// A mentor in two seconds, as app/outline/src/card.rs says it.

import { el, icon, link } from './draw.js';
import { list, text } from './net.js';
import { address, PROGRAMMES } from './place.js';

/** @typedef {import('./texts.js').Texts} Texts */
/**
 * @typedef {object} Mentor
 * @property {string} id @property {string} programme @property {string} name @property {string} profession
 * @property {string} company @property {string} sector @property {string[]} languages @property {string[]} times
 * @property {string[]} modes @property {string} commune @property {boolean} free
 */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SPEAKS = ['M4 5.5h16v11h-9l-4.5 3.8v-3.8H4zM8 9.5h8M8 12.8h5'];
const WHEN = ['M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0z', 'M12 7v5.3l3.5 2'];
const WHERE = ['M12 21c-4.3-4.6-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2.2 6.4-6.5 11z', 'M14.2 10a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0z'];
const ONLINE = ['M3.5 5h17v11h-17zM8.5 20h7M12 16v4'];
const BRIDGE = ['M4.5 20V12.5M19.5 20V12.5M4.5 19C7.5 12 16.5 12 19.5 19'];

/** A card of the API, if it is one that we can show. @param {unknown} value @returns {Mentor | undefined} */
export function mentor(value) {
  try {
    const raw = /** @type {Record<string, unknown>} */ (value);
    const words = (/** @type {string} */ name) => list(raw[name]).map(text);
    const id = text(raw.id);
    const programme = text(raw.programme);
    if (!UUID.test(id) || !(programme in PROGRAMMES)) return undefined;
    const [name, company, commune] = [text(raw.name ?? ''), text(raw.company ?? ''), text(raw.commune ?? '')];
    const [languages, times, modes] = [words('languages'), words('times'), words('modes')];
    const free = Number(raw.free) > 0;
    return { id, programme, name, profession: text(raw.profession), company, sector: text(raw.sector), languages, times, modes, commune, free };
  } catch {
    return undefined;
  }
}

/** @param {Texts} texts @param {Mentor} mentor @param {'p' | 'h2'} heading */
export function card(texts, mentor, heading) {
  const sector = texts.code('sector', mentor.sector);
  // Without a profession the sector is the heading already.
  const what = mentor.profession || texts.get('mentor-of', { sector });
  const who = [mentor.name, mentor.company, mentor.profession && sector].filter(Boolean).join(' · ');
  const title = el(heading, { class: 'what' }, link(address(`${texts.lang}/mentors/${mentor.id}`), what, 'whole'));
  const words = (/** @type {string} */ family, /** @type {string[]} */ codes) => codes.map((code) => texts.code(family, code)).join(', ');
  const here = mentor.modes.includes('in-person');
  const place = [
    here && (mentor.commune ? texts.code('commune', mentor.commune) : texts.code('mode', 'in-person')),
    mentor.modes.includes('online') && texts.code('mode', 'online'),
  ];
  const fact = (/** @type {string[]} */ drawing, /** @type {string} */ aloud, /** @type {string} */ said) =>
    said && el('li', {}, icon(...drawing), el('span', {}, el('span', { class: 'aloud' }, texts.get(aloud)), said));
  return el(
    'div',
    { class: 'card' },
    face(mentor),
    el('div', {}, title, el('p', { class: 'soft' }, who)),
    el(
      'ul',
      { class: 'facts', role: 'list' },
      fact(SPEAKS, 'mentor-speaks', words('tongue', mentor.languages)),
      fact(WHEN, 'mentor-when', words('time', mentor.times)),
      fact(here ? WHERE : ONLINE, 'mentor-where', place.filter(Boolean).join(', ')),
    ),
    el(
      'div',
      { class: 'ends' },
      el('span', { class: `programme ${mentor.programme}` }, PROGRAMMES[mentor.programme]),
      el('span', { class: mentor.free ? 'free' : 'free later' }, texts.get(mentor.free ? 'mentor-free' : 'mentor-full')),
    ),
  );
}

/** Initials on a coloured ground; the footbridge where no name is public. @param {Mentor} mentor */
function face({ id, name }) {
  const initials = name.split(/[ -]/).map((word) => [...word][0] ?? '').filter((letter) => /\p{L}/u.test(letter)).slice(0, 2).join('');
  // The same ground as in the application: the id as a number, modulo eight.
  const ground = initials ? (parseInt(id.slice(-1), 16) % 8) + 1 : 0;
  return el('span', { class: `face g${ground}`, 'aria-hidden': 'true' }, initials || icon(...BRIDGE));
}
