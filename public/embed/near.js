// Widgets far below are not loaded until somebody comes near.

/** @type {WeakMap<Element, () => void>} */
const waiting = new WeakMap();

/** @type {IntersectionObserver | undefined} */
let observer;

function watch() {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        leave(target);
        waiting.get(target)?.();
      }
    },
    { rootMargin: '400px 0px' },
  );
  return observer;
}

/** Calls once, when the element is near the window. @param {Element} element @param {() => void} then */
export function whenNear(element, then) {
  waiting.set(element, then);
  watch().observe(element);
}

/** @param {Element} element */
export function leave(element) {
  observer?.unobserve(element);
}
