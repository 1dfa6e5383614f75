// <passerelle-progress>: how many people had a mentor so far, against the target of the scheme.

import css from './progress.css';
import { el, svg } from './draw.js';
import { Widget } from './element.js';
import { about, figures } from './figures.js';

/** @typedef {import('./figures.js').Figures} Figures */
/** @typedef {import('./texts.js').Texts} Texts */

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

  /** @override */
  load() {
    return figures();
  }

  /** @override @param {Texts} texts @param {Figures} data */
  view(texts, data) {
    const { mentored, target, year } = data;
    const of = { target: texts.number(target), year };
    const shown = mentored === null ? '' : texts.number(mentored);
    const few = texts.get('embed-progress-few');
    const words = shown ? [el('strong', {}, shown), texts.get('embed-progress-of', of)] : [few];
    const aloud = shown ? texts.get('embed-progress-bar', { shown, ...of }) : few;
    return [
      el('div', { class: 'bridge' }, arc((mentored ?? 0) / target, aloud), el('p', { class: 'sum' }, ...words)),
      ...about(texts, texts.get('embed-progress-what'), data),
    ];
  }
}

/** The bridge as far as it is built. @param {number} share @param {string} aloud the drawing in words */
function arc(share, aloud) {
  // The first stone is seen, too.
  const built = share > 0 ? Math.min(Math.max(share * 100, 0.5), 100) : 0;
  const path = (/** @type {Record<string, string>} */ more) => svg('path', { d: ARC, pathLength: '100', ...more });
  const gone = built > 0 ? [path({ class: 'gone', 'stroke-dasharray': `${built} 200` })] : [];
  return svg('svg', { viewBox: '0 0 320 76', class: 'arc', role: 'img', 'aria-label': aloud }, path({ class: 'way' }), ...gone);
}
