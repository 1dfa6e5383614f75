// What Lighthouse makes of the browser's entries.

export function median(values) {
  if (!values.length) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Cumulative layout shift: the worst window of shifts, at most five seconds long and one second apart. */
export function shiftScore(shifts) {
  let worst = 0, sum = 0, first = 0, last = -Infinity;
  for (const [at, value] of shifts) {
    if (at - last > 1000 || at - first > 5000) { sum = 0; first = at; }
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}

/** Total blocking time: what long tasks take beyond 50 ms once something is on the screen. */
export function blocked(long, fcp) {
  return long.filter(([at, took]) => at + took > fcp).reduce((sum, [, took]) => sum + took - 50, 0);
}

export function summary(times, cpu) {
  const of = (key) => median(cpu.map((turn) => turn[key]));
  const sorted = [...times].sort((a, b) => a - b);
  return { n: sorted.length, median: median(sorted), p90: sorted[Math.ceil(sorted.length * 0.9) - 1] ?? null, cpu: of("all"), script: of("script"), layout: of("layout") };
}
