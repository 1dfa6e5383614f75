// The desk: every page in three languages and two themes, by keyboard, at the widths of a laptop; and that visitors never
// meet it. The answers are our own (support/desk.ts): how the API comes to them is tested in tests/api.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Answers, COLLEAGUE, ME, desk, draft, file, problem, queuePage, row, signedIn, signedOut, suggestions } from './support/desk.ts';
import { LANGS, expect, test } from './support/test.ts';

const id = file().id;
const queue: Answers = { ...signedIn, 'GET queue': () => queuePage(5000) };
const one: Answers = { ...signedIn, 'GET files/': () => file(), 'GET queue': () => queuePage(3) };

/** Each page with what it is asked for. */
const PAGES: Record<string, [string, Answers]> = {
  'sign-in': ['/queue', { ...signedOut }],
  'sign-in, refused': ['/sign-in?fault=anything', { ...signedOut }],
  queue: ['/queue', queue],
  'queue, one': ['/queue?clock=red', { ...signedIn, 'GET queue': () => queuePage(1) }],
  'queue, none': ['/queue', { ...signedIn, 'GET queue': () => queuePage(0) }],
  'queue, failing': ['/queue', { ...signedIn, 'GET queue': async (route) => { await route.fulfill({ status: 503, json: problem(503, 'busy') }); } }],
  file: [`/files/${id}`, one],
  'file, refuse': [`/files/${id}?do=refuse`, one],
  'file, transfer': [`/files/${id}?do=transfer`, one],
  'not found': ['/nowhere', signedIn],
  drafts: ['/matching', { ...signedIn, 'GET matching/drafts': () => ({ drafts: [{ id, created: draft().created, by: ME.id, state: 'open', pairs: 3, unmatched: 1, weights: 0, version: 1 }] }) }],
  suggestions: [`/matching/mentees/${id}`, { ...signedIn, 'GET matching/mentees/': () => suggestions(), 'GET matching/avoid': () => ({ pairs: [] }) }],
  draft: [`/matching/drafts/${id}`, { ...signedIn, 'GET matching/drafts/': () => draft() }],
};

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.use({ viewport: { width: 1280, height: 800 } });

async function open(page: Page, path: string, answers: Answers): Promise<void> {
  await desk(page, answers);
  await page.goto(path);
  await stands(page);
}

