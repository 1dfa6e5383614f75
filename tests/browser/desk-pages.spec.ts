// The pages of the desk after matching: who sees which, the keyboard, and what is typed when somebody else was faster.

import AxeBuilder from '@axe-core/playwright';
import { type Answers, COLLEAGUE, desk, ME, problem, queuePage } from './support/desk.ts';
import { cohort, COHORT, cohorts, SESSION, session, sessions } from './support/desk-groups.ts';
import { all, boardPage, DUO, duo, ended, exports_, letters, messages, outcomes, QUESTION, staff, standIn, weights, worries, WORRY, worry } from './support/desk-pages.ts';
import { expect, LANGS, test } from './support/test.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test.use({ viewport: { width: 1280, height: 800 } });

const PAGES: [string, Answers][] = [
  ['/duos', { 'GET duos': () => boardPage(61) }],
  [`/duos/${DUO}?do=check-in`, { 'GET duos/': () => duo() }],
  [`/duos/${DUO}?do=answer&of=${QUESTION}`, { 'GET duos/': () => duo() }],
  [`/duos/${DUO}?do=end-early`, { 'GET duos/': () => duo() }],
  [`/duos/${DUO}?do=pause`, { 'GET duos/': () => duo() }],
  ['/entry', {}],
  ['/entry?who=volunteer', {}],
  [`/duos/${DUO}?do=outcome`, { 'GET duos/': () => ended() }],
  ['/outcomes', { 'GET duos/outcomes': () => outcomes(12) }],
  ['/messages', { 'GET messages': () => messages() }],
  ['/messages/letters', { 'GET messages/letters': () => letters() }],
  ['/worries', { 'GET duos/worries': () => worries() }],
  [`/worries/${WORRY}`, { 'GET duos/worries/': () => worry() }],
  ['/exports', { 'GET exports': () => exports_() }],
  ['/sessions', { 'GET sessions': () => sessions() }],
  [`/sessions/${SESSION}`, { 'GET sessions/': () => session() }],
  ['/cohorts', { 'GET cohorts': () => cohorts() }],
  [`/cohorts/${COHORT}`, { 'GET cohorts/': () => cohort() }],
  ['/staff', { 'GET staff': () => staff() }],
  ['/own', { 'GET stand-in': () => standIn(true) }],
  ['/matching/weights', { 'GET matching/weights': () => weights(3) }],
];

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({ lang });
    test('axe, width, texts', async ({ page }) => {
      test.setTimeout(300_000);
      const faults: string[] = [];
      for (const [path, answers] of PAGES) {
        await page.unrouteAll();
        await desk(page, { ...all, ...answers });
        await page.goto(`/${lang}/desk${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expect(page.locator('.wait, .notice-bad')).toHaveCount(0);
        for (const scheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
          const builder = new AxeBuilder({ page }).setLegacyMode(true);
          const { violations } = await (scheme === 'light' ? builder.withTags(TAGS) : builder.withRules(['color-contrast', 'link-in-text-block'])).analyze();
          faults.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${path} (${scheme}): ${id}: ${node.html}`)));
        }
        // 768 for a small laptop; 640 is 1280 at 200 %; 320 is it at 400 %.
        for (const width of [768, 640, 320]) {
          await page.setViewportSize({ width, height: 800 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (wide > 0) faults.push(`${path}: ${wide} px too wide at ${width} px`);
        }
        await page.setViewportSize({ width: 1280, height: 800 });
        // A key without a text shows itself.
        const text = await page.locator('main').innerText();
        faults.push(...(text.match(/\b(?:board|follow|outcome|messages?|worry|export|staff|own|weight|entry|volunteer|talk|milestone|duo|concern|side|group|cohort|session|attendance)-[a-z]+(?:-[a-z]+)*\b/g) ?? []).map((key) => `${path}: ${key}`));
      }
      expect(faults).toEqual([]);
    });
  });
}

