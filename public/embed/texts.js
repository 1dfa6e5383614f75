// The words of the widgets: a few in the module, for when nothing answers; all others beside it, checked by their hash.

import { INTEGRITY, VERSION, WORDS } from './built.js';
import { object, read } from './net.js';

const TAGS = { fr: 'fr-BE', nl: 'nl-BE', en: 'en-GB' };

/** @type {{ [lang in Lang]?: Words }} */
const fetched = {};

/** The words that are here by now. */
export class Texts {
  /** @param {Lang} lang */
  constructor(lang) {
    this.lang = lang;
    /** @type {Words} */
    this.words = { ...WORDS[lang], ...fetched[lang] };
  }

  /**
   * A sentence with its values; `n` chooses among plural forms.
   * @param {string} key @param {Record<string, string | number>} [values]
   */
  get(key, values = {}) {
    const entry = this.words[key] ?? '';
    const form = typeof entry === 'string' ? entry : (entry[this.#category(values.n)] ?? entry.other ?? '');
    return form.replace(/\{(\w+)\}/g, (/** @type {string} */ _, /** @type {string} */ name) => String(values[name] ?? ''));
  }

  /** A sentence that counts. @param {string} key @param {number} n */
  counted(key, n) {
    return this.get(key, { n, shown: this.number(n) });
  }

  /** The words of a code; an unknown one stays as it is. @param {string} family @param {string} code */
  code(family, code) {
    return this.get(`${family}-${code}`) || code;
  }

  /** @param {number} n */
  number(n) {
    return new Intl.NumberFormat(TAGS[this.lang]).format(n);
  }

  /** A day, written out. @param {string} iso such as 2026-11-27 */
  date(iso) {
    const day = new Date(`${iso}T12:00:00Z`);
    return new Intl.DateTimeFormat(TAGS[this.lang], { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  }

  /** @param {string | number | undefined} n */
  #category(n) {
    return new Intl.PluralRules(TAGS[this.lang]).select(Number(n));
  }
}

/** With all words. @param {Lang} lang */
export async function fullTexts(lang) {
  fetched[lang] ??= /** @type {Words} */ (object(await read(`embed/${VERSION}/${lang}.json`, INTEGRITY[lang])));
  return new Texts(lang);
}