async function stands(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('main').locator('.wait')).toHaveCount(0);
}

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({ lang });
    test('axe, title, language, width', async ({ page, t, watch }) => {
      test.setTimeout(300_000);
      watch.allow(/status of (401|404|503)/);
      const faults: string[] = [];
      for (const [name, [path, answers]] of Object.entries(PAGES)) {
        await page.unrouteAll();
        await open(page, `/${lang}/desk${path}`, answers);
        await expect(page).toHaveTitle(new RegExp(`\\S – ${t.get('site-name')}$`));
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        for (const scheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
          const builder = new AxeBuilder({ page }).setLegacyMode(true);
          const { violations } = await (scheme === 'light' ? builder.withTags(TAGS) : builder.withRules(['color-contrast', 'link-in-text-block'])).analyze();
          faults.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${name} (${scheme}): ${id}: ${node.html}`)));
        }
        // 768 for a small laptop; 640 is 1280 at 200 %; 320 is it at 400 %.
        for (const width of [768, 640, 320]) {
          await page.setViewportSize({ width, height: 800 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (wide > 0) faults.push(`${name}: ${wide} px too wide at ${width} px`);
        }
        await page.setViewportSize({ width: 1280, height: 800 });
        expect.soft(await page.content(), `${name} says words, not keys`).not.toMatch(/>(?:desk|queue|file|match|draft|signin|keys|clock|view|bulk|problem)-[a-z-]+</);
      }
      expect(faults).toEqual([]);
    });
  });
}

test('the keyboard walks through the queue, opens, takes, searches and explains itself', async ({ page, t }) => {
  const taken: string[] = [];
  await open(page, '/fr/desk/queue', {
    ...queue,
    'GET files/': () => file(1),
    'POST files/': (route) => { taken.push(route.request().url()); return file(0, { ...row(0), assignee: { id: ME.id, name: ME.name } }); },
  });
  await expect(page.locator('.desk-table tbody tr')).toHaveCount(50);
  await page.keyboard.press('j');
  await expect(page.locator('#row-0')).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.locator('tbody tr').first()).toContainText(ME.name);
  expect(taken).toEqual([expect.stringContaining(`/files/${row(0).id}/assign`)]);
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(page.locator('#row-0')).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.getByText(t.count('bulk-count', 1))).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByLabel(t.get('queue-search'))).toBeFocused();
  // In a field keys are letters.
  await page.keyboard.type('jo?');
  await expect(page.getByLabel(t.get('queue-search'))).toHaveValue('jo?');
  await page.locator('#row-1').focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: t.get('desk-keys') });
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`/fr/desk/files/${row(1).id}$`));
  await page.keyboard.press('n');
  await expect(page.getByLabel(t.get('file-note'), { exact: false }).first()).toBeFocused();
  await page.goBack();
  await page.goBack();
  await expect(page.locator('#row-1')).toBeFocused();
});

test('whoever types in another way turns the single keys off', async ({ page, t }) => {
  await open(page, '/fr/desk/queue', queue);
  await page.getByRole('button', { name: t.get('desk-keys') }).click();
  await page.getByLabel(t.get('keys-on')).uncheck();
  await page.getByRole('button', { name: t.get('desk-close') }).click();
  await page.locator('h1').focus();
  await page.keyboard.press('j');
  await expect(page.locator('tr.current')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the filter stands in the address, the name that is searched for does not', async ({ page, t }) => {
  const asked: string[] = [];
  await open(page, '/fr/desk/queue', { ...signedIn, 'GET queue': (route) => { asked.push(new URL(route.request().url()).search); return queuePage(120); } });
  await page.getByLabel(t.get('queue-clock'), { exact: true }).selectOption('red');
  await expect(page).toHaveURL(/\/fr\/desk\/queue\?clock=red$/);
  await page.getByLabel(t.get('queue-search')).fill('Amina');
  await expect.poll(() => asked.at(-1)).toContain('q=Amina');
  await expect(page).toHaveURL(/\/fr\/desk\/queue\?clock=red$/);
  expect(asked.at(-1)).toContain('clock=red');
  await page.getByRole('link', { name: t.get('queue-received') }).click();
  await expect(page).toHaveURL(/sort=oldest/);
  await expect(page.getByRole('columnheader', { name: t.get('queue-received') })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: t.get('queue-next') }).click();
  await expect.poll(() => asked.at(-1)).toContain('after=50');
  await page.getByRole('button', { name: t.get('view-keep') }).click();
  await page.getByLabel(t.get('view-name')).fill('Retards');
  await page.getByRole('button', { name: t.get('view-save'), exact: true }).click();
  await page.reload();
  await page.getByRole('link', { name: 'Retards' }).click();
  await expect(page).toHaveURL(/clock=red/);
});

test('a bulk act is seen before it is done, and can be taken back', async ({ page, t }) => {
  const bodies: { preview?: boolean }[] = [];
  const files = [{ id: row(0).id, outcome: 'done' }, { id: row(1).id, outcome: 'impossible' }];
  await open(page, '/fr/desk/queue', {
    ...queue,
    'POST bulk/undo': () => ({ files: [files[0]] }),
    'POST bulk': (route) => {
      const body = route.request().postDataJSON() as { preview?: boolean };
      bodies.push(body);
      return body.preview ? { files } : { files, undo: ME.id };
    },
  });
  await page.getByLabel(t.get('queue-select', { name: row(0).name }), { exact: true }).first().check();
  await page.getByLabel(t.get('queue-select', { name: row(1).name }), { exact: true }).first().check();
  await page.getByLabel(t.get('bulk-act')).selectOption('take-up');
  await page.getByRole('button', { name: t.get('bulk-preview') }).click();
  await expect(page.getByText(t.get('bulk-impossible'))).toBeVisible();
  expect(bodies).toEqual([expect.objectContaining({ preview: true, act: { act: 'take-up' } })]);
  await page.getByRole('button', { name: t.get('bulk-do') }).click();
  await expect(page.getByText(t.count('bulk-done', 1))).toBeVisible();
  await page.getByRole('button', { name: t.get('bulk-undo') }).click();
  await expect(page.getByText(t.count('bulk-undone', 1))).toBeVisible();
});

test('who was slower reads who did what, and goes on with what they typed', async ({ page, t, watch }) => {
  watch.allow(/status of 409/);
  let version = 3;
  const sent: { version: number; text: string }[] = [];
  const other = { at: '2026-11-27T08:59:00Z', actor: 'coordinator', staff: COLLEAGUE, act: 'book-interview', state: 'interview' };
  const now = () => file(1, version === 3 ? {} : { version, history: [...file().history, other] });
  await open(page, `/fr/desk/files/${id}?do=ask`, {
    ...one,
    'GET files/': now,
    'POST files/': async (route) => {
      const body = route.request().postDataJSON() as { version: number; text: string };
      sent.push(body);
      if (body.version === 4) return file(1, { version: 5 });
      version = 4;
      await route.fulfill({ status: 409, json: problem(409, 'version-conflict') });
    },
  });
  await page.getByLabel(t.get('topic-project')).check();
  await page.getByLabel(t.get('file-question')).fill('Quel métier ?');
  await page.locator('.file-form').getByRole('button', { name: t.get('file-do-ask') }).click();
  const notice = page.getByRole('alert').filter({ hasText: t.get('file-between-title') });
  await expect(notice).toContainText(COLLEAGUE.name);
  await expect(notice).toContainText(t.get('desk-did-book-interview'));
  await expect(page.getByLabel(t.get('file-question'))).toHaveValue('Quel métier ?');
  await page.locator('.file-form').getByRole('button', { name: t.get('file-do-ask') }).click();
  await expect(page.getByText(t.get('file-done-ask'))).toBeVisible();
  expect(sent.map((body) => [body.version, body.text])).toEqual([[3, 'Quel métier ?'], [4, 'Quel métier ?']]);
});

test('a session that ends keeps what was typed for the same person only', async ({ page, t, watch }) => {
  watch.allow(/status of 401/);
  let who: object | undefined = ME;
  const gone = problem(401, 'no-session');
  await open(page, `/fr/desk/files/${id}`, {
    'GET me': async (route) => { await route.fulfill(who ? { json: who } : { status: 401, json: gone }); },
    'GET files/': async (route) => { await route.fulfill(who ? { json: file() } : { status: 401, json: gone }); },
    'POST files/': async (route) => { await route.fulfill({ status: 401, json: gone }); },
    'GET sign-in/ways': () => ({ oidc: false, code: true }),
    'POST sign-in/codes': async (route) => { await route.fulfill({ status: 202, json: {} }); },
    'POST sign-in/sessions': async (route) => {
      const { code } = route.request().postDataJSON() as { code: string };
      await route.fulfill(code === '123456' ? { status: 204 } : { status: 401, json: problem(401, 'wrong-code') });
    },
  });
  const note = () => page.locator('#note');
  await note().fill('Rappeler lundi.');
  who = undefined;
  await page.getByRole('button', { name: t.get('file-note-do') }).click();
  await expect(page.getByText(t.get('signin-lost'))).toBeVisible();
  const signIn = async (person: object, code = '123456') => {
    await page.getByLabel(t.get('signin-email')).fill('ana@duo.example');
    await page.getByRole('button', { name: t.get('signin-send') }).click();
    await page.getByLabel(t.get('signin-code')).fill('000000');
    await page.getByRole('button', { name: t.get('signin-open') }).click();
    await expect(page.getByRole('alert').getByText(t.get('error-code-wrong'))).toBeVisible();
    who = person;
    await page.getByLabel(t.get('signin-code')).fill(code);
    await page.getByRole('button', { name: t.get('signin-open') }).click();
    await stands(page);
  };
  await signIn(ME);
  await expect(note()).toHaveValue('Rappeler lundi.');
  who = undefined;
  await page.getByRole('button', { name: t.get('file-note-do') }).click();
  await signIn({ ...ME, id: COLLEAGUE.id, name: COLLEAGUE.name });
  await expect(note()).toHaveValue('');
});

test('the menu has what the grants open, and nothing else', async ({ page, t }) => {
  await open(page, '/fr/desk/queue', { ...queue, 'GET me': () => ({ ...ME, grants: [{ role: 'coordinator', programme: null }] }) });
  const menu = page.getByRole('navigation', { name: t.get('menu'), exact: true });
  await expect(menu.getByRole('link', { name: t.get('desk-menu-queue') })).toBeVisible();
  await expect(menu.getByRole('link', { name: t.get('desk-menu-matching') })).toHaveCount(0);
});

test('the shell is of no use to search engines and holds the policy of the pages', async ({ request }) => {
  for (const path of ['/fr/desk', '/nl/desk/queue', '/en/desk/files/x']) {
    const answer = await request.get(path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['x-robots-tag']).toContain('noindex');
    expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
    const html = await answer.text();
    expect(html).toContain('<noscript>');
    expect(html).toContain('id="crash"');
    expect(html).not.toMatch(/og:|canonical|hreflang|manifest/);
    expect(html).not.toContain('{{');
  }
  expect(await (await request.get('/robots.txt')).text()).toContain('Disallow: /*/desk\n');
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain('/desk');
});

test.describe('service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a visitor asks for nothing of the desk, and the desk leaves no worker behind', async ({ page, context, server, watch }) => {
    test.setTimeout(120_000);
    watch.allow(/status of (401|404)/);
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await desk(page, signedOut);
    await page.goto('/fr/desk/queue');
    await stands(page);
    expect(asked.filter((path) => path.startsWith('/assets/desk/')).length).toBeGreaterThan(3);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);

    asked.length = 0;
    for (const path of ['/fr/', '/fr/programmes', '/fr/mentors', '/fr/finder', '/fr/apply', '/fr/status', '/fr/volunteer', '/fr/help']) {
      await page.goto(path);
      await page.waitForFunction(() => history.scrollRestoration === 'manual');
    }
    await page.evaluate(async () => { await navigator.serviceWorker.ready; });
    const kept = () => page.evaluate(async () => {
      const caches_ = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return caches_.flat().map((request) => new URL(request.url).pathname);
    });
    await expect.poll(async () => (await kept()).length).toBeGreaterThan(10);
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((path) => /\/desk(\/|$)/.test(path))).toEqual([]);

    // The same browser goes to the desk afterwards: the worker of the public pages neither answers nor keeps it.
    await page.goto('/fr/desk/queue');
    await stands(page);
    expect((await kept()).filter((path) => /\/desk(\/|$)/.test(path))).toEqual([]);
    expect(server.url).toBeTruthy();
  });
});
