// The application is stopped, slow or talks nonsense; colours that cannot be read; pauses; pinned versions. The page around
// never breaks, and the link stays.

import type { Page, Route } from '@playwright/test';
import { axe, box, expect, settled, test, withLoader } from './support/embedded.ts';
import { HOSTILE, Host, WIDGETS, type WidgetName, loader, widget } from './support/host.ts';
import { Server } from './support/server.ts';
import { texts } from './support/test.ts';

/** Milliseconds until the words are there, at most, from the page's being there. */
const SOON = 5000;
const FETCHING = ['mentors', 'progress', 'waits'] as const;
const CORS = { 'access-control-allow-origin': '*' };

// All widgets of a page are in the window, so that all are asked for at once.
test.use({ viewport: { width: 1000, height: 1800 } });

/** Each widget says the sentence in time and keeps its link. */
async function says(page: Page, names: readonly WidgetName[], sentence: string, from: number): Promise<void> {
  for (const name of names) {
    const one = page.locator(`passerelle-${name}`);
    await expect(one.getByRole('status'), name).toHaveText(sentence, { timeout: Math.max(SOON - (Date.now() - from), 1) });
    await expect(one.getByRole('link', { name: `Passerelle: ${name}` }), name).toBeVisible();
  }
}

const NONSENSE: Record<string, (route: Route) => Promise<void>> = {
  'a page instead of data': (route) => route.fulfill({ body: '<!doctype html><h1>Hello</h1>', contentType: 'text/html', headers: CORS }),
  'half a document': (route) => route.fulfill({ body: '{"mentors":[{"id":', contentType: 'application/json', headers: CORS }),
  'data of another kind': (route) => route.fulfill({ json: ['mentors'], headers: CORS }),
  'data without fields': (route) => route.fulfill({ json: { mentors: [{}], total: 1, target: 4400, date: '2026-11-27' }, headers: CORS }),
  'data with wrong fields': (route) => route.fulfill({ json: { mentors: 3, total: '1', mentored: { total: '<b>1</b>' }, target: -1, date: 'x', waits_p90_days: [] }, headers: CORS }),
  nothing: (route) => route.fulfill({ json: null, headers: CORS }),
  'a refusal': (route) => route.fulfill({ status: 500, json: { code: 'internal' }, headers: CORS }),
  'another address': (route) => route.fulfill({ status: 302, headers: { ...CORS, location: 'https://elsewhere.example/' } }),
};

for (const [what, answer] of Object.entries(NONSENSE)) {
  test(`the application answers ${what}`, async ({ page, host, app, section, t, watch }) => {
    watch.allow(/status of 500|ERR_FAILED|redirect/i);
    await page.route(`${app}/api/**`, answer);
    withLoader(host, app, '/nonsense', 'fr', section('fr', FETCHING));
    await page.goto(`${host.origin()}/nonsense`);
    const from = Date.now();
    await says(page, FETCHING, t.get('embed-error'), from);
    expect(await axe(page)).toEqual([]);

    // It is repaired: the button brings it, and whoever pressed it stays in the widget.
    await page.unroute(`${app}/api/**`);
    await page.locator('passerelle-waits').getByRole('button', { name: t.get('embed-retry') }).press('Enter');
    await expect(box(page.locator('passerelle-waits'))).toHaveAttribute('data-state', 'ready');
    await expect(box(page.locator('passerelle-waits'))).toBeFocused();
  });
}

test('the application is slow', async ({ page, host, app, section }) => {
  await page.route(`${app}/api/**`, () => {});
  withLoader(host, app, '/slow', 'nl', section('fr', FETCHING));
  await page.goto(`${host.origin()}/slow`);
  const from = Date.now();
  await says(page, FETCHING, texts('nl').get('embed-error'), from);
});

test('the words do not come, or are not those of this version', async ({ page, host, app, section, t, watch }) => {
  watch.allow(/integrity|digest|ERR_/i);
  await page.route(`${app}/embed/*/fr.json`, (route) => route.fulfill({ json: { 'embed-mentors': 'Other words' }, headers: CORS }));
  withLoader(host, app, '/words', 'fr', section('fr'));
  await page.goto(`${host.origin()}/words`);
  const from = Date.now();
  await says(page, WIDGETS, t.get('embed-error'), from);
});

