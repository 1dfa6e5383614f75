// The open figures, as far as the widgets show them.

import { el, link } from './draw.js';
import { hidable, count, object, read, text, Trouble } from './net.js';
import { address, PROGRAMMES } from './place.js';

/**
 * @typedef {object} Figures
 * @property {string} date @property {boolean} demo @property {number} target @property {number} year
 * @property {number | null} mentored hidden below five
 * @property {Map<string, number | null>} waits days per programme, hidden below ten cases
 */

/** @returns {Promise<Figures>} */
export async function figures() {
  const answer = object(await read('api/v1/figures'));
  const date = text(answer.date);
  const target = count(answer.target);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date)) || target === 0) throw new Trouble('data');
  const days = object(answer.waits_p90_days);
  return {
    date,
    demo: answer.demo === true,
    target,
    year: count(answer.target_year),
    mentored: hidable(object(answer.mentored).total),
    waits: new Map(Object.keys(PROGRAMMES).map((programme) => [programme, hidable(days[programme] ?? null)])),
  };
}

/** What a figure counts, of which day, and where all of them are. @param {import('./texts.js').Texts} texts @param {string} what @param {Figures} figures */
export function about(texts, what, { date, demo }) {
  const mark = demo && el('span', { class: 'mark' }, texts.get('demo'));
  return [
    el('p', { class: 'soft' }, what),
    el('p', { class: 'small' }, texts.get('embed-date', { date: texts.date(date) }), mark),
    el('p', { class: 'line' }, link(address(`${texts.lang}/figures`), texts.get('embed-figures'))),
  ];
}
