// https://…/embed/v1.js: brings the newest widgets of version 1. If they do not come, it says so beside each link.

import { VERSION, WORDS } from './built.js';

const TAGS = ['mentors', 'finder', 'progress', 'waits', 'apply'].map((name) => `passerelle-${name}`);
/** Milliseconds until a visitor is told that nothing came. */
const PATIENCE = 3500;

/** @param {Element} widget */
const langOf = (widget) => {
  const lang = (widget.closest('[lang]')?.getAttribute('lang') ?? '').slice(0, 2).toLowerCase();
  return lang === 'nl' || lang === 'en' ? lang : 'fr';
};

const say = () => {
  for (const widget of document.querySelectorAll(TAGS.join())) {
    if (customElements.get(widget.localName) || widget.querySelector('[data-passerelle]')) continue;
    const sentence = document.createElement('p');
    // The widget takes it away if it comes after all.
    sentence.dataset.passerelle = 'note';
    sentence.setAttribute('role', 'status');
    sentence.textContent = String(WORDS[langOf(widget)][navigator.onLine ? 'embed-absent' : 'embed-offline']);
    widget.prepend(sentence);
  }
};

/** Tells at the latest when patience ends, or as soon as it is sure. */
const trouble = () => (document.readyState === 'loading' ? addEventListener('DOMContentLoaded', say) : say());
const patience = setTimeout(trouble, PATIENCE);
import(new URL(`${VERSION}/passerelle.js`, import.meta.url).href)
  .catch(trouble)
  .finally(() => clearTimeout(patience));
