// A session, whole: a coordinator of DUO for a JOB plans it, invites who still needs it, and notes by keyboard who was there;
// the step is then passed in the file.

import type { Page } from '@playwright/test';
import { keys } from './support/hand.ts';
import { begins, day } from './support/pair.ts';
import { Provider } from './support/provider.ts';
import { ADDRESS_HEADER, Server } from './support/server.ts';
import { Watch, expect, test as base } from './support/test.ts';

const LOGIN = 'coordinator@duo-for-a-job.demo.invalid';
/** Of the demonstration: received, nobody has read the file. */
const WHO = 'Roger Exemple';

const test = base.extend<{ provider: Provider; world: Server }>({
  provider: async ({}, use) => {
    const provider = await Provider.start();
    await use(provider);
    await provider.stop();
  },
  world: async ({ provider }, use) => {
    const server = await Server.start(provider.variables);
    await use(server);
    await server.stop();
  },
});

test('a session is planned, people are invited and noted, and the step is passed', async ({ browser, provider, world, t }) => {
  test.setTimeout(180_000);
  const watch = new Watch();
  watch.allow(new RegExp(`^request to ${provider.issuer}`));
  watch.allow(/status of 401/);
  const address = [10, ...crypto.getRandomValues(new Uint8Array(3))].join('.');
  const context = await browser.newContext({ baseURL: world.url, locale: 'fr-BE', viewport: { width: 1280, height: 800 }, serviceWorkers: 'block', extraHTTPHeaders: { [ADDRESS_HEADER]: address } });
  context.setDefaultTimeout(10_000);
  watch.over(context, world.url);
  const page = await context.newPage();
  const hand = keys(page);
  const main = page.getByRole('main');
  const menu = (key: string) => hand.press(page.getByRole('navigation').getByRole('link', { name: t.get(key), exact: true }));

  // The file is read: the steps of the programme begin.
  const sample = world.sample('mentor-received-fr');
  await page.goto('/fr/desk/queue?state=received&kind=volunteer');
  await signIn(page, provider, t.get('signin-with', { name: 'Test' }));
  await hand.press(main.getByRole('link', { name: begins(WHO) }).first());
  await expect(main).toContainText(sample.reference);
  await hand.press(main.getByRole('region', { name: t.get('file-acts') }).getByRole('button', { name: t.get('file-do-take-up'), exact: true }));
  await hand.press(main.getByRole('form').getByRole('button', { name: t.get('file-do-take-up'), exact: true }));
  await expect(main).toContainText(t.get('file-modules-none', { modules: '8' }));
  // The training is not among the steps that can be noted by hand.
  await hand.press(main.getByRole('region', { name: t.get('file-acts') }).getByRole('button', { name: t.get('file-do-pass-gate'), exact: true }));
  await expect(main.getByRole('radio', { name: t.get('space-gate-interview'), exact: true })).toBeVisible();
  await expect(main.getByRole('radio', { name: t.get('space-gate-training'), exact: true })).toHaveCount(0);
  const file = page.url();

  // Planned for the day after tomorrow, and Roger is invited.
  await menu('desk-menu-sessions');
  await hand.press(main.getByRole('button', { name: t.get('group-plan'), exact: true }));
  await hand.pick(main.getByRole('radio', { name: t.get('session-information'), exact: true }));
  await main.getByLabel(t.get('group-plan-starts')).fill(day(world.now(), 2));
  await main.getByLabel(t.get('group-plan-from')).fill('18:00');
  await main.getByLabel(t.get('group-plan-ends')).fill('19:30');
  await hand.type(main.getByRole('textbox', { name: begins(t.get('group-plan-venue')) }), 'Rue Haute 1, 1000 Bruxelles');
  await hand.type(main.getByRole('textbox', { name: begins(t.get('group-plan-seats')) }), '8');
  await hand.press(main.getByRole('button', { name: t.get('group-plan'), exact: true }));
  await expect(main.getByRole('heading', { level: 1, name: t.get('session-information') })).toBeVisible();
  await hand.press(main.getByRole('listitem').filter({ hasText: WHO }).getByRole('button', { name: begins(t.get('group-invite')) }));
  await expect(main.getByRole('status')).toContainText(t.get('group-done-invite'));
  const row = main.locator('tbody tr').filter({ hasText: WHO });
  await expect(row).toContainText(t.get('attendance-expected'));
  await expect(row.getByRole('button', { name: begins(t.get('attendance-present')) })).toHaveCount(0);

  // Three days later: he was there.
  await world.advance(3 * 24 * 60);
  provider.ahead(world.ahead);
  await page.reload();
  await signIn(page, provider, t.get('signin-with', { name: 'Test' }));
  await hand.press(row.getByRole('button', { name: begins(t.get('attendance-present')) }));
  await expect(main.getByRole('status')).toContainText(t.get('group-done-record'));
  await expect(row).toContainText(t.get('group-passed'));
  // The keyboard stands where it goes on.
  await expect(row.getByRole('button', { name: begins(t.get('attendance-present')) })).toBeFocused();

  await page.goto(file);
  await expect(main).toContainText(t.get('desk-did-pass-gate'));
  expect(watch.faults()).toEqual([]);
  await context.close();
});

/** Signs in at the provider, and is back. */
async function signIn(page: Page, provider: Provider, name: string): Promise<void> {
  await page.getByRole('link', { name }).click();
  const login = page.getByRole('textbox', { name: 'login' });
  await expect(login.or(page.getByRole('navigation').first())).toBeVisible();
  if (page.url().startsWith(provider.issuer)) {
    await login.fill(LOGIN);
    await page.locator('input[type=password]').fill('x');
    await page.keyboard.press('Enter');
  }
}
