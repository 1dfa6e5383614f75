// One's own desk and the weights of matching, by role and name, and by keyboard.

import { COLLEAGUE, desk, ME, problem } from './support/desk.ts';
import { all, standIn, weights } from './support/desk-pages.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });

test('away: from the head to a colleague and back again, by keyboard', async ({ page, t }) => {
  const sent: unknown[] = [];
  await desk(page, {
    ...all,
    'GET stand-in': () => standIn(false),
    'PUT stand-in': (route) => { const body = route.request().postDataJSON(); sent.push(body); return standIn(body.to !== null); },
    'GET duos': () => ({ rows: [], total: 0, facets: { programmes: [], stages: [], lights: [], needs: [] }, now: '2026-11-27T09:00:00Z' }),
  });
  await page.goto('/fr/desk/duos');
  const who = page.getByText(ME.name, { exact: true });
  await who.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: t.get('own-title') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const form = page.getByRole('form', { name: t.get('own-do') });
  await expect(form.getByLabel(t.get('own-from'))).toHaveValue('2026-11-27');
  await form.getByRole('button').press('Enter');
  await expect(form.getByRole('alert')).toBeFocused();
  await form.getByLabel(t.get('own-to')).selectOption({ label: COLLEAGUE.name });
  await form.getByLabel(t.get('own-from')).fill('2026-12-21');
  await form.getByLabel(t.get('own-last')).fill('2027-01-04');
  await form.getByRole('button').press('Enter');
  await expect(page.getByText(t.get('own-done-away'))).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('form', { name: t.get('own-end') }).getByRole('button').press('Enter');
  await expect(page.getByText(t.get('own-done-end'))).toBeVisible();
  await expect(page.getByRole('form', { name: t.get('own-end') })).toHaveCount(0);
  expect(sent).toEqual([{ to: COLLEAGUE.id, from: '2026-12-21', last: '2027-01-04' }, { to: null, from: '2026-11-27', last: '2026-11-27' }]);
});

test('who has no files sees roles, and is not asked who stands in', async ({ page, t }) => {
  const asked: string[] = [];
  await desk(page, { 'GET me': () => ({ ...ME, grants: [{ role: 'administrator', programme: null }] }), 'GET stand-in': (route) => { asked.push(route.request().url()); return standIn(false); } });
  await page.goto('/fr/desk/own');
  await expect(page.getByRole('heading', { name: t.get('own-roles') })).toBeVisible();
  await expect(page.getByRole('heading', { name: t.get('own-away') })).toHaveCount(0);
  expect(asked).toEqual([]);
});

test('a lead sets new weights with a reason; somebody was faster: what was typed stays, the rest is theirs', async ({ page, t, watch }) => {
  watch.allow(/status of 409/);
  const sent: unknown[] = [];
  let version = 0;
  await desk(page, {
    ...all,
    // The colleague gave a day of waiting more points.
    'GET matching/weights': () => weights(version),
    'POST matching/weights': async (route) => {
      sent.push(route.request().postDataJSON());
      if (version === 0) {
        version = 1;
        await route.fulfill({ status: 409, json: problem(409, 'version-conflict') });
        return undefined;
      }
      return weights(2);
    },
  });
  await page.goto('/fr/desk/matching/weights');
  await page.getByRole('button', { name: t.get('weight-change') }).press('Enter');
  const form = page.getByRole('form', { name: t.get('weight-do') });
  await form.getByLabel(t.get('weight-sector')).fill('120');
  await form.getByLabel(t.get('weight-reason-waiting')).check();
  await form.getByRole('button', { name: t.get('weight-do') }).press('Enter');
  await expect(form.getByRole('alert')).toBeFocused();
  expect(sent).toEqual([]);
  await form.getByLabel(t.get('weight-sector')).fill('20');
  await form.getByRole('button', { name: t.get('weight-do') }).press('Enter');
  await expect(page.getByText(t.get('weight-faster'))).toBeVisible();
  await expect(form.getByLabel(t.get('weight-sector'))).toHaveValue('20');
  await form.getByRole('button', { name: t.get('weight-do') }).press('Enter');
  await expect(page.getByText(t.get('weight-done'))).toBeVisible();
  await expect(form).toHaveCount(0);
  const body = (seen: number, waiting: number) => ({ programme: 'duo-for-a-job', weights: { wished: [40, 40, 40], sector: 20, language: 25, times: 20, place: 10, waiting, generalists: ['office', 'education'] }, reason: 'waiting', version: seen });
  expect(sent).toEqual([body(0, 4), body(1, 8)]);
  await page.getByText(t.count('weight-versions', 2)).press('Enter');
  await expect(page.getByText(COLLEAGUE.name, { exact: false }).first()).toBeVisible();
});

test('a coordinator reads the weights and cannot change them', async ({ page, t }) => {
  await desk(page, { ...all, 'GET matching/weights': () => weights(0, false) });
  await page.goto('/nl/desk/matching/weights');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  expect(t.get('weight-change')).not.toBe('');
});
