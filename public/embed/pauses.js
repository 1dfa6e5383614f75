// Which widgets the operator lets rest on this site. Asked once per page, and again while somebody looks at it.

import { list, object, read } from './net.js';

/** Milliseconds after which the answer is asked for again; a pause is seen within a minute. */
const FRESH = 30_000;
/** A widget does not wait longer for this answer than for its own data, and a little. */
const WAIT = 800;

/** @type {Set<string>} */
let paused = new Set();
/** @type {Set<() => void>} */
const readers = new Set();
/** @type {Promise<void> | undefined} */
let first;
/** @type {number | undefined} */
let timer;
let asked = 0;

async function ask() {
  asked = Date.now();
  try {
    const answer = object(await read(`api/v1/embed?site=${encodeURIComponent(location.hostname)}`));
    const now = new Set(list(answer.paused).map(String));
    const same = now.size === paused.size && [...now].every((code) => paused.has(code));
    paused = now;
    if (!same) for (const reader of readers) reader();
  } catch {
    // What was known stays: the widget itself says when the application does not answer.
  }
}

function again() {
  if (readers.size > 0 && document.visibilityState === 'visible' && Date.now() - asked >= FRESH) void ask();
}

/** Calls back when the pauses of this site change, until the function that it gives is called. @param {() => void} reader */
export function follow(reader) {
  readers.add(reader);
  if (timer === undefined) {
    timer = window.setInterval(again, FRESH);
    document.addEventListener('visibilitychange', again);
  }
  return () => readers.delete(reader);
}

/** Whether a widget rests here, as far as is known after a short wait. @param {string} code */
export async function isPaused(code) {
  // A file opened from a disk has no host name, and no operator.
  if (!location.hostname) return false;
  first ??= ask();
  await Promise.race([first, new Promise((done) => setTimeout(done, WAIT))]);
  return paused.has(code);
}

/** @param {string} code */
export const restsNow = (code) => paused.has(code);
