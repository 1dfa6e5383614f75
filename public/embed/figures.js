// The open figures, as far as the widgets show them.

import { hidable, count, object, read, text, Trouble } from './net.js';
import { PROGRAMMES } from './place.js';

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
