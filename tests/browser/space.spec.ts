// A mentor's space on a phone: by reference and code, in French and in Dutch, and what goes wrong on the way.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ADDRESS_HEADER, Server } from './support/server.ts';
import type { Prepared } from './support/setup.ts';
import { type Texts, expect, open, test as base, texts } from './support/test.ts';
import { openSpace } from './support/walks-space.ts';

/** A worker of its own: these tests change the volunteers that other tests look at. */
const test = base.extend<object, { apart: string }>({ apart: ['space', { scope: 'worker', option: true }] });

const main = (page: Page) => page.getByRole('main');
const h1 = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
const link = (page: Page, t: Texts, key: string) => main(page).getByRole('link', { name: t.get(key), exact: true });
const button = (page: Page, t: Texts, key: string) => page.getByRole('button', { name: t.get(key), exact: true });
const done = (page: Page, t: Texts, key: string) => expect(page.getByRole('status').filter({ hasText: t.get(key) })).toBeVisible();
const stands = (page: Page, t: Texts, state: string) => h1(page, t.get(`space-state-${state}`));

for (const lang of ['fr', 'nl'] as const) {
  test.describe(lang, () => {
    test.use({ lang });
    const who = (name: string) => `mentor-${name}-${lang}`;

    test('a proposal: the need and no name; a question, other times, a yes; and a no to another', async ({ page, t, server, apart }) => {
      expect(apart).toBe('space');
      await openSpace({ page, t, server }, who('proposals'));
      await stands(page, t, 'available');
      await expect(page.getByRole('heading', { level: 2, name: t.count('space-proposals', 2) })).toBeVisible();
      await expect(main(page)).not.toContainText(/Samira|Dawit/);
      // Whoever waits for an answer comes before the calendar, and keeps a place.
      await expect(main(page).locator('.holds')).toContainText(t.count('space-next-answer', 2));
      await expect(main(page)).toContainText(t.count('space-places-kept', 2));
      const care = main(page).getByRole('link', { name: t.get('sector-care') });
      await care.click();
      await h1(page, t.get('space-proposal-title'));
      await expect(main(page)).toContainText(t.get('tongue-ar'));
      await expect(main(page)).toContainText(t.get('commune-schaerbeek'));
      await expect(main(page)).not.toContainText('Samira');

      // A question without words is no question.
      await page.getByText(t.get('space-proposal-ask'), { exact: true }).click();
      await button(page, t, 'space-ask-do').click();
      await expect(page).toHaveTitle(new RegExp(t.get('error-title', { title: t.get('space-proposal-title') }).replace(/ /g, '\\s')));
      await expect(page.getByRole('alert').getByRole('link', { name: t.get('error-ask-empty') })).toBeVisible();
      const question = page.getByRole('textbox', { name: t.get('space-ask') });
      await expect(question).toHaveAccessibleDescription(new RegExp(t.get('error-ask-empty')));
      await question.fill('Kan het ook op zaterdag?');

      // Other times, saved on the same page: the question that is being typed stays.
      await page.getByText(t.get('space-proposal-when'), { exact: true }).click();
      await page.getByRole('checkbox', { name: t.get('time-morning') }).check();
      await button(page, t, 'space-availability-do').click();
      await done(page, t, 'space-done-availability');
      await expect(page).toHaveURL(/\/space\/proposals\//);
      await expect(question).toHaveValue('Kan het ook op zaterdag?');
      await button(page, t, 'space-ask-do').click();
      await expect(page).toHaveURL(/\/space$/);
      await done(page, t, 'space-done-asked');
      await expect(main(page)).toContainText(t.get('time-morning'));

      await care.click();
      await button(page, t, 'space-accept-do').click();
      await expect(page).toHaveURL(/\/space$/);
      await done(page, t, 'space-done-accepted');
      await care.click();
      await expect(main(page)).toContainText(t.get('space-accepted-text'));
      await expect(button(page, t, 'space-accept-do')).toHaveCount(0);
      await link(page, t, 'space-back').click();

      const other = main(page).getByRole('link', { name: t.get('sector-logistics') });
      await other.click();
      const address = page.url();
      await page.getByText(t.get('space-proposal-decline'), { exact: true }).click();
      await page.getByRole('radio', { name: t.get('space-decline-sector') }).check();
      await button(page, t, 'space-decline-do').click();
      await expect(page).toHaveURL(/\/space$/);
      await done(page, t, 'space-done-declined');
      await expect(other).toHaveCount(0);

      // An old link to it says how it stands now.
      await open(page, address);
      await h1(page, t.get('space-proposal-gone'));
      await expect(main(page)).toContainText(t.get('space-proposal-over'));
      await expect(link(page, t, 'space-see')).toBeVisible();
    });

    test('a card: ticked field by field beside its preview, then taken back', async ({ page, t, server }) => {
      await openSpace({ page, t, server }, who('available'));
      await link(page, t, 'space-publish').click();
      await h1(page, t.get('space-title-publish'));
      const preview = page.getByRole('complementary', { name: t.get('space-preview') });
      const profession = lang === 'fr' ? 'Infirmière en chef' : 'Hoofdverpleegkundige';
      await expect(preview.getByRole('heading', { level: 3 })).toHaveText(t.get('sector-care'));
      for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
      await page.getByRole('checkbox', { name: t.get('space-public-profession') }).check();
      await page.getByRole('checkbox', { name: t.get('space-public-name') }).check();
      await expect(preview.getByRole('heading', { level: 3 })).toHaveText(profession);
      await expect(preview).toContainText(/Nathalie [EV]\./);
      await expect(preview).not.toContainText(/Clinique|kliniek/);
      await button(page, t, 'space-publish-do').click();
      await done(page, t, 'space-done-published');
      await expect(main(page)).toContainText(t.get('space-card-waits'));
      await link(page, t, 'space-publish').click();
      await expect(page.getByRole('checkbox', { name: t.get('space-public-name') })).toBeChecked();
      await button(page, t, 'space-unpublish-do').click();
      await done(page, t, 'space-done-unpublished');
      await expect(main(page)).toContainText(t.get('space-card-private'));
    });

    test('places and a pause, with another tab that was faster', async ({ page, t, server, context, watch }) => {
      watch.allow(/status of 409/);
      await openSpace({ page, t, server }, who('available'));
      await link(page, t, 'space-capacity').click();
      await page.getByRole('radio', { name: '3', exact: true }).check();
      await button(page, t, 'correct-do').click();
      await done(page, t, 'space-done-capacity');
      await expect(main(page)).toContainText(t.count('space-places-all', 3));

      await link(page, t, 'space-pause').click();
      await h1(page, t.get('space-title-pause'));
      const pause = button(page, t, 'space-pause-do');
      await pause.click();
      await expect(page.getByRole('alert').getByRole('link', { name: t.get('error-required-pause') })).toBeVisible();
      await page.getByRole('radio', { name: t.get('space-pause-for-day') }).check();
      const day = page.getByLabel(t.get('space-pause-until'));
      await day.fill('2020-01-01');
      await pause.click();
      await expect(page.getByRole('alert').getByRole('link', { name: t.get('error-date-past-until') })).toBeVisible();
      await expect(day).toHaveValue('2020-01-01');
      const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
      await day.fill(soon);

      // The other tab changes the file first.
      const tab = await context.newPage();
      await open(tab, `/${lang}/space/capacity`);
      await tab.getByRole('radio', { name: '2', exact: true }).check();
      await button(tab, t, 'correct-do').click();
      await done(tab, t, 'space-done-capacity');
      await pause.click();
      await expect(page.getByRole('alert').filter({ hasText: t.get('status-stale') })).toContainText(t.get('space-state-available'));
      await expect(day).toHaveValue(soon);
      await pause.click();
      await done(page, t, 'space-done-paused');
      await stands(page, t, 'paused');
      await expect(main(page)).toContainText(t.get('space-paused-own'));

      // The tab that is behind: what it offers is no longer possible, in words.
      await open(tab, `/${lang}/space/charter`);
      await expect(tab.getByRole('main')).toContainText(t.get('space-not-now', { state: t.get('space-state-paused') }));
      await tab.close();
      await button(page, t, 'space-back-yes').click();
      await done(page, t, 'space-done-back');
      await stands(page, t, 'available');
    });

    test('back in one tap from a pause that came without an answer', async ({ page, t, server }) => {
      await openSpace({ page, t, server }, who('paused'));
      await stands(page, t, 'paused');
      await expect(page.getByRole('region', { name: t.get('space-paused-no-answer') })).toBeVisible();
      await button(page, t, 'space-back-yes').click();
      await stands(page, t, 'available');
      await done(page, t, 'space-done-back');
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    });

    test('still available, in one tap', async ({ page, t, server }) => {
      await openSpace({ page, t, server }, who('asked'));
      await expect(page.getByRole('region', { name: t.get('space-still') })).toBeVisible();
      // The question does not make them available anew.
      const since = main(page).locator('.holds > div').filter({ hasText: t.get('space-since-yes') });
      const before = await since.textContent();
      await button(page, t, 'space-still-yes').click();
      await done(page, t, 'space-done-still');
      await expect(page.getByRole('region', { name: t.get('space-still') })).toHaveCount(0);
      await expect(main(page)).toContainText(t.get('space-act-confirm', { actor: 'mentor', programme: '' }));
      await expect(since).toHaveText(before ?? '');
    });

    test('the charter is the last gate; and leaving', async ({ page, t, server }) => {
      await openSpace({ page, t, server }, who('charter'));
      await stands(page, t, 'preparing');
      await expect(main(page)).toContainText(t.get('space-state-preparing-last-text'));
      await link(page, t, 'space-charter-read').click();
      await h1(page, t.get('space-title-charter'));
      await expect(main(page)).toContainText(t.get('space-charter-mentor-secret'));
      await button(page, t, 'space-charter-do').click();
      await expect(page.getByRole('alert').getByRole('link', { name: t.get('error-required-charter') })).toBeVisible();
      await page.getByRole('checkbox', { name: t.get('space-charter-yes') }).check();
      await button(page, t, 'space-charter-do').click();
      await done(page, t, 'space-done-charter');
      await stands(page, t, 'available');

      // And a mentor stops when they wish.
      await link(page, t, 'space-leave').click();
      await h1(page, t.get('space-title-leave'));
      await page.getByRole('radio', { name: t.get('space-stop-situation') }).check();
      await button(page, t, 'space-leave-do').click();
      await done(page, t, 'space-done-left');
      await stands(page, t, 'left');
      await expect(main(page)).toContainText(t.get('space-stop-situation'));
    });

    test('answers corrected, contact changed, and the offer withdrawn', async ({ page, t, server, mail }) => {
      await openSpace({ page, t, server }, who('gates'));
      await expect(page.getByRole('region', { name: t.get('space-c45b-call') })).toContainText(/\d{4}/);
      await expect(page.getByRole('listitem').filter({ hasText: t.get('space-gate-c45b') })).toContainText(/\d{4}/);
      await expect(page.locator('[aria-current=step]')).toContainText(t.get('space-gate-interview'));
      await link(page, t, 'space-correct').click();
      const change = (key: string) => main(page).getByRole('link', { name: new RegExp(`: ${t.get(key)}$`) });
      await change('space-answer-work').click();
      await h1(page, t.get('space-answer-work'));
      const profession = page.getByRole('textbox', { name: t.get('space-profession') });
      await profession.fill('');
      await button(page, t, 'correct-do').click();
      await expect(page.getByRole('alert').getByRole('link').first()).toBeVisible();
      await profession.fill('Sage-femme');
      await button(page, t, 'correct-do').click();
      await done(page, t, 'status-done-corrected');
      await link(page, t, 'space-correct').click();
      await expect(main(page)).toContainText('Sage-femme');
      await change('space-answer-reach').click();
      await page.getByRole('textbox', { name: t.get('field-email') }).fill(mail);
      await button(page, t, 'reach-do').click();
      await done(page, t, 'status-done-contact');
      await link(page, t, 'space-withdraw').click();
      await page.getByRole('radio', { name: t.get('space-stop-too-long') }).check();
      await button(page, t, 'space-withdraw-do').click();
      await stands(page, t, 'withdrawn');
      await expect(link(page, t, 'space-capacity')).toHaveCount(0);
    });

    test('one’s own data: seen, taken away, erased; and the phone forgets', async ({ page, t, server }) => {
      await openSpace({ page, t, server }, who('received'));
      await stands(page, t, 'received');
      await link(page, t, 'space-data').click();
      await expect(main(page)).toContainText('Roger');
      const [download] = await Promise.all([page.waitForEvent('download'), link(page, t, 'data-copy-do').click()]);
      const copy = JSON.parse(readFileSync((await download.path()) ?? '', 'utf8')) as { file: { form: { first_name: string } } };
      expect(copy.file.form.first_name).toBe('Roger');
      await button(page, t, 'data-erase-do').click();
      await expect(page.getByRole('alert').getByRole('link', { name: t.get('error-required-sure') })).toBeVisible();
      await page.getByRole('checkbox', { name: t.get('data-sure-yes') }).check();
      await button(page, t, 'data-erase-do').click();
      await expect(page).toHaveURL(/\/status$/);
      await expect(page.getByText(t.get('status-erased'))).toBeVisible();
    });

    test('the page of the other kind leads on, and leaving ends it', async ({ page, t, server, watch }) => {
      watch.allow(/status of 401/);
      await openSpace({ page, t, server }, who('asked'));
      await open(page, `/${lang}/status/file`);
      await expect(page).toHaveURL(/\/space$/);
      await stands(page, t, 'available');
      await button(page, t, 'status-leave').click();
      await expect(page.getByText(t.get('status-left'))).toBeVisible();
      await open(page, `/${lang}/space`);
      await h1(page, t.get('status-over'));
    });

    test('the certificate is one sheet of A4', async ({ page, t, server }) => {
      await openSpace({ page, t, server }, `mentor-pair-completed`);
      await link(page, t, 'space-certificate').click();
      await h1(page, t.get('space-title-certificate'));
      await expect(page.getByRole('article')).toContainText(/Marijke/);
      await expect(page.getByRole('article')).toContainText(/21\s*[hu]/);
      await expect(page.getByRole('article')).toContainText(t.get('eu-cofunded'));
      const folder = mkdtempSync(join(tmpdir(), 'passerelle-deed-'));
      const file = join(folder, `deed-${lang}.pdf`);
      await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true });
      const pages = /Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1];
      expect(pages).toBe('1');
      if (process.env.DEED) execFileSync('pdftoppm', ['-r', '60', '-png', file, join(process.env.DEED, `deed-${lang}`)]);
    });
  });
}

