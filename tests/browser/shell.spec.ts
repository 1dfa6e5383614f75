// What stands around the pages: language, focus and title, offline, a crash, and what a visitor is never given.

import type { Page } from '@playwright/test';
import { LANGS, expect, open, ready, test, texts } from './support/test.ts';
import { mentorOf } from './support/views.ts';

for (const [accepted, lang] of [
  ['nl-BE,nl;q=0.9,fr;q=0.5', 'nl'],
  ['en-GB', 'en'],
  ['ar,fr-BE;q=0.8', 'fr'],
  ['ar', 'fr'],
] as const) {
  test(`the door opens in ${lang} for "${accepted}"`, async ({ request }) => {
    const answer = await request.get('/', { headers: { 'accept-language': accepted }, maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toBe(`/${lang}/`);
    expect(answer.headers().vary).toContain('accept-language');
  });
}

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({ lang });
    test('the browser of a visitor chooses the language', async ({ page, t }) => {
      await open(page, '/');
      await expect(page).toHaveURL(new RegExp(`/${lang}/$`));
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('home-title'));
      await expect(page.getByText(t.get('eu-cofunded'))).toBeVisible();
    });
  });
}

test('a new page sets the title and then takes the focus to its heading', async ({ page, t }) => {
  await open(page, '/fr/');
  // What a screen reader meets: the title as it stands when the heading gets the focus.
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    document.addEventListener('focusin', (event) => {
      if ((event.target as Element).matches('h1')) seen.push(document.title);
    });
  });
  const menu = page.getByRole('navigation', { name: t.get('menu') });
  for (const [key, title] of [['menu-mentors', 'mentors-title'], ['menu-programmes', 'programmes-title'], ['menu-help', 'aid-title'], ['menu-status', 'status-ask-title']] as const) {
    await menu.getByRole('link', { name: t.get(key) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page).toHaveTitle(t.title(title));
    await expect(menu.getByRole('link', { name: t.get(key) })).toHaveAttribute('aria-current', 'page');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen.at(-1)?.replace(/\s+/g, ' ')).toBe(t.title(title));
  }
});

