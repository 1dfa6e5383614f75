// <passerelle-waits programme>: the days within which nine people in ten found a mentor, per programme.

import css from './waits.css';
import { el, link, svg } from './draw.js';
import { Widget } from './element.js';
import { figures } from './figures.js';
import { address, PROGRAMMES } from './place.js';
import { Texts } from './texts.js';

/** @typedef {import('./figures.js').Figures} Figures */

/** @extends {Widget<Figures>} */
export class Waits extends Widget {
  /** @override */
  static tag = 'passerelle-waits';
  /** @override */
  static css = css;

  /** @override @param {Texts} texts */
  heading(texts) {
    return texts.get('embed-waits');
  }

  /** @override @param {Texts} texts */
  opening(texts) {
    return this.#drawn(texts, () => [texts.get('embed-loading'), bar(0)], '\u00a0', false);
  }

  /** @override @param {Lang} lang */
  async load(lang) {
    return { texts: new Texts(lang), data: await figures() };
  }

  /** @override @param {Texts} texts @param {Figures} data */
  view(texts, { waits, date, demo }) {
    const longest = Math.max(1, ...[...waits.values()].map((days) => days ?? 0));
    const row = (/** @type {string} */ programme) => {
      const days = waits.get(programme) ?? null;
      if (days === null) return [el('span', { class: 'few' }, texts.get('embed-waits-few'))];
      return [el('strong', {}, texts.counted('embed-waits-days', days)), bar(days / longest)];
    };
    return this.#drawn(texts, row, texts.get('embed-date', { date: texts.date(date) }), demo);
  }

  /** @param {Texts} texts @param {(programme: string) => (Node | string)[]} row @param {string} dated @param {boolean} demo */
  #drawn(texts, row, dated, demo) {
    const asked = this.value('programme');
    const programmes = asked in PROGRAMMES ? [asked] : Object.keys(PROGRAMMES);
    const rows = programmes.map((programme) =>
      el('div', { class: 'wait' }, el('dt', { class: `programme ${programme}` }, PROGRAMMES[programme]), el('dd', {}, ...row(programme))),
    );
    return [
      el('dl', { class: 'waits' }, ...rows),
      el('p', { class: 'soft' }, texts.get('embed-waits-what')),
      el('p', { class: 'small' }, dated, demo && el('span', { class: 'mark' }, texts.get('demo'))),
      el('p', { class: 'line' }, link(address(`${texts.lang}/figures`), texts.get('embed-figures'))),
    ];
  }
}

/** A line for the eye; the number stands beside it. @param {number} share of the longest */
function bar(share) {
  const width = String(Math.round(share * 100));
  const line = (/** @type {string} */ name, /** @type {string} */ to) => svg('path', { class: name, d: `M0 4H${to}` });
  const gone = share > 0 ? [line('gone', width)] : [];
  return svg('svg', { class: 'bar', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, line('way', '100'), ...gone);
}