test('not even the widgets come: the loader says so', async ({ page, host, app, section, t, watch }) => {
  watch.allow(/MIME type|ERR_/);
  for (const answer of [NONSENSE['a page instead of data'], () => {}, (route: Route) => route.abort()]) {
    await page.route(`${app}/embed/*/passerelle.js`, answer ?? (() => {}));
    withLoader(host, app, '/absent', 'fr', section('fr'));
    await page.goto(`${host.origin()}/absent`);
    const from = Date.now();
    await says(page, WIDGETS, t.get('embed-absent'), from);
    await page.unroute(`${app}/embed/*/passerelle.js`);
  }
  // They come after all, late: nothing of the loader's words is left.
  let release = () => {};
  await page.route(`${app}/embed/*/passerelle.js`, (route) => new Promise<void>((done) => { release = () => done(route.continue()); }));
  await page.goto(`${host.origin()}/absent`);
  await expect(page.locator('passerelle-apply').getByRole('status')).toHaveText(t.get('embed-absent'));
  release();
  await settled(page);
  await expect(page.getByText(t.get('embed-absent'))).toHaveCount(0);
});

test('the application stops', async ({ page, t, watch }) => {
  watch.allow(/ERR_CONNECTION_REFUSED|^request to/);
  const server = await Server.start();
  const host = await Host.start(server.url);
  const body = `<div id="far"></div>${FETCHING.map((name) => widget(name, server.url, 'fr')).join('')}<p><button id="own">0</button></p>`;
  host.put('/stopped', { lang: 'fr', body, head: loader(server.url), css: '#far { height: 5000px }' });
  await page.goto(`${host.origin()}/stopped`);
  await page.waitForFunction(() => customElements.get('passerelle-waits'));
  await server.stop();
  const from = Date.now();
  await page.locator('#own').scrollIntoViewIfNeeded();
  await says(page, FETCHING, t.get('embed-error'), from);
  // Opened anew, when nothing of the application is left but the links.
  await page.goto(`${host.origin()}/stopped`);
  for (const name of FETCHING) await expect(page.getByRole('link', { name: `Passerelle: ${name}` })).toBeVisible();
  await expect(page.locator('#below')).toBeVisible();
  await host.stop();
});

test('without a connection it says so, and comes back with it', async ({ page, context, host, app, t, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED/);
  withLoader(host, app, '/offline', 'fr', `<div id="far"></div>${widget('progress', app, 'fr')}`, '#far { height: 5000px }');
  await page.goto(`${host.origin()}/offline`);
  await page.waitForFunction(() => customElements.get('passerelle-progress'));
  await context.setOffline(true);
  const from = Date.now();
  await page.locator('#below').scrollIntoViewIfNeeded();
  await says(page, ['progress'], t.get('embed-offline'), from);
  await context.setOffline(false);
  await expect(box(page.locator('passerelle-progress'))).toHaveAttribute('data-state', 'ready');
});

test('what is far below is not asked for', async ({ page, host, app }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  withLoader(host, app, '/far', 'fr', `<div id="far"></div>${widget('mentors', app, 'fr')}`, '#far { height: 5000px }');
  await page.goto(`${host.origin()}/far`);
  await page.waitForFunction(() => customElements.get('passerelle-mentors'));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
  await page.locator('#below').scrollIntoViewIfNeeded();
  await expect(box(page.locator('passerelle-mentors'))).toHaveAttribute('data-state', 'ready');
});

test('an accent that cannot be read gives way, and says so', async ({ page, host, app }) => {
  const css = '#weak { --passerelle-accent: #ffd400 } #good { --passerelle-accent: oklch(40% 0.15 150) } #none { --passerelle-accent: banana } #words { --passerelle-text: #aaa; --passerelle-background: #ccc } #bright { --passerelle-accent: #ffd400 }';
  const body = ['weak', 'good', 'none', 'words'].map((id) => widget('apply', app, 'fr', `id="${id}"`)).join('') + widget('finder', app, 'fr', 'id="bright" theme="dark"');
  host.put('/accent', { lang: 'fr', body, css, head: loader(app) });
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    addEventListener('passerelle-contrast', (event) => told.push([(event.target as Element).id, (event as CustomEvent).detail]));
  });
  await page.goto(`${host.origin()}/accent`);
  await settled(page);
  const told = () => page.evaluate(() => (window as unknown as { told: [string, { accent: string; text: string; ratio: number }][] }).told);
  expect(Object.fromEntries(await told())).toEqual({
    weak: { accent: '#ffd400', text: '', ratio: 1.32 },
    // No colour at all: see-through, and so like its ground.
    none: { accent: 'banana', text: '', ratio: 1 },
    words: { accent: '', text: '#aaa', ratio: 1.44 },
  });
  for (const id of ['weak', 'none', 'words']) await expect(page.locator(`#${id}`)).toHaveAttribute('data-contrast', 'fallback');
  for (const id of ['good', 'bright']) await expect(page.locator(`#${id}`)).not.toHaveAttribute('data-contrast');
  const ground = (id: string) => page.locator(`#${id} a.button`).evaluate((button) => [getComputedStyle(button).backgroundColor, getComputedStyle(button).color]);
  expect(await ground('weak')).toEqual(['rgb(53, 61, 163)', 'rgb(255, 255, 255)']);
  expect((await ground('good'))[0]).toContain('oklch');
  expect(await ground('bright')).toEqual(['rgb(255, 212, 0)', 'rgb(21, 18, 43)']);
  expect(await axe(page)).toEqual([]);

  // The host changes its mind, as the configurator does.
  await page.locator('#good').evaluate((element) => (element as HTMLElement).style.setProperty('--passerelle-accent', '#eee'));
  await expect(page.locator('#good')).toHaveAttribute('data-contrast', 'fallback');
  await page.locator('#good').evaluate((element) => (element as HTMLElement).style.setProperty('--passerelle-accent', '#123456'));
  await expect(page.locator('#good')).not.toHaveAttribute('data-contrast');
});

