// <passerelle-mentors programme sector language limit>: cards of mentors, as in the application's list.

import { card, mentor } from './card.js';
import css from './mentors.css';
import { el, link } from './draw.js';
import { Widget } from './element.js';
import { count, list, object, read, Trouble } from './net.js';
import { address, PROGRAMMES } from './place.js';

/** @typedef {import('./texts.js').Texts} Texts */
/** @typedef {{ cards: import('./card.js').Mentor[], total: number, demo: boolean }} List */

/** Cards unless the host says another number, and at most. */
const [LIMIT, MOST] = [3, 12];

/** @extends {Widget<List>} */
export class Mentors extends Widget {
  /** @override */
  static tag = 'passerelle-mentors';
  /** @override */
  static css = css;

  get #limit() {
    const asked = Number(this.value('limit')) || LIMIT;
    return Math.min(Math.max(Math.trunc(asked), 1), MOST);
  }

  /** What the host wants to see, for the API and for the page of the application. */
  get #filter() {
    const programme = this.value('programme');
    return { sector: this.value('sector'), language: this.value('language'), programme: programme in PROGRAMMES ? programme : '' };
  }

  /** @override @param {Texts} texts */
  heading(texts) {
    return texts.get('embed-mentors');
  }

  /** @override */
  opening() {
    const cards = Array.from({ length: this.#limit }, () => el('div', { class: 'card wait' }));
    return [el('div', { class: 'cards' }, ...cards)];
  }

  /** @override @param {Lang} lang */
  async load(lang) {
    const query = { ...this.#filter, lang, limit: String(this.#limit) };
    const page = object(await read(address('api/v1/mentors', query)));
    const given = list(page.mentors);
    const cards = given.flatMap((one) => mentor(one) ?? []);
    // One card of tomorrow is left out; nothing but such cards is no list.
    if (given.length > 0 && cards.length === 0) throw new Trouble('data');
    return { cards, total: count(page.total), demo: page.demo === true };
  }

  /** @override @param {Texts} texts @param {List} data */
  view(texts, { cards, total, demo }) {
    if (cards.length === 0) return texts.get('embed-mentors-none');
    const items = cards.map((one) => el('li', {}, card(texts, one, this.headingTag(1))));
    const all = link(address(`${texts.lang}/mentors`, this.#filter), texts.counted('embed-mentors-all', total));
    const mark = demo && el('span', { class: 'mark' }, texts.get('demo'));
    return [el('ul', { class: 'cards', role: 'list' }, ...items), el('p', { class: 'line' }, all, mark)];
  }
}
