// Elements out of words: text is only ever text, and no attribute is a style.

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element; what is `null`, `false` or empty is left out.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Record<string, string | null | undefined>} attributes
 * @param {(Node | string | null | undefined | false)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  return filled(element, attributes, children);
}

/**
 * An element of a drawing.
 * @param {string} tag @param {Record<string, string | null | undefined>} attributes @param {(Node | string)[]} children
 */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

/**
 * @template {Element} E
 * @param {E} element @param {Record<string, string | null | undefined>} attributes
 * @param {(Node | string | null | undefined | false)[]} children
 */
function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) if (value != null) element.setAttribute(name, value);
  for (const child of children) if (child) element.append(child);
  return element;
}

/** A link into the application, in the same tab, without a referrer. @param {string} href @param {string} words @param {string} [look] */
export function link(href, words, look = 'link') {
  return el('a', { href, class: look, rel: 'noreferrer' }, words);
}

/** A small drawing that only the eye needs. @param {string[]} paths */
export function icon(...paths) {
  const shapes = paths.map((d) => svg('path', { d }));
  return svg('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, ...shapes);
}