test('the menu holds what the roles open', async ({ page, t }) => {
  const menu = page.getByRole('navigation', { name: t.get('menu') });
  await desk(page, { 'GET me': () => ({ ...ME, grants: [{ role: 'safeguarding', programme: 'duo-for-a-job' }] }), 'GET duos/worries': () => worries() });
  await page.goto('/fr/desk');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('desk-menu-worries'));
  await expect(menu.getByRole('link')).toHaveText([t.get('desk-menu-worries')]);
  await page.unrouteAll();
  await desk(page, { 'GET me': () => ({ ...ME, grants: [{ role: 'administrator', programme: null }] }), 'GET staff': () => staff() });
  await page.goto('/fr/desk');
  await expect(menu.getByRole('link')).toHaveText([t.get('desk-menu-staff')]);
});

test('the board by keyboard: down, open, and a check-in', async ({ page, t }) => {
  await desk(page, { ...all, 'GET duos/': () => duo(), 'GET duos': () => boardPage(3) });
  await page.goto('/fr/desk/duos');
  await expect(page.locator('#row-2')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page.locator('#row-1')).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.locator('#row-0')).toBeFocused();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/duos\/[0-9a-f-]+\?do=check-in$/);
  await expect(page.getByRole('form', { name: t.get('follow-do-check-in') })).toBeVisible();
});

test('a filter stands in the address, a name does not', async ({ page, t }) => {
  const asked: string[] = [];
  await desk(page, { ...all, 'GET duos': (route) => { asked.push(new URL(route.request().url()).search); return boardPage(3); } });
  await page.goto('/fr/desk/duos');
  await page.getByLabel(t.get('board-stage')).selectOption('paused');
  await expect(page).toHaveURL(/\?stage=paused$/);
  await page.getByLabel(t.get('queue-search')).fill('Amina');
  await expect.poll(() => asked.at(-1)).toContain('q=Amina');
  expect(page.url()).not.toContain('Amina');
});

