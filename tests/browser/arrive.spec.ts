// Arriving from elsewhere: with an answer of the widget, with a programme to apply for, by a link that was shared.

import { LANGS, expect, open, ready, test } from './support/test.ts';

for (const lang of LANGS) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('the answer of the widget is given, and the finder goes on', async ({ page, t }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`/${lang}/finder#residence=1030`);
      await ready(page);
      await expect(page).toHaveURL(`/${lang}/finder/situation`);
      await expect(page.getByRole('heading', { level: 1, name: t.get('question-situation') })).toBeFocused();
      // It stands on its page, and can be changed there.
      await page.getByRole('link', { name: t.get('ask-back') }).click();
      await expect(page).toHaveURL(`/${lang}/finder/residence`);
      await expect(page.getByRole('textbox', { name: t.get('question-residence') })).toHaveValue('1030');
      expect(asked.filter((url) => url.includes('1030')), 'nothing is sent').toEqual([]);
    });
  });
}

test('an answer that the form would refuse is asked again', async ({ page, t }) => {
  for (const fragment of ['residence=99999', 'residence=%3Cscript%3E', 'name=Amina', 'main']) {
    await page.goto('about:blank');
    await page.goto(`/fr/finder#${fragment}`);
    await ready(page);
    await expect(page.getByRole('heading', { level: 1, name: t.get('finder-title') })).toBeVisible();
    await page.getByRole('link', { name: t.get('finder-begin') }).click();
    await expect(page.getByRole('textbox', { name: t.get('question-residence') })).toHaveValue('');
  }
});

test('an application from another site keeps its programme, also in the other language', async ({ page, t }) => {
  await open(page, '/fr/apply?programme=team4job&origin=www.actiris.brussels');
  const chosen = page.getByRole('main').locator('.card', { hasText: t.get('apply-for') });
  await expect(chosen).toContainText('Team4Job');
  await page.getByRole('banner').getByRole('link', { name: 'Nederlands' }).click();
  await expect(page).toHaveURL('/nl/apply?programme=team4job&origin=www.actiris.brussels');
  await expect(page.getByRole('main').locator('.card', { hasText: 'Team4Job' })).toBeVisible();
});

test('a browser shares the page that is shown, not the one it came by', async ({ page, t }) => {
  await open(page, '/fr/');
  const canonical = page.locator('link[rel=canonical]');
  expect(new URL((await canonical.getAttribute('href')) ?? '').pathname).toBe('/fr/');
  await page.getByRole('contentinfo').getByRole('link', { name: t.get('menu-help') }).first().click();
  await expect(page).toHaveURL('/fr/help');
  await expect(canonical).toHaveCount(0);
});
