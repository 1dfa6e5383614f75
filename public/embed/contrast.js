// The colours that a host chooses are looked at before they are used (WCAG 2, 1.4.3: 4.5 to 1).

/** Smallest contrast of words. */
export const ENOUGH = 4.5;

/** What stands on an accent, whichever can be read better: the same two as in base.css. */
const LIGHT = /** @type {Colour} */ ([255, 255, 255, 1]);
const DARK = /** @type {Colour} */ ([21, 18, 43, 1]);

/** Red, green, blue of 0 to 255, and opacity of 0 to 1. @typedef {[number, number, number, number]} Colour */

/**
 * Reads a computed colour: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `color(srgb 0.1 0.2 0.3 / 0.5)`.
 * @param {string} computed @returns {Colour | undefined}
 */
export function parse(computed) {
  const scale = computed.startsWith('color(srgb ') ? 255 : computed.startsWith('rgb') ? 1 : 0;
  const [r, g, b, a = 1] = (computed.replace(/^color\(srgb/, '').match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (!scale || r === undefined || g === undefined || b === undefined) return undefined;
  return [r * scale, g * scale, b * scale, a];
}

/** A colour as it is seen on a ground. @param {Colour} colour @param {Colour} ground @returns {Colour} */
function over([r, g, b, a], ground) {
  const mix = (/** @type {number} */ top, /** @type {number} */ below) => top * a + below * (1 - a);
  return [mix(r, ground[0]), mix(g, ground[1]), mix(b, ground[2]), 1];
}

/** @param {Colour} colour */
function luminance([r, g, b]) {
  const linear = (/** @type {number} */ channel) => {
    const c = Math.min(Math.max(channel / 255, 0), 1);
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** The ratio of 1 to 21 between a colour and its ground. @param {Colour} colour @param {Colour} ground */
export function ratio(colour, ground) {
  const [a, b] = [luminance(over(colour, ground)), luminance(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * How well accent and words can be read on a ground, and whether dark words on the accent can be read better than light
 * ones. What is no colour cannot be read; a ground that one can see through has an unknown contrast.
 * @param {Colour | undefined} accent @param {Colour | undefined} words @param {Colour | undefined} ground
 * @returns {[accent: number, words: number, dark: boolean]}
 */
export function judge(accent, words, ground) {
  if (!accent || !words || ground?.[3] !== 1) return [0, 0, false];
  const solid = over(accent, ground);
  const [onLight, onDark] = [ratio(LIGHT, solid), ratio(DARK, solid)];
  return [Math.min(ratio(accent, ground), Math.max(onLight, onDark)), ratio(words, ground), onDark > onLight];
}
