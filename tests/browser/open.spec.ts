// What others may take away: the open figures, and the configurator of the widgets.

import type { Page } from '@playwright/test';
import { LANGS, expect, open, test } from './support/test.ts';

// The frame of the preview has no origin: with a header of our own it would ask for leave, as no visitor's does.
test.use({ extraHTTPHeaders: {} });

type Table = { total: number | null; cells: Record<string, number | null> };
type Figures = { target: number; mentored: Table; mentors: Table; applications: Table; waits_p90_days: Record<string, number | null> };

/** The numbers of the table below a heading, as digits; what is hidden as null. */
async function numbers(page: Page, name: string): Promise<(number | null)[]> {
  const rows = page.getByRole('region', { name, exact: true }).getByRole('table').getByRole('row');
  const cells = await rows.getByRole('cell').allTextContents();
  return cells.map((cell) => (/\d/.test(cell) ? Number(cell.replace(/\D/g, '')) : null));
}

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({ lang });

    test('the page of the figures says what the API says', async ({ page, t, server }) => {
      const figures = (await (await fetch(`${server.url}/api/v1/figures`)).json()) as Figures;
      await open(page, `/${lang}/figures`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('open-title'));
      await expect(page.getByRole('table')).toHaveCount(7);
      const of = (table: Table) => [...Object.values(table.cells), table.total];
      const sorted = (list: (number | null)[]) => list.map((n) => n ?? -1).sort((a, b) => a - b);
      for (const [key, table] of [['open-mentored', figures.mentored], ['open-mentors', figures.mentors], ['open-applications', figures.applications]] as const) {
        expect(sorted(await numbers(page, t.get(key))), key).toEqual(sorted(of(table)));
      }
      await expect(page.getByRole('link', { name: t.get('open-csv') })).toHaveAttribute('href', '/api/v1/figures.csv');
    });
  });
}

test('figures that do not come are said, and come on the second try', async ({ page, t, watch }) => {
  watch.allow(/ERR_FAILED/);
  await page.route('**/api/v1/figures', (route) => route.abort());
  await open(page, '/fr/figures');
  await expect(page.getByRole('alert')).toContainText(t.get('problem-offline-read'));
  // The files are there all the same.
  await expect(page.getByRole('link', { name: t.get('open-csv') })).toBeVisible();
  await page.unroute('**/api/v1/figures');
  await page.getByRole('button', { name: t.get('try-again') }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
});

test('what is chosen stands in the address, in the lines and in the preview', async ({ page, t, server }) => {
  await open(page, '/fr/widgets');
  const lines = page.getByRole('region', { name: t.get('widget-code-html') });
  const frame = page.frameLocator('iframe');
  await expect(lines).toContainText(`src="${server.url}/embed/v1.js"`);
  await page.getByRole('combobox', { name: t.get('widget-field-programme') }).selectOption('team4job');
  await page.getByRole('combobox', { name: t.get('widget-field-lang') }).selectOption('nl');
  await expect(lines).toContainText('<passerelle-mentors programme="team4job" limit="3" lang="nl">');
  await expect(page).toHaveURL(/programme=team4job&lang=nl/);
  await expect(frame.locator('passerelle-mentors[programme="team4job"][lang="nl"]')).toHaveCount(1);
  await page.getByRole('radio', { name: new RegExp(`^${t.get('widget-progress')}`) }).check();
  await expect(lines).toContainText('<passerelle-progress lang="nl">');
  await expect(page.getByRole('combobox', { name: t.get('widget-field-programme') })).toBeHidden();
  await expect(frame.locator('passerelle-progress')).toHaveCount(1);
  await expect(page.getByRole('region', { name: t.get('widget-policy'), exact: true })).toHaveText(`script-src ${server.url};\nconnect-src ${server.url};`);

  await page.getByRole('checkbox', { name: t.get('widget-exact') }).check();
  await expect(lines).toContainText(/\/embed\/\d+\.\d+\.\d+\/passerelle\.js"\s+integrity="sha384-/);

  // A colleague who opens the address sees the same, in another language.
  const address = page.url().replace('/fr/', '/en/');
  await open(page, address);
  await expect(page.getByRole('region', { name: 'Lines of HTML' })).toContainText('<passerelle-progress lang="nl">');
});

test('an accent with too little contrast falls back, and the page says so', async ({ page, t }) => {
  await open(page, '/fr/widgets?widget=apply&accent=%23ffe08a');
  const said = page.getByRole('status').filter({ hasText: '#ffe08a' });
  await expect(said).toContainText('4,5');
  await expect(page.frameLocator('iframe').locator('passerelle-apply[data-contrast="fallback"]')).toHaveCount(1);
  await page.getByLabel(t.get('widget-accent'), { exact: true }).fill('#5a1a4a');
  await expect(said).toHaveCount(0);
});

test('the copied lines are those that are shown', async ({ page, t, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/fr/widgets?widget=waits&lang=en');
  const lines = page.getByRole('region', { name: t.get('widget-code-html') });
  await page.getByRole('button', { name: t.get('widget-copy') }).first().click();
  await expect(page.getByText(t.get('widget-copied'))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await lines.innerText());
});
