// Pages whose code comes only when they are opened: the wait, the failure, and what was typed meanwhile.

import { expect, open, test } from './support/test.ts';

test('the old page stays until the code of the next one is here', async ({ page, t }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => { release = resolve; });
  await page.route('**/split_reading.*.wasm', async (route) => {
    await released;
    await route.continue();
  });
  await open(page, '/fr/');
  await page.getByRole('navigation').getByRole('link', { name: t.get('menu-help') }).click();
  await expect(page.getByText(t.get('waiting'))).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('home-title'));
  await expect(page).toHaveURL(/\/fr\/$/);
  release();
  await expect(page).toHaveURL(/\/fr\/help$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText(t.get('waiting'))).toHaveCount(0);
});

test('a page whose code does not come says so, and what was typed stays', async ({ context, page, t, watch }) => {
  watch.allow(/ERR_(FAILED|INTERNET_DISCONNECTED)|Failed to (fetch|load)/);
  await open(page, '/fr/status');
  const field = page.getByRole('textbox').first();
  await field.fill('PAS-1');
  await context.setOffline(true);
  await page.getByRole('navigation').getByRole('link', { name: t.get('menu-help') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('late-title'));
  await expect(page).toHaveTitle(new RegExp(t.get('late-title')));
  await expect(page.getByRole('alert')).toContainText(t.get('problem-offline-read'));
  await page.goBack();
  await expect(field).toHaveValue('PAS-1');
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('late-title'));
  await context.setOffline(false);
  await page.getByRole('button', { name: t.get('try-again') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('aid-title'));
});

test('a first page whose code does not come says so too, and comes on the second try', async ({ page, t, watch }) => {
  watch.allow(/ERR_FAILED|Failed to (fetch|load)/);
  await page.route('**/split_reading.*.wasm', (route) => route.abort());
  await open(page, '/fr/help');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('late-title'));
  await page.unroute('**/split_reading.*.wasm');
  await page.getByRole('button', { name: t.get('try-again') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('aid-title'));
});
