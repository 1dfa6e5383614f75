// <passerelle-progress>: how many people had a mentor so far, against the target of the scheme.

import css from './progress.css';
import { el, link, svg } from './draw.js';
import { Widget } from './element.js';
import { figures } from './figures.js';
import { address } from './place.js';
import { Texts } from './texts.js';

/** @typedef {import('./figures.js').Figures} Figures */

/** The footbridge. */
const ARC = 'M10 66C60 14 260 14 310 66';

/** @extends {Widget<Figures>} */
export class Progress extends Widget {
  /** @override */
  static tag = 'passerelle-progress';
  /** @override */
  static css = css;

  /** @override @param {Texts} texts */
  heading(texts) {
    return texts.get('embed-progress');
  }

  /** @override @param {Texts} texts */
  opening(texts) {
    return this.#drawn(texts, 0, [texts.get('embed-loading')], '\u00a0', false);
  }

  /** @override @param {Lang} lang */
  async load(lang) {
    return { texts: new Texts(lang), data: await figures() };
  }

  /** @override @param {Texts} texts @param {Figures} data */
  view(texts, { mentored, target, year, date, demo }) {
    const of = { target: texts.number(target), year };
    const dated = texts.get('embed-date', { date: texts.date(date) });
    if (mentored === null) return this.#drawn(texts, 0, [texts.get('embed-progress-few')], dated, demo);
    const shown = texts.number(mentored);
    const words = [el('strong', {}, shown), ' ', el('span', {}, texts.get('embed-progress-of', of))];
    return this.#drawn(texts, mentored / target, words, dated, demo, texts.get('embed-progress-bar', { shown, ...of }));
  }

  /**
   * @param {Texts} texts @param {number} share @param {(Node | string)[]} words @param {string} dated @param {boolean} demo
   * @param {string} [aloud] the drawing in words
   */
  #drawn(texts, share, words, dated, demo, aloud) {
    const hundredths = Math.min(Math.round(share * 100), 100);
    const way = { d: ARC, pathLength: '100' };
    const gone = hundredths > 0 ? [svg('path', { ...way, class: 'gone', 'stroke-dasharray': `${hundredths} 200` })] : [];
    const says = aloud ? { role: 'img', 'aria-label': aloud } : { 'aria-hidden': 'true' };
    return [
      el(
        'div',
        { class: 'bridge' },
        svg('svg', { viewBox: '0 0 320 76', class: 'arc', ...says }, svg('path', { ...way, class: 'way' }), ...gone),
        el('p', { class: 'sum' }, ...words),
      ),
      el('p', { class: 'soft' }, texts.get('embed-progress-what')),
      el('p', { class: 'small' }, dated, demo && el('span', { class: 'mark' }, texts.get('demo'))),
      el('p', { class: 'line' }, link(address(`${texts.lang}/figures`), texts.get('embed-figures'))),
    ];
  }
}