test('time passes without an answer: the profile pauses by itself, the proposal is closed in words, one tap brings back', async ({ browser }) => {
  test.setTimeout(120_000);
  const t = texts('nl');
  // A server of its own: weeks pass on it.
  const server = await Server.start();
  const headers = { [ADDRESS_HEADER]: '10.7.7.7' };
  const context = await browser.newContext({ baseURL: server.url, locale: 'nl-BE', extraHTTPHeaders: headers, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  try {
    await openSpace({ page, t, server }, 'mentor-proposals-nl');
    await main(page).getByRole('link', { name: t.get('sector-care') }).click();
    await h1(page, t.get('space-proposal-title'));
    const address = page.url();
    const { secrets } = JSON.parse(process.env.PASSERELLE_PREPARED ?? '') as Prepared;
    for (const days of [8, 8]) {
      await server.advance(days * 24 * 60);
      for (let i = 0; i < 3; i += 1) {
        const answer = await fetch(`${server.url}/internal/tick`, { method: 'POST', headers: { authorization: `Bearer ${secrets.SPIN_VARIABLE_TICK_TOKEN}` } });
        expect(answer.ok).toBe(true);
      }
    }
    // Accepting from the page that was open all the time: the session is over, and says so.
    await button(page, t, 'space-accept-do').click();
    await expect(page.getByRole('alert')).toContainText(t.get('status-over-typed'));
    await openSpace({ page, t, server }, 'mentor-proposals-nl');
    await open(page, address);
    await h1(page, t.get('space-proposal-gone'));
    await expect(main(page)).toContainText(t.get('space-proposal-expired'));

    await openSpace({ page, t, server }, 'mentor-asked-nl');
    await stands(page, t, 'paused');
    await expect(page.getByRole('region', { name: t.get('space-paused-no-answer') })).toBeVisible();
    await button(page, t, 'space-back-yes').click();
    await stands(page, t, 'available');
    await done(page, t, 'space-done-back');
  } finally {
    await context.close();
    await server.stop();
  }
});
