// The widgets of Passerelle, one module: https://…/embed/<version>/passerelle.js. How to use them: docs/embed.md.

import { Apply } from './apply.js';
import { Finder } from './finder.js';
import { Mentors } from './mentors.js';
import { Progress } from './progress.js';
import { Waits } from './waits.js';

// An older browser keeps the links.
if ('adoptedStyleSheets' in Document.prototype && 'replaceSync' in CSSStyleSheet.prototype) {
  for (const widget of [Mentors, Finder, Progress, Waits, Apply]) {
    // The module may come twice: pinned, and by the loader.
    if (!customElements.get(widget.tag)) customElements.define(widget.tag, widget);
  }
}
