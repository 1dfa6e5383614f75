// The fixtures: a server per worker, a visitor per test, a language, and a watch over everything that went wrong.

import { randomBytes } from 'node:crypto';
import { type BrowserContext, type Page, expect, test as base } from '@playwright/test';
import { ADDRESS_HEADER, Server } from './server.ts';
import { type Lang, type Texts, texts } from './texts.ts';

export { LANGS, type Lang, type Texts, texts } from './texts.ts';
export { expect };

/** What no visitor may meet: errors in the console, panics, refusals of the content policy, calls to others. */
export class Watch {
  readonly #faults: string[] = [];
  readonly #allowed: RegExp[] = [];

  over(context: BrowserContext, origin: string): void {
    context.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' || /content security policy|panicked/i.test(text)) {
        this.#faults.push(`console: ${text} (${message.location().url})`);
      }
    });
    context.on('weberror', (error) => this.#faults.push(`error: ${error.error().message}`));
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) this.#faults.push(`request to ${url}`);
    });
  }

  /** Lets a fault pass that the test itself brings about. */
  allow(fault: RegExp): void {
    this.#allowed.push(fault);
  }

  faults(): string[] {
    return this.#faults.filter((fault) => !this.#allowed.some((allowed) => allowed.test(fault)));
  }
}

type Options = { lang: Lang; offline: boolean };
type Fixtures = { t: Texts; watch: Watch; mail: string };
type WorkerFixtures = { server: Server };

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  lang: ['fr', { option: true }],

  server: [
    // biome-ignore lint: Playwright reads the names of the parameters.
    async ({}, use) => {
      const server = await Server.start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ server }, use) => use(server.url),
  locale: async ({ lang }, use) => use(`${lang}-BE`),
  serviceWorkers: ['block', { option: true }],
  extraHTTPHeaders: async ({}, use) => {
    const address = [10, ...randomBytes(3)].join('.');
    await use({ [ADDRESS_HEADER]: address });
  },

  t: async ({ lang }, use) => use(texts(lang)),
  mail: async ({}, use) => use(`test-${randomBytes(6).toString('hex')}@example.invalid`),

  watch: [
    async ({ context, server }, use) => {
      const watch = new Watch();
      watch.over(context, server.url);
      await use(watch);
      expect(watch.faults(), 'nothing went wrong in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens a page and waits until the app has taken over. */
export async function open(page: Page, path: string): Promise<void> {
  // The same address again is the same entry of the history, and would remember what the app set there before.
  await page.evaluate(() => { history.scrollRestoration = 'auto'; });
  await page.goto(path);
  await ready(page);
}

/** The plain HTML has the same words: only the live app sets the scroll to be its own affair. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => history.scrollRestoration === 'manual');
}