test('the first page leaves the focus where the browser put it', async ({ page }) => {
  await open(page, '/fr/help');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('the first stop of the keyboard leads to the content', async ({ page, t }) => {
  await open(page, '/fr/mentors');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: t.get('skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await ready(page);
});

test('a switch of language keeps the page, its query and its title', async ({ page }) => {
  await open(page, '/fr/mentors?sector=it');
  await page.getByRole('link', { name: /^NL/ }).click();
  await expect(page).toHaveURL(/\/nl\/mentors\?sector=it$/);
  await expect(page).toHaveTitle(texts('nl').title('mentors-title'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await page.goBack();
  await expect(page).toHaveURL(/\/fr\/mentors\?sector=it$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts('fr').get('mentors-title'));
});

test('an unknown address says so, with a way on', async ({ page, t, watch }) => {
  watch.allow(/status of 404/);
  for (const path of ['/fr/nothing', '/nothing', '/fr/finder/name']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('not-found-title'));
  }
  await ready(page);
  await page.getByRole('main').getByRole('link', { name: t.get('go-home') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('home-title'));
});

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  /** Waits until the worker holds this page. */
  const held = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  test('without a network the shell and the last seen mentors are there', async ({ page, context, t, watch }) => {
    watch.allow(/ERR_INTERNET_DISCONNECTED|Failed to load resource|ERR_FAILED/);
    await open(page, '/fr/');
    await held(page);
    await page.getByRole('main').getByRole('link', { name: t.get('go-mentors') }).click();
    await expect(page.getByRole('article')).toHaveCount(24);
    const first = await page.getByRole('article').first().getByRole('heading').innerText();
    await context.setOffline(true);
    await page.reload();
    await ready(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('mentors-title'));
    await expect(page.getByText(t.get('offline-banner'))).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(24);
    await expect(page.getByRole('article').first()).toContainText(first);
    // Another page of the same shell, by its address.
    await open(page, '/fr/help');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('aid-title'));
    await context.setOffline(false);
    await expect(page.getByText(t.get('offline-banner'))).toHaveCount(0);
  });

  test('nothing personal is kept by the worker', async ({ page, t, watch }) => {
    watch.allow(/status of 401/);
    await open(page, '/fr/');
    await held(page);
    await page.getByRole('navigation', { name: t.get('menu') }).getByRole('link', { name: t.get('menu-status') }).click();
    await page.getByRole('main').getByRole('link', { name: t.get('status-reopen') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('status-over'));
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map((request) => new URL(request.url).pathname);
    });
    expect(kept.filter((path) => path.startsWith('/api/') && !/^\/api\/v1\/(mentors|figures)/.test(path))).toEqual([]);
  });
});

test('where the app cannot start, the page stays readable and offers to reload', async ({ page, t, watch }) => {
  watch.allow(/ERR_FAILED|Failed to (fetch|load)/);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('/fr/mentors');
  const panel = page.getByRole('alert');
  await expect(panel).toContainText(t.get('crash-title'));
  await expect(panel.getByRole('link', { name: '0800 35 123' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(24);
  await page.unroute('**/*.wasm');
  await panel.getByRole('link', { name: t.get('crash-reload') }).click();
  await ready(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('after a panic the panel offers to reload', async ({ page, t, watch }) => {
  watch.allow(/broken on purpose|panicked|unreachable/);
  await open(page, '/fr/');
  // A browser that cannot make an element: nobody foresaw that.
  await page.evaluate(() => {
    const broken = { value: () => { throw new Error('broken on purpose'); } };
    Object.defineProperties(Document.prototype, { createElement: broken, createElementNS: broken, importNode: broken });
    Object.defineProperty(Node.prototype, 'cloneNode', broken);
  });
  await page.getByRole('main').getByRole('link', { name: t.get('go-mentors') }).click();
  await expect(page.getByRole('alert').filter({ hasText: t.get('crash-title') })).toBeVisible();
});

/** Lets our own glue fail on demand, long after the start. */
async function breakable(page: Page): Promise<void> {
  // A module with one function, which traps.
  const trap = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
  await page.route(/\/assets\/app\.[0-9a-f]+\.js$/, async (route) => {
    const answer = await route.fetch();
    const faults = `
      const trap = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(${JSON.stringify(trap)})));
      addEventListener("fault-throw", () => { throw new Error("broken on purpose"); });
      addEventListener("fault-reject", () => { Promise.reject(new Error("broken on purpose")); });
      addEventListener("fault-trap", () => trap.exports.f());`;
    await route.fulfill({ response: answer, body: `${await answer.text()}${faults}` });
  });
}

for (const fault of ['throw', 'reject', 'trap']) {
  test(`what goes wrong later is said too: ${fault}`, async ({ page, t, watch }) => {
    watch.allow(/broken on purpose|unreachable/);
    await breakable(page);
    await open(page, '/fr/');
    const panel = page.getByRole('alert').filter({ hasText: t.get('crash-title') });
    await expect(panel).toHaveCount(0);
    await page.evaluate((name) => dispatchEvent(new Event(name)), `fault-${fault}`);
    await expect(panel).toBeVisible();
  });
}

test('what goes wrong in scripts of others is their own affair', async ({ page, t, watch }) => {
  watch.allow(/of an extension/);
  await open(page, '/fr/');
  const heard = page.evaluate(() => {
    const once = (name: string) => new Promise((done) => addEventListener(name, done, { once: true }));
    const both = Promise.all([once('error'), once('unhandledrejection')]);
    setTimeout(() => { throw new Error('of an extension'); });
    setTimeout(() => Promise.reject(new Error('of an extension')));
    return both.then(() => true);
  });
  expect(await heard).toBe(true);
  await expect(page.getByRole('alert').filter({ hasText: t.get('crash-title') })).toHaveCount(0);
});

const PUBLIC = ['', 'programmes', 'programmes/duo-for-a-job', 'finder', 'finder/residence', 'mentors', 'mentors?sector=it&free=true', 'favourites', 'apply', 'apply/choice', 'apply/paper', 'status', 'status/code', 'help', 'privacy', 'accessibility'];

for (const width of [360, 1280]) {
  test(`nothing jumps while a public page takes over, at ${width} px`, async ({ page, context, server }) => {
    test.slow();
    await page.setViewportSize({ width, height: 740 });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0, moved: [] });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean; sources: { node: Element | null }[] }[]) {
          if (entry.hadRecentInput) continue;
          (window as unknown as { shift: number }).shift += entry.value;
          (window as unknown as { moved: string[] }).moved.push(...entry.sources.map((source) => source.node?.outerHTML?.slice(0, 60) ?? ''));
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const mentor = await mentorOf(server, 'team4job');
    const shifts: Record<string, unknown> = {};
    for (const path of [...PUBLIC, `mentors/${mentor.id}`]) {
      await open(page, `/fr/${path}`);
      await page.evaluate(async () => {
        await document.fonts.ready;
        // A hidden picture that waits for its turn is never decoded.
        const pictures = [...document.images].filter((image) => image.loading !== 'lazy');
        await Promise.all(pictures.map((image) => image.decode().catch(() => undefined)));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      });
      const { shift, moved } = await page.evaluate(() => window as unknown as { shift: number; moved: string[] });
      if (shift > 0.02) shifts[path] = { shift, moved };
    }
    expect(shifts).toEqual({});
    // Nothing about the visitor stays either.
    expect(await context.cookies()).toEqual([]);
  });
}

test('a visitor gets no cookie, and every answer its guards', async ({ request }) => {
  for (const path of ['/fr/', '/fr/mentors', '/api/v1/mentors?limit=1', '/api/v1/figures', '/sw.js', '/manifest.webmanifest']) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    const headers = answer.headers();
    expect(headers['set-cookie'], path).toBeUndefined();
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    if (!path.startsWith('/api/')) expect(headers['content-security-policy'], path).toContain("default-src 'none'");
  }
});

test('the app can be installed', async ({ page, request }) => {
  await open(page, '/fr/');
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = (await (await request.get(String(href))).json()) as { name: string; start_url: string; icons: { src: string; sizes: string }[] };
  expect(manifest.name).toBeTruthy();
  expect((await request.get(manifest.start_url)).ok()).toBe(true);
  for (const icon of manifest.icons) expect((await request.get(new URL(icon.src, page.url()).href)).ok(), icon.src).toBe(true);
  expect(manifest.icons.map((icon) => icon.sizes)).toContain('512x512');
});

test('the first view carries the words, the languages and the address', async ({ request }) => {
  for (const lang of LANGS) {
    const html = await (await request.get(`/${lang}/mentors`)).text();
    const t = texts(lang);
    expect(html).toContain(`<html lang="${lang}"`);
    expect(html.replace(/&#x27;|&#39;/g, "'")).toContain(t.get('mentors-lead').split('.')[0]);
    for (const other of LANGS) expect(html).toContain(`hreflang="${other}"`);
    expect(html).toContain('property="og:title"');
  }
});