test('somebody else was faster: who did what, and the note is still there', async ({ page, t, watch }) => {
  watch.allow(/status of 409/);
  let faster = false;
  const sent: unknown[] = [];
  await desk(page, {
    ...all,
    'GET duos/': () => duo(0, faster ? { version: 5, history: [...duo().history, { at: '2026-11-27T08:59:00Z', actor: 'coordinator', by: COLLEAGUE.name, act: 'extend', state: 'active' }] } : {}),
    'POST duos/': async (route) => {
      sent.push(route.request().postDataJSON());
      if (faster) return duo(0, { version: 6 });
      faster = true;
      await route.fulfill({ status: 409, json: problem(409, 'version-conflict') });
      return undefined;
    },
  });
  await page.goto(`/fr/desk/duos/${DUO}?do=check-in`);
  const form = page.getByRole('form', { name: t.get('follow-do-check-in') });
  await form.getByLabel(t.get('talk-phone')).check();
  await form.getByLabel(t.get('talk-with-both'), { exact: true }).check();
  await form.getByLabel(t.get('duo-going-so-so')).check();
  await form.getByLabel(t.get('concern-time')).check();
  await form.getByLabel(t.get('talk-note')).fill('Rappeler mardi.');
  await form.getByRole('button', { name: t.get('follow-do-check-in') }).click();
  const notice = page.getByRole('alert').filter({ hasText: t.get('file-between-title') });
  await expect(notice).toContainText(COLLEAGUE.name);
  await expect(form.getByLabel(t.get('talk-note'))).toHaveValue('Rappeler mardi.');
  await form.getByRole('button', { name: t.get('follow-do-check-in') }).click();
  await expect(page.getByText(t.get('follow-done-check-in'))).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${DUO}$`));
  expect(sent).toEqual([4, 5].map((version) => ({ day: '2026-11-27', channel: 'phone', with: 'both', going: 'so-so', concerns: ['time'], note: 'Rappeler mardi.', version })));
});

test('letters: the words on paper and nothing else, then noted as posted', async ({ page, t }) => {
  const posted: string[] = [];
  await desk(page, {
    ...all,
    'GET messages/letters': () => letters(),
    'GET messages': () => messages(),
    'POST messages/': (route) => { posted.push(new URL(route.request().url()).pathname.split('/').slice(-2).join('/')); return messages(); },
  });
  await page.goto('/fr/desk/messages');
  await expect(page.getByRole('link', { name: new RegExp(t.get('messages-letter')) })).toHaveCount(2);
  await page.getByRole('link', { name: t.get('messages-all-letters') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('letters-title'));
  const sheets = page.getByRole('article');
  await expect(sheets).toHaveCount(2);
  await expect(sheets.nth(1)).toHaveAttribute('lang', 'nl');
  // On paper: a sheet each, the address where the window of the envelope is, no menu and no button.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
  const millimetre = 96 / 25.4;
  const [sheet, address] = await Promise.all([sheets.first().boundingBox(), sheets.first().locator('address').boundingBox()]);
  expect(((address?.x ?? 0) - (sheet?.x ?? 0)) / millimetre).toBeCloseTo(110, 0);
  expect(((address?.y ?? 0) - (sheet?.y ?? 0)) / millimetre).toBeCloseTo(50, 0);
  expect((address?.height ?? 99) / millimetre).toBeLessThan(35);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: t.get('letters-all-posted') }).click();
  await expect(page.getByText(t.get('letters-noted'))).toHaveCount(2);
  await expect(page.getByRole('button', { name: t.get('letters-all-posted') })).toHaveCount(0);
  expect(posted).toEqual(letters().letters.map(({ id }) => `${id}/printed`));
});

test('the queue as it is filtered goes to the exports, what was searched for does not', async ({ page, t }) => {
  await desk(page, { ...all, 'GET queue': () => queuePage(3), 'GET exports': () => exports_() });
  await page.goto('/fr/desk/queue?state=waiting');
  await page.getByLabel(t.get('queue-search')).fill('Amina');
  await page.getByRole('link', { name: t.get('export-view-link') }).click();
  await expect(page.getByRole('region', { name: t.get('export-nameless') })).toContainText(t.get('desk-state-waiting'));
  const excel = page.locator('a[href*="queue.xlsx"]');
  await expect(excel).toHaveAttribute('href', '/api/v1/desk/exports/queue.xlsx?state=waiting');
  await expect(page.locator('a[href*="board.csv"]')).toHaveAttribute('href', '/api/v1/desk/exports/board.csv');
});

test('an outcome from the work list; a fixed contract asks its length', async ({ page, t }) => {
  const sent: unknown[] = [];
  await desk(page, { ...all, 'GET duos/outcomes': () => outcomes(3), 'GET duos/': () => ended(), 'POST duos/': (route) => { sent.push(route.request().postDataJSON()); return ended(); } });
  await page.goto('/fr/desk/outcomes');
  await page.getByRole('link', { name: 'Amina El Idrissi' }).click();
  const form = page.getByRole('form', { name: t.get('follow-do-outcome') });
  await form.getByRole('button', { name: t.get('follow-do-outcome') }).click();
  await expect(form.getByRole('alert')).toBeFocused();
  await form.getByLabel(t.get('outcome-kind')).selectOption('job-fixed');
  await form.getByLabel(t.get('outcome-months')).fill('6');
  await form.getByLabel(t.get('outcome-day')).fill('2026-11-02');
  await form.getByLabel(t.get('outcome-source-declared')).check();
  await form.getByRole('button', { name: t.get('follow-do-outcome') }).click();
  await expect(page.getByText(t.get('follow-done-outcome'))).toBeVisible();
  expect(sent).toEqual([{ outcome: { moment: 'exit', kind: 'job-fixed', day: '2026-11-02', months: 6, source: 'declared' }, corrects: null, version: 4 }]);
});
