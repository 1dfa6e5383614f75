// A slow phone: the page is read and used before the app is there. What was typed goes on in the live page.

import type { Page } from '@playwright/test';
import { expect, ready, test } from './support/test.ts';

/** Holds the WebAssembly back until it is let go. */
async function late(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => { release = resolve; });
  await page.route('**/*.wasm', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('a line that was typed stays, with the focus', async ({ page, t }) => {
  const release = await late(page);
  await page.goto('/fr/apply/name');
  const field = page.getByRole('textbox', { name: t.get('field-first-name') });
  await field.fill('Amina');
  release();
  await ready(page);
  await expect(field).toHaveValue('Amina');
  await expect(field).toBeFocused();
  // The live page knows it too, and so its check does not miss it.
  await page.getByRole('button', { name: t.get('apply-continue') }).click();
  await expect(page.getByRole('alert')).toContainText(t.get('error-required-last-name'));
  await expect(field).toHaveValue('Amina');
});

test('a ticked answer stays and counts', async ({ page, t }) => {
  const release = await late(page);
  await page.goto('/fr/apply/situation');
  const answer = page.getByRole('radio').nth(1);
  await answer.check();
  release();
  await ready(page);
  await expect(answer).toBeChecked();
  // The other question of the page is answered live; together they are enough to go on.
  await page.getByRole('radio').last().check();
  await page.getByRole('button', { name: t.get('apply-continue') }).click();
  await expect(page).not.toHaveURL(/situation$/);
});

test('a search that was typed is done', async ({ page, t }) => {
  const release = await late(page);
  await page.goto('/fr/mentors');
  await page.getByRole('searchbox', { name: t.get('filter-q') }).fill('comptable');
  release();
  await ready(page);
  await expect(page).toHaveURL(/q=comptable/);
  await expect(page.getByRole('searchbox', { name: t.get('filter-q') })).toHaveValue('comptable');
});

test('a form that is sent too early is not lost', async ({ page, t }) => {
  const release = await late(page);
  await page.goto('/fr/status');
  const field = page.getByRole('textbox').first();
  await field.fill('PAS-1');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/fr\/status$/);
  release();
  await ready(page);
  await expect(field).toHaveValue('PAS-1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('status-ask-title'));
});
