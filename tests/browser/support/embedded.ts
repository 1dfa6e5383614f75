// A browser on somebody else's page with the widgets, and everything that must not happen there.

import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, type Locator, type Page, type Request } from '@playwright/test';
import { Host, WIDGETS, type WidgetName, loader, widget } from './host.ts';
import { expect, test as base } from './test.ts';

type Fixtures = { app: string; host: Host; section: (lang: string, names?: readonly WidgetName[]) => string };

/** The application is at `127.0.0.1`, the host at `localhost`: two origins, and two sites. */
export const test = base.extend<Fixtures>({
  // The visitor's address in these tests travels as a header, which another origin may not be sent.
  extraHTTPHeaders: {},
  app: async ({ server }, use) => use(server.url),
  host: async ({ server, watch, context }, use) => {
    const host = await Host.start(server.url);
    watch.allow(new RegExp(`^request to ${host.origin('localhost')}/`));
    watch.allow(new RegExp(`^request to ${host.origin('127.0.0.1')}/`));
    await use(host);
    expect(await context.cookies(), 'no cookie').toEqual([]);
    expect(host.reports, 'no report of the content policy').toEqual([]);
    await context.close();
    await host.stop();
  },
  section: async ({ server }, use) => {
    await use((lang, names = WIDGETS) => names.map((name) => widget(name, server.url, lang)).join('\n'));
  },
});
export { expect };

/** A page of the host with the loader. */
export function withLoader(host: Host, app: string, path: string, lang: string, body: string, css?: string): string {
  return host.put(path, { lang, body, css, head: loader(app) });
}

/** The box of a widget in its shadow. */
export function box(widget: Locator): Locator {
  return widget.locator('.box');
}

/** Waits until each widget of the page shows what it has. */
export async function settled(page: Page, state = 'ready'): Promise<void> {
  for (const name of WIDGETS) {
    for (const one of await page.locator(`passerelle-${name}`).all()) {
      await one.scrollIntoViewIfNeeded();
      await expect(box(one), name).toHaveAttribute('data-state', state);
    }
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in the widgets; the page around is the host's. */
export async function axe(page: Page): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS);
  for (const name of WIDGETS) if ((await page.locator(`passerelle-${name}`).count()) > 0) builder.include(`passerelle-${name}`);
  const { violations, passes } = await builder.analyze();
  // A look at nothing finds nothing.
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} – ${node.failureSummary}`));
}

/** What a visitor's browser keeps for the page that is open. */
export function stored(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches_ = 'caches' in window ? await caches.keys() : [];
    return localStorage.length + sessionStorage.length + databases.length + caches_.length + document.cookie.length;
  });
}

/** Every request to the application that says more than it must. */
export function chatter(context: BrowserContext, app: string): () => Promise<string[]> {
  const seen: Request[] = [];
  context.on('request', (request) => seen.push(request));
  return async () => {
    const said: string[] = [];
    for (const request of seen.filter((one) => one.url().startsWith(app))) {
      const headers = await request.allHeaders();
      for (const name of ['cookie', 'referer', 'authorization']) if (headers[name]) said.push(`${request.url()}: ${name} ${headers[name]}`);
    }
    expect(seen.some((one) => one.url().startsWith(app)), 'the application is asked').toBe(true);
    return said;
  };
}

/** Adds up how far the page jumps (CLS); to be called before the page is opened. */
export async function watchShifts(page: Page): Promise<() => Promise<{ sum: number; moved: string[] }>> {
  await page.addInitScript(() => {
    const shifts = { sum: 0, moved: [] as string[] };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
        shifts.sum += entry.value;
        shifts.moved.push(`${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => node?.nodeName).join()}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: { sum: number; moved: string[] } }).shifts);
}
