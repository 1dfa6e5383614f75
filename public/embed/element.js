// What the widgets share: a shadow with a box, the states in words, the language, the link that always stays.

import { Colours } from './colours.js';
import base from './base.css';
import { el, link } from './draw.js';
import { whenNear } from './near.js';
import { Trouble } from './net.js';
import { follow, isPaused, restsNow } from './pauses.js';
import { address, langOf } from './place.js';
import { fullTexts, Texts } from './texts.js';

/** @typedef {'loading' | 'ready' | 'empty' | 'paused' | 'offline' | 'error'} State */

/** Ids are unique in a shadow only, and that is enough. */
const TITLE = 'title';

/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();

/** @param {string} css */
function sheet(css) {
  const known = sheets.get(css) ?? new CSSStyleSheet();
  if (!sheets.has(css)) known.replaceSync(css);
  sheets.set(css, known);
  return known;
}

/** @template Data */
export class Widget extends HTMLElement {
  /** The name of the element. */
  static tag = '';
  /** Styles beyond those of every widget. */
  static css = '';
  static observedAttributes = ['lang', 'theme', 'heading-level', 'programme', 'sector', 'language', 'limit', 'origin'];

  #box = el('div', { class: 'box', tabindex: '-1' });
  #title = el('p', { class: 'title', id: TITLE });
  #body = el('div', { class: 'body' });
  #say = el('p', { class: 'say', role: 'status' });
  #retry = el('button', { class: 'button quiet', type: 'button' });
  #own = link('', '');
  #foot = el('p', { class: 'foot' }, this.#retry, el('slot', {}, this.#own));
  #colours = new Colours(this, this.#box);
  /** Counts the times of loading: an answer to an older one is not shown. */
  #turn = 0;
  /** @type {State | ''} */
  #state = '';
  #redraw = false;
  /** @type {(() => void) | undefined} */
  #unfollow;
  /** @type {(() => void) | undefined} */
  #leave;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet(base), sheet(this.#kind.css)];
    this.#box.append(this.#title, this.#body, this.#say, this.#foot);
    root.append(this.#box);
    this.#retry.addEventListener('click', () => {
      // The button goes away: whoever pressed it stays in the widget.
      this.#box.focus({ preventScroll: true });
      void this.#load();
    });
  }

  connectedCallback() {
    // What the loader said while nothing came.
    for (const note of this.querySelectorAll(':scope > [data-passerelle]')) note.remove();
    this.#colours.start();
    this.#unfollow = follow(() => this.#paused());
    addEventListener('online', this.#online);
    this.#begin();
  }

  disconnectedCallback() {
    this.#turn += 1;
    this.#leave?.();
    this.#colours.stop();
    this.#unfollow?.();
    removeEventListener('online', this.#online);
  }

  attributeChangedCallback() {
    if (!this.isConnected || this.#state === '' || this.#redraw) return;
    // Several attributes that change together are one change.
    this.#redraw = true;
    queueMicrotask(() => {
      this.#redraw = false;
      if (!this.isConnected) return;
      this.#colours.judge();
      this.#begin();
    });
  }

  get #kind() {
    return /** @type {typeof Widget} */ (this.constructor);
  }

  /** What the operator pauses it by: `mentors` of `passerelle-mentors`. */
  get #code() {
    return this.localName.replace('passerelle-', '');
  }

  /** An attribute without the spaces around it. @param {string} name */
  value(name) {
    return this.getAttribute(name)?.trim() ?? '';
  }

  /** The tag of a heading this many levels below the one that the host chose; none chosen, no heading. @param {number} below @returns {'p' | 'h2'} */
  headingTag(below = 0) {
    const level = Number(this.value('heading-level'));
    const tag = level >= 2 && level <= 6 ? `h${Math.min(level + below, 6)}` : 'p';
    return /** @type {'p' | 'h2'} */ (tag);
  }

  /** The title, if it has one. @param {Texts} _texts */
  heading(_texts) {
    return '';
  }

  /** What stands there before any answer, for the eye only. @returns {Node[]} */
  opening() {
    return [el('div', { class: 'bars' })];
  }

  /** The data, checked. @param {Lang} _lang @returns {Promise<Data>} */
  load(_lang) {
    return Promise.resolve(/** @type {Data} */ (undefined));
  }

  /** The widget with its data; a string says why there is nothing. @param {Texts} _texts @param {Data} _data @returns {Node[] | string} */
  view(_texts, _data) {
    return [];
  }

  #begin() {
    this.#turn += 1;
    this.#show('loading', new Texts(langOf(this)));
    this.#leave?.();
    this.#leave = whenNear(this, () => void this.#load());
  }

  #online = () => {
    if (this.#state === 'offline' || this.#state === 'error') void this.#load();
  };

  /** The pauses have changed while the page was open. */
  #paused() {
    if (restsNow(this.#code) !== (this.#state === 'paused')) this.#begin();
  }

  async #load() {
    this.#turn += 1;
    const turn = this.#turn;
    const lang = langOf(this);
    if (this.#state !== 'loading') this.#show('loading', new Texts(lang));
    /** @type {State} */
    let state = 'error';
    let reason = 'data';
    try {
      const [loaded, paused] = await Promise.all([this.#settled(lang), isPaused(this.#code)]);
      if (turn !== this.#turn) return;
      if (paused) {
        this.#show('paused', new Texts(lang));
        return;
      }
      if ('fault' in loaded) throw loaded.fault;
      const { texts, data } = loaded;
      const view = this.view(texts, data);
      if (typeof view === 'string') this.#show('empty', texts, [], view);
      else this.#show('ready', texts, view);
      this.#tell('passerelle-ready', {});
      return;
    } catch (error) {
      if (error instanceof Trouble) reason = error.reason;
      if (reason === 'offline') state = 'offline';
    }
    if (turn !== this.#turn) return;
    this.#show(state, new Texts(lang));
    this.#tell('passerelle-error', { reason });
  }

  /** A pause is told also when the data do not come. @param {Lang} lang */
  async #settled(lang) {
    try {
      const [texts, data] = await Promise.all([fullTexts(lang), this.load(lang)]);
      return { texts, data };
    } catch (fault) {
      return { fault };
    }
  }

  /** @param {State} state @param {Texts} texts @param {Node[]} nodes */
  #show(state, texts, nodes = state === 'loading' ? this.opening() : [], say = '') {
    this.#state = state;
    const box = this.#box;
    box.lang = texts.lang;
    box.dataset.state = state;
    const heading = this.heading(texts);
    const tag = this.headingTag();
    if (this.#title.localName !== tag) {
      const title = el(tag, { class: 'title', id: TITLE });
      this.#title.replaceWith(title);
      this.#title = /** @type {HTMLParagraphElement} */ (title);
    }
    this.#title.textContent = heading;
    this.#title.hidden = !heading;
    // Without its words, or with none, it has no name: then it is no group.
    for (const [name, value] of Object.entries({ role: 'group', 'aria-labelledby': TITLE })) {
      if (heading) box.setAttribute(name, value);
      else box.removeAttribute(name);
    }
    box.setAttribute('aria-busy', String(state === 'loading'));
    // A new element: one that stays and moves would be a jump of the page.
    const body = el('div', { class: 'body' }, ...nodes);
    this.#body.replaceWith(body);
    this.#body = body;
    this.#say.textContent = state === 'ready' ? '' : say || texts.get(`embed-${state}`);
    this.#retry.textContent = texts.get('embed-retry');
    this.#retry.hidden = state !== 'error' && state !== 'offline';
    this.#own.href = address(`${texts.lang}/`);
    this.#own.textContent = texts.get('embed-open');
    this.#foot.hidden = state === 'ready';
  }

  /** @param {string} name @param {object} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { widget: this.#code, ...detail } }));
  }
}
