// <passerelle-waits programme>: the days within which nine people in ten found a mentor, per programme.

import css from './waits.css';
import { el, svg } from './draw.js';
import { Widget } from './element.js';
import { about, figures } from './figures.js';
import { PROGRAMMES } from './place.js';

/** @typedef {import('./figures.js').Figures} Figures */
/** @typedef {import('./texts.js').Texts} Texts */

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

  get #programmes() {
    const asked = this.value('programme');
    return asked in PROGRAMMES ? [asked] : Object.keys(PROGRAMMES);
  }

  /** @override */
  opening() {
    return [el('div', { class: 'waits' }, ...this.#programmes.map(() => el('div', { class: 'wait' })))];
  }

  /** @override */
  load() {
    return figures();
  }

  /** @override @param {Texts} texts @param {Figures} data */
  view(texts, data) {
    const { waits } = data;
    const longest = Math.max(1, ...[...waits.values()].map((days) => days ?? 0));
    const rows = this.#programmes.map((programme) => {
      const days = waits.get(programme) ?? null;
      const told =
        days === null
          ? [el('span', { class: 'soft' }, texts.get('embed-waits-few'))]
          : [el('strong', {}, texts.counted('embed-waits-days', days)), bar(days / longest)];
      return el('div', { class: 'wait' }, el('dt', { class: `programme ${programme}` }, PROGRAMMES[programme]), el('dd', {}, ...told));
    });
    return [el('dl', { class: 'waits' }, ...rows), ...about(texts, texts.get('embed-waits-what'), data)];
  }
}

/** A line for the eye; the number stands beside it. @param {number} share of the longest */
function bar(share) {
  const line = (/** @type {string} */ name, /** @type {number} */ to) => svg('path', { class: name, d: `M0 4H${to}` });
  const lines = [line('way', 100), line('gone', Math.round(share * 100))];
  return svg('svg', { class: 'bar', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ...lines);
}