test('a pause is seen on its site within a minute, and on no other', async ({ page, context, host, app, section, server, t }) => {
  await page.clock.install();
  // The clock of the page goes fast, that of the browser's cache does not: it is switched off by a route.
  await page.route(`${app}/api/v1/embed?*`, (route) => route.continue());
  withLoader(host, app, '/paused', 'fr', section('fr'));
  const other = await context.newPage();
  await other.goto(`${host.origin('127.0.0.1')}/paused`);
  await page.goto(`${host.origin('localhost')}/paused`);
  await settled(page);
  await settled(other);
  try {
    await server.pause('localhost', 'mentors', true);
    // The page is open, and stays open.
    await page.bringToFront();
    await page.clock.fastForward(59_000);
    const one = page.locator('passerelle-mentors');
    await expect(one.getByRole('status')).toHaveText(t.get('embed-paused'));
    await expect(one.getByRole('link', { name: 'Passerelle: mentors' })).toBeVisible();
    await expect(box(page.locator('passerelle-finder'))).toHaveAttribute('data-state', 'ready');
    await other.reload();
    await settled(other);

    await server.pause('localhost', 'all', true);
    await page.clock.fastForward(59_000);
    await settled(page, 'paused');
    expect(await axe(page)).toEqual([]);
    await server.pause('localhost', 'all', false);
    await server.pause('localhost', 'mentors', false);
    await page.clock.fastForward(59_000);
    await settled(page);
  } finally {
    await server.pause('localhost', 'all', false);
    await server.pause('localhost', 'mentors', false);
  }
});

test('a pinned version runs with its hash, beside the loader too, and not with another', async ({ page, host, app, section, watch }) => {
  const sri = (await (await fetch(`${app}/embed/sri.json`)).json()) as { version: string; module: string; integrity: string };
  const pinned = (integrity: string) => `<script type="module" src="${app}${sri.module}" crossorigin="anonymous" integrity="${integrity}" referrerpolicy="no-referrer"></script>`;
  host.put('/pinned', { lang: 'fr', body: section('fr'), css: HOSTILE, head: pinned(sri.integrity) + loader(app) });
  await page.goto(`${host.origin()}/pinned`);
  await settled(page);

  watch.allow(/integrity|digest/i);
  host.put('/forged', { lang: 'fr', body: section('fr'), head: pinned(sri.integrity.replace(/-..../, '-AAAA')) });
  await page.goto(`${host.origin()}/forged`);
  for (const name of WIDGETS) await expect(page.getByRole('link', { name: `Passerelle: ${name}` })).toBeVisible();
  expect(await page.evaluate(() => customElements.get('passerelle-mentors'))).toBeUndefined();
});

test('the page around never hears of a fault', async ({ page, host, app }) => {
  withLoader(host, app, '/moves', 'fr', `<div id="a">${widget('progress', app, 'fr')}</div><div id="b"></div>`);
  await page.goto(`${host.origin()}/moves`);
  await settled(page);
  // Made by script, moved, taken away in the middle of loading, with attributes of any kind.
  await page.evaluate(() => {
    const moved = document.querySelector('passerelle-progress');
    if (moved) document.querySelector('#b')?.append(moved);
    const made = document.createElement('passerelle-mentors');
    for (const [name, value] of [['limit', '-3.7'], ['programme', '<b>'], ['heading-level', 'x'], ['lang', ''], ['theme', 'blue']] as const) made.setAttribute(name, value);
    document.querySelector('#a')?.append(made);
    const gone = document.createElement('passerelle-waits');
    document.body.append(gone);
    gone.remove();
  });
  await settled(page);
  await expect(page.locator('passerelle-mentors li .card')).toHaveCount(1);
});
