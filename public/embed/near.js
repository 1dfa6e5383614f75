// Widgets far below are not loaded until somebody comes near.

/** Calls once, when the element is near the window; gives what stops the waiting. @param {Element} element @param {() => void} then */
export function whenNear(element, then) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: '400px 0px' },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
