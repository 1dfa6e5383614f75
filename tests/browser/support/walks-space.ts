// Through a volunteer's own file: before they are a mentor, and after.

import { expect } from '@playwright/test';
import { open } from './test.ts';
import { type Visit, type Walk, main, settled } from './visit.ts';

/** Opens the space of a volunteer of the demonstration. */
export async function openSpace({ page, t, server }: Pick<Visit, 'page' | 't' | 'server'>, state: string): Promise<void> {
  const sample = server.sample(state);
  const before = (await server.messages(sample.email)).length;
  await open(page, `/${t.lang}/status`);
  await page.getByRole('textbox', { name: t.get('status-ask-title') }).fill(sample.reference);
  await page.getByRole('button', { name: t.get('status-send-code') }).click();
  await expect(page).toHaveURL(/\/status\/code$/);
  await expect.poll(async () => (await server.messages(sample.email)).length).toBeGreaterThan(before);
  await page.getByRole('textbox', { name: t.get('status-code') }).fill(await server.code(sample.email));
  await page.getByRole('button', { name: t.get('status-open') }).click();
  await expect(page).toHaveURL(/\/space$/);
  await expect(page.getByText(sample.reference)).toBeVisible();
}

/** The acts of the space that a walk opens, by the link that leads there: before somebody is a mentor, and after. */
const BEFORE: Record<string, string[]> = {
  received: ['data'],
  gates: ['correct', 'reach', 'withdraw'],
  charter: [],
};
const AFTER: Record<string, string[]> = {
  available: ['publish', 'capacity', 'availability', 'pause', 'certificate', 'leave'],
  asked: [],
  paused: ['pause-other'],
  proposals: [],
};

const space = (acts: Record<string, string[]>): Walk => async (visit) => {
  const { page, t, server, look } = visit;
  // Three codes an hour for one reference.
  await server.advance(61);
  await open(page, `/${t.lang}/space`);
  await expect(page.getByRole('heading', { level: 1, name: t.get('status-over') })).toBeVisible();
  await look('space-over');
  const back = async () => {
    await page.goBack();
    await expect(page).toHaveURL(/\/space$/);
  };
  for (const [state, pages] of Object.entries(acts)) {
    await openSpace(visit, `mentor-${state}-${t.lang === 'nl' ? 'nl' : 'fr'}`);
    await look(`space-${state}`);
    for (const act of pages) {
      await main(page).getByRole('complementary').getByRole('link', { name: t.get(`space-${act}`), exact: true }).click();
      await expect(page).toHaveURL(/\/space\//);
      await settled(page);
      await look(`space-${state}-${act}`);
      if (act === 'pause') {
        await page.getByRole('button', { name: t.get('space-pause-do') }).click();
        await expect(page.getByRole('alert').getByRole('link').first()).toBeVisible();
        await page.getByRole('radio', { name: t.get('space-pause-for-day') }).check();
        await look('space-pause-error');
      }
      if (act === 'publish') {
        for (const box of await page.getByRole('checkbox').all()) await box.check();
        await page.getByText(t.get('space-preview-more')).click();
        await look('space-publish-all');
      }
      if (act === 'correct') {
        for (const question of ['contact', 'status', 'work', 'languages', 'words']) {
          await page.locator(`a[href$="question=${question}"]`).click();
          await settled(page);
          await expect(page.getByRole('button', { name: t.get('correct-do') })).toBeVisible();
          await look(`space-correct-${question}`);
          await page.goBack();
          await expect(page).toHaveURL(/\/space\/correct$/);
        }
      }
      await back();
    }
    if (state === 'charter') {
      await main(page).getByRole('link', { name: t.get('space-charter-read') }).click();
      await page.getByRole('button', { name: t.get('space-charter-do') }).click();
      await expect(page.getByRole('alert').getByRole('link')).toHaveCount(1);
      await look('space-charter-page');
    }
    if (state === 'proposals') {
      await main(page).getByRole('link', { name: t.get('sector-care') }).click();
      await expect(page.getByRole('button', { name: t.get('space-accept-do') })).toBeVisible();
      await look('space-proposal');
      for (const part of ['when', 'decline', 'ask']) await page.getByText(t.get(`space-proposal-${part}`), { exact: true }).click();
      await look('space-proposal-open');
      await open(page, `/${t.lang}/space/proposals/01890000-0000-7000-8000-000000000000`);
      await expect(page.getByText(t.get('space-proposal-none'))).toBeVisible();
      await look('space-proposal-none');
    }
  }
  // Mentors of a duo: its light, and the hours.
  if (acts !== AFTER) return;
  await openSpace(visit, 'mentor-pair-at-risk');
  await look('space-duo');
  await main(page).getByRole('link', { name: t.get('space-certificate'), exact: true }).click();
  await expect(page.getByRole('article')).toBeVisible();
  await look('space-certificate');
};

export const joining = space(BEFORE);
export const mentoring = space(AFTER);
