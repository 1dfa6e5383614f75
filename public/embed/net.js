// Reading from the application: without cookies or referrer, with an end to patience, and never believed unchecked.

import { APP } from './place.js';

/** Milliseconds until a visitor is told that nothing came; the words are there within five seconds. */
const PATIENCE = 3500;

/** Why a widget has nothing to show. */
export class Trouble extends Error {
  /** @param {'offline' | 'timeout' | 'network' | 'status' | 'data'} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** What is on its way; widgets that want the same share it. @type {Map<string, Promise<unknown>>} */
const flights = new Map();

/**
 * The JSON at an address of the application.
 * @param {string} path @param {string} [integrity]
 */
export function read(path, integrity) {
  const href = new URL(path, APP).href;
  const flight = flights.get(href) ?? fetched(href, integrity).finally(() => flights.delete(href));
  flights.set(href, flight);
  return flight;
}

/** @param {string} href @param {string} [integrity] @returns {Promise<unknown>} */
async function fetched(href, integrity) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  /** @type {RequestInit} */
  const how = { credentials: 'omit', referrerPolicy: 'no-referrer', mode: 'cors', redirect: 'error', signal: patience.signal };
  try {
    const answer = await fetch(href, integrity ? { ...how, integrity } : how);
    if (!answer.ok) throw new Trouble('status');
    return await answer.json();
  } catch (error) {
    if (error instanceof Trouble) throw error;
    if (!navigator.onLine) throw new Trouble('offline');
    if (patience.signal.aborted) throw new Trouble('timeout');
    throw new Trouble(error instanceof SyntaxError ? 'data' : 'network');
  } finally {
    clearTimeout(timer);
  }
}

/** @template T @param {T} value @param {boolean} holds */
function sure(value, holds) {
  if (!holds) throw new Trouble('data');
  return value;
}

/** @param {unknown} value */
export function object(value) {
  return sure(/** @type {Record<string, unknown>} */ (value), typeof value === 'object' && value !== null);
}

/** @param {unknown} value */
export function count(value) {
  return sure(/** @type {number} */ (value), Number.isSafeInteger(value) && Number(value) >= 0);
}

/** A count, or `null` where it is hidden. @param {unknown} value */
export function hidable(value) {
  return value === null ? null : count(value);
}

/** @param {unknown} value */
export function text(value) {
  return sure(/** @type {string} */ (value), typeof value === 'string');
}

/** @param {unknown} value */
export function list(value) {
  return sure(/** @type {unknown[]} */ (value), Array.isArray(value));
}
