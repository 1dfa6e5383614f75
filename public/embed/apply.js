// <passerelle-apply programme origin>: a button to the application's own form. No form is ever on another's page.

import css from './apply.css';
import { link } from './draw.js';
import { Widget } from './element.js';
import { address, PROGRAMMES } from './place.js';

/** @typedef {import('./texts.js').Texts} Texts */

/** @extends {Widget<undefined>} */
export class Apply extends Widget {
  /** @override */
  static tag = 'passerelle-apply';
  /** @override */
  static css = css;

  /** @override @param {Texts} texts */
  view(texts) {
    const asked = this.value('programme');
    const name = PROGRAMMES[asked];
    const href = address(`${texts.lang}/apply`, { programme: name && asked, origin: this.value('origin') || location.hostname });
    return [link(href, name ? texts.get('embed-apply-programme', { programme: name }) : texts.get('embed-apply'), 'button')];
  }
}
