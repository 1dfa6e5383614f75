// Volunteering: from the start page to the reference and the file, in three languages, and everything that may go wrong.

import type { Page } from '@playwright/test';
import { LANGS, expect, open, ready, test, texts } from './support/test.ts';
import { ASKED, Volunteer } from './support/volunteer.ts';

const main = (page: Page) => page.getByRole('main');

/** Counts the offers that reach the app, and their keys. */
function offers(page: Page): { keys: string[]; references: string[] } {
  const seen = { keys: [] as string[], references: [] as string[] };
  const is = (url: string, method: string) => method === 'POST' && url.endsWith('/api/v1/volunteers');
  page.on('request', (request) => {
    if (is(request.url(), request.method())) seen.keys.push(request.headers()['idempotency-key'] ?? '');
  });
  page.on('response', async (response) => {
    if (is(response.url(), response.request().method()) && response.ok()) {
      seen.references.push(((await response.json()) as { reference: string }).reference);
    }
  });
  return seen;
}

/** The link that changes an answer of the check page. */
const change = (page: Page, form: Volunteer, question: string) =>
  main(page).getByRole('link', { name: new RegExp(`^${form.t.get('check-change')}.*${form.t.get(`volunteer-short-${question}`)}$`) });

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({ lang });

    test('from the home page to a reference and the file', async ({ page, t, mail, server, watch }) => {
      watch.allow(/status of (401|404)/);
      const form = new Volunteer(page, t, mail);
      await open(page, `/${lang}/`);
      await main(page).getByRole('link', { name: t.get('home-mentor-link') }).click();
      await expect(page.getByRole('heading', { level: 1, name: t.get('volunteer-title') })).toBeFocused();
      await page.getByRole('button', { name: t.get('volunteer-begin') }).click();
      await form.until('consent');

      // Nothing is ticked before the person ticks it; the card shows what is, and only that.
      await form.publish('yes').check();
      for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
      const card = form.preview();
      await expect(card).toContainText(t.get('sector-finance'));
      await expect(card).toContainText(t.get('time-evening'));
      for (const hidden of [t.get('preview-first-name'), 'Comptable', 'Les Bons Comptes']) await expect(card).not.toContainText(hidden);
      await form.shows('profession').check();
      await expect(card.getByRole('heading', { name: 'Comptable' })).toBeVisible();
      await form.shows('name').check();
      await expect(card).toContainText(`${t.get('preview-first-name')} ${t.get('preview-last-name').charAt(0)}.`);
      await form.shows('story').check();
      await expect(page.getByRole('region', { name: t.get('preview-page') })).toContainText('quarante ans');
      await form.shows('name').uncheck();
      await expect(card).not.toContainText(t.get('preview-first-name'));
      await form.continue();

      // The note in full, with its version; the box is the reader's.
      await expect(page.getByRole('heading', { level: 1, name: t.get('volunteer-ask-note') })).toBeFocused();
      await expect(main(page)).toContainText('2026-11');
      for (const part of ['aim', 'status', 'expenses', 'insurance', 'liability', 'confidentiality']) {
        await expect(page.getByRole('heading', { level: 2, name: t.get(`note-${part}`) })).toBeVisible();
      }
      await expect(form.accept()).not.toBeChecked();
      await form.until('check');
      await expect(page.getByRole('heading', { level: 1, name: t.get('check-title') })).toBeFocused();

      // Change one, and come back. The real name stands on the card now.
      await change(page, form, 'consent').click();
      await form.shows('name').check();
      await expect(form.preview()).toContainText('Éloïse V.');
      await form.continue();
      await expect(page).toHaveURL(/\/volunteer\/check$/);
      await expect(main(page)).toContainText(t.get('card-field-name'));

      const reference = await form.send();
      await expect(page.getByRole('button', { name: t.get('print') })).toBeVisible();
      await main(page).getByRole('link', { name: t.get('volunteer-follow') }).click();
      await page.getByRole('textbox', { name: t.get('status-ask-title') }).fill(reference);
      await page.getByRole('button', { name: t.get('status-send-code') }).click();
      await expect(page).toHaveURL(/\/status\/code$/);
      await page.getByRole('textbox', { name: t.get('status-code') }).fill(await server.code(mail));
      await page.getByRole('button', { name: t.get('status-open') }).click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/space$`));
    });

    test('each page without an answer says what is missing, and goes on', async ({ page, t, mail }) => {
      const form = new Volunteer(page, t, mail);
      await form.start();
      for (const question of ASKED) {
        await expect(page).toHaveURL(new RegExp(`/volunteer/${question}$`));
        if (question !== 'words') {
          await form.continue();
          const summary = page.getByRole('alert', { name: t.get('error-summary') });
          await expect(summary).toBeFocused();
          await expect(page).toHaveTitle(`${t.get('error-title', { title: t.get(`volunteer-ask-${question}`) })} – ${t.get('site-name')}`);
          for (const link of await summary.getByRole('link').all()) {
            const target = (await link.getAttribute('href')) ?? '';
            await expect(page.locator(target), target).toBeVisible();
          }
        }
        await form.fill(question);
        await form.continue();
      }
      await expect(page).toHaveURL(/\/volunteer\/check$/);
      for (const question of ASKED) await expect(change(page, form, question)).toBeVisible();
    });
  });
}

test('keyboard alone fills the form and sends it', async ({ page, t, mail }) => {
  test.setTimeout(120_000);
  const form = new Volunteer(page, t, mail);
  const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const to = async (name: RegExp | string, most = 30) => {
    const wanted = typeof name === 'string' ? new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'i') : name;
    for (let steps = 0; steps < most; steps += 1) {
      await press('Tab');
      const words = await page.evaluate(() => {
        const at = document.activeElement as HTMLInputElement | null;
        const label = at?.labels?.[0]?.innerText ?? '';
        return (label || at?.getAttribute('aria-label') || at?.innerText || '').replace(/\s+/g, ' ').trim();
      });
      if (wanted.test(words)) return;
    }
    throw new Error(`Tab does not reach ${wanted} on ${page.url()}`);
  };
  const go = async (question: string) => {
    await to(t.get('ask-continue'));
    await press('Enter');
    await expect(page).toHaveURL(new RegExp(`/volunteer/${question}$`));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  };
  await open(page, `/fr/volunteer`);
  await to(t.get('volunteer-begin'), 40);
  await press('Enter');
  await expect(page).toHaveURL(/\/volunteer\/choice$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await to(t.get('choice-advise'));
  await press('Space', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await expect(form.choice('mentoryou')).toBeChecked();
  await go('status');
  await to(t.get('work-status-working'));
  await press('Space');
  await go('work');
  await to(t.get('field-profession'));
  await page.keyboard.type('Infirmier');
  await to(t.get('field-sector'));
  await press('ArrowDown', 'ArrowDown');
  await to(t.get('field-years'));
  await page.keyboard.type('8');
  await go('languages');
  await to(/^Français/);
  await press('ArrowDown', 'ArrowDown', 'ArrowDown');
  await go('when');
  await to(t.get('time-evening'));
  await press('Space');
  await to(t.get('mode-online'));
  await press('Space');
  await go('capacity');
  await to('1');
  await press('Space', 'ArrowRight');
  await expect(page.getByRole('radio', { name: '2', exact: true })).toBeChecked();
  await go('words');
  await go('consent');
  await to(t.get('field-publish-yes'));
  await press('Space');
  await to(t.get('card-field-profession'));
  await press('Space');
  await expect(form.preview()).toContainText('Infirmier');
  await go('note');
  await to(t.get('note-accept'));
  await press('Space');
  await go('contact');
  await to(t.get('field-first-name'));
  await page.keyboard.type('Noé');
  await to(t.get('field-last-name'));
  await page.keyboard.type('Peeters');
  await to(t.get('contact-way-email'));
  await press('Space');
  await to(t.get('field-email'));
  await page.keyboard.type(mail);
  await go('check');
  await to(t.get('volunteer-send'), 60);
  await press('Enter');
  await form.reference();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('wrong answers are said at the field, and nothing typed is lost', async ({ page, t, mail }) => {
  test.setTimeout(120_000);
  const form = new Volunteer(page, t, mail);
  await form.start();
  await form.until('words');
  const wrong: [string, string][] = [
    ['85.07.30-033.28', t.get('error-national-number')],
    ['é'.repeat(601), t.get('error-too-long', { max: '600' })],
    ['mot '.repeat(25_000).trim(), t.get('error-too-long', { max: '600' })],
    ['a\u202Eb', t.get('error-control-characters')],
  ];
  for (const [typed, words] of wrong) {
    await form.text('story').fill(typed, { timeout: 30_000 });
    await form.continue();
    await expect(page.getByRole('alert').getByRole('link')).toHaveText([words]);
    expect(await form.text('story').inputValue()).toBe(typed);
    await expect(form.text('story')).toHaveAccessibleDescription(new RegExp(words.replace(/[()]/g, '.')));
  }
  await form.help(2).fill('85073003328');
  await form.text('story').fill('Bonjour 👋🏽 à tous 👨‍👩‍👧');
  await form.continue();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([t.get('error-national-number')]);
  await page.getByRole('alert').getByRole('link').click();
  await expect(form.help(1)).toBeFocused();
  await form.help(2).fill('');
  await form.continue();
  await form.until('check');
  await expect(main(page)).toContainText('Bonjour 👋🏽 à tous 👨‍👩‍👧');
  // An emoji in a name is not one.
  await change(page, form, 'contact').click();
  await form.text('first-name').fill('👋');
  await form.continue();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([t.get('error-name-characters')]);
  await form.text('first-name').fill('Ann');
  await form.continue();
  await change(page, form, 'work').click();
  for (const [typed, words] of [['many', t.get('error-number-shape')], ['61', t.get('error-number-range', { min: '0', max: '60' })]] as const) {
    await form.text('years').fill(typed);
    await form.continue();
    await expect(page.getByRole('alert').getByRole('link')).toHaveText([words]);
  }
  await form.text('years').fill('7');
  await form.continue();
  await expect(page).toHaveURL(/\/volunteer\/check$/);
  await form.send();
});

test('another language in the middle keeps page and answers', async ({ page, t, mail }) => {
  const form = new Volunteer(page, t, mail);
  await form.start('?programme=mentoryou');
  await expect(page).toHaveURL(/\/volunteer\/status$/);
  await form.until('consent');
  await form.publish('yes').check();
  await form.shows('profession').check();
  for (const lang of ['nl', 'en', 'fr'] as const) {
    await page.getByRole('link', { name: new RegExp(`^${lang.toUpperCase()}`) }).click();
    const other = new Volunteer(page, texts(lang), mail);
    await expect(page).toHaveURL(new RegExp(`/${lang}/volunteer/consent$`));
    await expect(page.getByRole('heading', { level: 1, name: other.t.get('volunteer-ask-consent') })).toBeVisible();
    await expect(other.shows('profession')).toBeChecked();
    await expect(other.preview()).toContainText('Comptable');
    await expect(other.preview()).toContainText(other.t.get('sector-finance'));
  }
  await form.until('check');
  await page.getByRole('link', { name: /^NL/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: texts('nl').get('check-title') })).toBeVisible();
  await new Volunteer(page, texts('nl'), mail).send();
});

test('a double tap on send is one offer', async ({ page, t, mail, server }) => {
  const form = new Volunteer(page, t, mail);
  const seen = offers(page);
  await form.toCheck();
  await page.getByRole('button', { name: t.get('volunteer-send'), exact: true }).dblclick();
  await form.reference();
  expect(new Set(seen.keys).size).toBe(1);
  expect(new Set(seen.references).size).toBe(1);
  await expect.poll(async () => (await server.messages(mail)).length).toBe(1);
  await page.goBack();
  await expect(page.getByRole('button', { name: t.get('volunteer-send'), exact: true })).toHaveCount(0);
});

test('without a network: not sent yet, in words, then sent once with the same key', async ({ page, t, mail, watch }) => {
  watch.allow(/net::ERR_|Failed to fetch/);
  const form = new Volunteer(page, t, mail);
  const seen = offers(page);
  await form.toCheck();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: t.get('volunteer-send'), exact: true }).click();
  const notice = page.getByRole('alert').filter({ hasText: t.get('send-not-yet') });
  await expect(notice).toBeFocused();
  await expect(notice).toContainText(t.get('problem-offline'));
  await expect(notice).toContainText(t.get('volunteer-once'));
  await page.context().setOffline(false);
  await page.getByRole('button', { name: t.get('try-again'), exact: true }).click();
  await form.reference();
  expect(seen.keys).toHaveLength(2);
  expect(new Set(seen.keys).size).toBe(1);
});

test('an answer that never came back is not a second offer', async ({ page, t, mail, server, watch }) => {
  watch.allow(/net::ERR_|Failed to fetch/);
  const form = new Volunteer(page, t, mail);
  const seen = offers(page);
  await form.toCheck();
  // It arrives, and the answer is lost.
  await page.route('**/api/v1/volunteers', async (route) => {
    await route.fetch();
    await route.abort();
  }, { times: 1 });
  await page.getByRole('button', { name: t.get('volunteer-send'), exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: t.get('send-not-yet') })).toBeVisible();
  await page.getByRole('button', { name: t.get('try-again'), exact: true }).click();
  await form.reference();
  expect(new Set(seen.keys).size).toBe(1);
  await expect.poll(async () => (await server.messages(mail)).length).toBe(1);
});

test('a closed programme is a page with reasons and the next door', async ({ page, t, mail }) => {
  const form = new Volunteer(page, t, mail, { 'birth-year': '1990' });
  await open(page, '/fr/programmes/duo-for-a-job');
  await main(page).getByRole('link', { name: t.get('volunteer-programme-link') }).click();
  await expect(page).toHaveURL(/\/volunteer\?programme=duo-for-a-job$/);
  await page.getByRole('button', { name: t.get('volunteer-begin') }).click();
  await form.until('not-eligible');
  const programme = 'DUO for a JOB';
  await expect(page.getByRole('heading', { level: 1, name: t.get('volunteer-closed-title', { programme }) })).toBeFocused();
  await expect(main(page)).toContainText(t.get('unmet-age-from', { programme, min: '50' }));
  await expect(page.getByRole('alert')).toHaveCount(0);
  // A slip of the finger is put right from here.
  await main(page).getByRole('link', { name: new RegExp(`^${t.get('closed-change')}`) }).click();
  await expect(form.text('birth-year')).toHaveValue('1990');
  await form.continue();
  await expect(page).toHaveURL(/\/volunteer\/not-eligible$/);
  await main(page).getByRole('button', { name: t.get('volunteer-to', { programme: 'MentorYou' }) }).click();
  await form.until('check');
  await expect(main(page)).toContainText('MentorYou');
  await form.send();
});

test('who is retired is advised instead of refused', async ({ page, t, mail }) => {
  const form = new Volunteer(page, t, mail, { status: 'retired', choice: 'team4job' });
  await form.start();
  await form.until('not-eligible');
  await expect(main(page)).toContainText(t.get('unmet-working', { programme: 'Team4Job' }));
  await main(page).getByRole('button', { name: t.get('advise-me') }).click();
  await form.until('check');
  await form.send();
});

test('who is on benefit hears of form C45B at once; a programme without names offers none', async ({ page, t, mail }) => {
  const form = new Volunteer(page, t, mail, { status: 'job-seeker-on-benefit', choice: 'duo-for-a-job' });
  await form.start();
  await form.until('status');
  await expect(page.getByRole('heading', { name: t.get('c45b-title') })).toHaveCount(0);
  await form.fill('status');
  await expect(page.getByRole('heading', { name: t.get('c45b-title') })).toBeVisible();
  await form.until('consent');
  await form.publish('yes').check();
  await expect(form.shows('name')).toHaveCount(0);
  await expect(main(page)).toContainText(t.get('preview-unnamed'));
  await form.shows('profession').check();
  // A no takes the lines away, and what was ticked is not sent.
  await form.publish('no').check();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await form.continue();
  await form.until('check');
  const sent = page.waitForRequest((request) => request.url().endsWith('/api/v1/volunteers'));
  await form.send();
  expect((await sent).postDataJSON()).toMatchObject({ publish: 'no' });
});

test('a draft stays if one wishes, and is wiped with one tap', async ({ page, t, mail }) => {
  const form = new Volunteer(page, t, mail);
  await form.start();
  await form.until('work');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('button', { name: t.get('draft-keep') }).click();
  await page.getByRole('button', { name: t.get('draft-keep-here') }).click();
  await form.fill('work');
  await page.goto('/fr/volunteer');
  await ready(page);
  await expect(main(page)).toContainText(t.get('volunteer-draft-offer'));
  await page.getByRole('button', { name: t.get('draft-resume') }).click();
  await expect(page).toHaveURL(/\/volunteer\/languages$/);
  await page.getByRole('button', { name: t.get('draft-wipe') }).click();
  await expect(page).toHaveURL(/\/volunteer\?wiped$/);
  await expect(page.getByRole('status').filter({ hasText: t.get('draft-wiped') })).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

for (const lang of LANGS) {
  test(`paper in ${lang}: every question of the form, and the note`, async ({ page }) => {
    const t = texts(lang);
    await open(page, `/${lang}/volunteer/paper`);
    for (const question of ASKED) {
      await expect(page.getByRole('heading', { level: 2, name: t.get(`volunteer-ask-${question}`), exact: true }).first()).toBeVisible();
    }
    await expect(main(page)).toContainText(t.get('note-2026-11-insurance'));
  });
}
