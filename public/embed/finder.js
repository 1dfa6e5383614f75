// <passerelle-finder>: the first question of "which programme fits me". It goes on in the application.

import css from './finder.css';
import { el, link } from './draw.js';
import { Widget } from './element.js';
import { address } from './place.js';

/** @typedef {import('./texts.js').Texts} Texts */

/** Behind the #: no server is sent it. */
const QUESTION = 'residence';
/** A Belgian postcode. */
const SHAPE = /^[1-9]\d{3}$/;

/** @extends {Widget<undefined>} */
export class Finder extends Widget {
  /** @override */
  static tag = 'passerelle-finder';
  /** @override */
  static css = css;

  /** @override @param {Texts} texts */
  heading(texts) {
    return texts.get('finder-title');
  }

  /** @override @param {Texts} texts */
  view(texts) {
    const start = address(`${texts.lang}/finder`);
    const input = el('input', { id: 'answer', class: 'input', inputmode: 'numeric', autocomplete: 'postal-code', maxlength: '10', 'aria-describedby': 'hint fault' });
    const fault = el('p', { id: 'fault', class: 'fault' });
    const next = link(start, texts.get('embed-finder-continue'), 'button');
    const read = () => input.value.trim();
    input.addEventListener('input', () => {
      next.href = SHAPE.test(read()) ? `${start}#${QUESTION}=${read()}` : start;
    });
    next.addEventListener('click', (event) => {
      const key = read() === '' ? 'error-required-postcode' : SHAPE.test(read()) ? '' : 'error-postcode-shape';
      fault.textContent = key && texts.get(key);
      input.setAttribute('aria-invalid', String(key !== ''));
      if (!key) return;
      event.preventDefault();
      input.focus();
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') next.click();
    });
    return [
      el(
        'div',
        { class: 'ask' },
        el('label', { for: 'answer', class: 'question' }, texts.get('question-residence')),
        el('p', { id: 'hint', class: 'soft' }, texts.get('embed-finder-hint')),
        fault,
        el('div', { class: 'row' }, input, next),
        el('p', { class: 'small' }, texts.get('finder-stays-here')),
        el('p', { class: 'line' }, link(start, texts.get('embed-finder-skip'))),
      ),
    ];
  }
}
