// The colours of one widget: the theme, and whether those that the host chose can be read.

import { ENOUGH, judge, parse } from './contrast.js';
import { el } from './draw.js';

const NAMES = /** @type {const} */ (['accent', 'words', 'ground', 'card-ground']);

export class Colours {
  /** Elements that have a colour each, and are not seen: the browser reads any notation for us. */
  #probes = NAMES.map((name) => el('i', { class: `probe ${name}` }));
  #dark = matchMedia('(prefers-color-scheme: dark)');
  /** What the host was told. */
  #told = '';

  /** @param {HTMLElement} host @param {HTMLElement} box */
  constructor(host, box) {
    this.host = host;
    this.box = box;
    box.append(...this.#probes);
    // A probe takes a millisecond to change its colour: so we hear of a property that the host has changed.
    box.addEventListener('transitionend', (event) => {
      if (event.target instanceof Element && event.target.classList.contains('probe')) this.judge();
    });
  }

  start() {
    this.#dark.addEventListener('change', this.judge);
    this.judge();
  }

  stop() {
    this.#dark.removeEventListener('change', this.judge);
  }

  judge = () => {
    const theme = this.host.getAttribute('theme');
    const dark = theme === 'dark' || (theme === 'auto' && this.#dark.matches);
    const classes = this.box.classList;
    classes.toggle('dark', dark);
    const asked = (/** @type {string} */ name) => getComputedStyle(this.host).getPropertyValue(`--passerelle-${name}`).trim();
    classes.toggle('own-ground', Boolean(asked('background') || asked('text')));
    const [accent, words, ground, card] = this.#probes.map((probe) => parse(getComputedStyle(probe).backgroundColor));
    // Of the two grounds, the one that is harder to read on.
    const [onGround, onCard] = [judge(accent, words, ground), judge(accent, words, card)];
    const accentRatio = Math.min(onGround[0], onCard[0]);
    const wordsRatio = Math.min(onGround[1], onCard[1]);
    const badWords = wordsRatio < ENOUGH;
    const badAccent = accentRatio < ENOUGH;
    classes.toggle('plain-words', badWords);
    // Words that fall back bring their own ground, which the accent was not chosen for.
    const bad = badAccent || badWords;
    classes.toggle('plain-accent', bad);
    classes.toggle('on-dark', bad ? dark : onGround[2]);
    this.#tell(badAccent ? asked('accent') : '', bad, badAccent ? accentRatio : wordsRatio);
  };

  /** Says once what fell back. @param {string} accent @param {boolean} bad @param {number} ratio */
  #tell(accent, bad, ratio) {
    const rounded = Math.floor(ratio * 100) / 100;
    const now = bad ? `${accent} ${rounded}` : '';
    if (now === this.#told) return;
    this.#told = now;
    if (!bad) {
      this.host.removeAttribute('data-contrast');
      return;
    }
    this.host.setAttribute('data-contrast', 'fallback');
    const detail = { accent, text: accent ? '' : getComputedStyle(this.host).getPropertyValue('--passerelle-text').trim(), ratio: rounded };
    this.host.dispatchEvent(new CustomEvent('passerelle-contrast', { bubbles: true, composed: true, detail }));
  }
}
