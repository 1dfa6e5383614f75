// What the forms promise: faults in words, nothing typed is lost, sent once or not at all.

import type { Page } from '@playwright/test';
import { Form } from './support/form.ts';
import { LANGS, expect, open, ready, test, texts } from './support/test.ts';

/** Counts the submissions that reach the app, and their keys. */
function submissions(page: Page): { keys: string[]; references: string[] } {
  const seen = { keys: [] as string[], references: [] as string[] };
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/v1/applications')) {
      seen.keys.push(request.headers()['idempotency-key'] ?? '');
    }
  });
  page.on('response', async (response) => {
    if (response.request().method() === 'POST' && response.url().endsWith('/api/v1/applications') && response.ok()) {
      seen.references.push(((await response.json()) as { reference: string }).reference);
    }
  });
  return seen;
}

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({ lang });

    test('a fault is said above, in the title and at the field, and the answer stays', async ({ page, t, mail }) => {
      const form = new Form(page, t, mail);
      await form.start();
      await form.until('birth-year');
      const field = form.onlyText('birth-year');
      await field.fill('94');
      await form.continue();

      const title = t.get('question-birth-year');
      await expect(page).toHaveTitle(`${t.get('error-title', { title })} – ${t.get('site-name')}`);
      const summary = page.getByRole('alert', { name: t.get('error-summary') });
      await expect(summary).toBeFocused();
      await expect(field).toHaveValue('94');
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveAccessibleDescription(new RegExp(t.get('error-year-shape')));

      await summary.getByRole('link', { name: t.get('error-year-shape') }).click();
      await expect(field).toBeFocused();
      await field.fill('1994');
      await form.continue();
      await expect(page).toHaveURL(/\/apply\/residence$/);
      await expect(page).toHaveTitle(t.title('question-residence'));
    });
  });
}

test('each fault of a page has its link, also without any answer', async ({ page, t, mail }) => {
  const form = new Form(page, t, mail);
  await form.start();
  await form.until('situation');
  await form.continue();
  const links = page.getByRole('alert').getByRole('link');
  await expect(links).toHaveText([t.get('error-required-registered'), t.get('error-required-working')]);
  await links.nth(1).click();
  await expect(form.group('working').getByRole('radio').first()).toBeFocused();
  await expect(page.getByRole('button', { name: t.get('ask-continue') })).toBeEnabled();
});

test('the same fault twice takes the focus twice', async ({ page, t, mail }) => {
  const form = new Form(page, t, mail);
  await form.start();
  await form.until('birth-year');
  await form.continue();
  await expect(page.getByRole('alert', { name: t.get('error-summary') })).toBeFocused();
  await form.onlyText('birth-year').focus();
  await form.continue();
  await expect(page.getByRole('alert', { name: t.get('error-summary') })).toBeFocused();
});

test('Back leads through the questions, with the answers', async ({ page, t, mail }) => {
  const form = new Form(page, t, mail);
  await form.start();
  await form.until('residence');
  await page.goBack();
  await expect(page).toHaveURL(/\/apply\/birth-year$/);
  await expect(form.onlyText('birth-year')).toHaveValue('1994');
  await page.getByRole('main').getByRole('link', { name: t.get('ask-back') }).click();
  await expect(page).toHaveURL(/\/apply\/situation$/);
  await expect(form.yesNo('registered', 'yes')).toBeChecked();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('Change leads to the question and straight back to the check page', async ({ page, t, mail }) => {
  const form = new Form(page, t, mail);
  await form.toCheck();
  const main = page.getByRole('main');
  await main.getByRole('link', { name: new RegExp(`^${t.get('check-change')}.*${t.get('short-residence')}$`) }).click();
  await expect(page).toHaveURL(/\/apply\/residence/);
  await expect(form.onlyText('residence')).toHaveValue('1030');
  await form.onlyText('residence').fill('1000');
  await form.continue();
  await expect(page).toHaveURL(/\/apply\/check$/);
  await expect(main).toContainText('1000');
  // Back from a change that is not made.
  await main.getByRole('link', { name: new RegExp(`^${t.get('check-change')}.*${t.get('short-name')}$`) }).click();
  await page.getByRole('main').getByRole('link', { name: t.get('ask-back') }).click();
  await expect(page).toHaveURL(/\/apply\/check$/);
});

test('another language in the middle of the form keeps page and answers', async ({ page, t, mail }) => {
  const form = new Form(page, t, mail);
  await form.start();
  await form.until('name');
  await form.text('first-name').fill('Amina');
  for (const lang of ['nl', 'en', 'fr'] as const) {
    await page.getByRole('link', { name: new RegExp(`^${lang.toUpperCase()}`) }).click();
    const other = new Form(page, texts(lang), mail);
    await expect(page).toHaveURL(new RegExp(`/${lang}/apply/name$`));
    await expect(page.getByRole('heading', { level: 1, name: other.t.get('question-name') })).toBeVisible();
    await expect(page).toHaveTitle(other.t.title('question-name'));
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(other.text('first-name')).toHaveValue('Amina');
  }
  await form.until('check');
  await page.getByRole('link', { name: /^NL/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: texts('nl').get('check-title') })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Amina Ben Salah');
  await new Form(page, texts('nl'), mail).send();
});

test('a double tap on send is one application', async ({ page, t, mail, server }) => {
  const form = new Form(page, t, mail);
  const seen = submissions(page);
  await form.toCheck();
  await page.getByRole('button', { name: t.get('send'), exact: true }).dblclick();
  await form.reference();
  expect(new Set(seen.keys).size).toBe(1);
  expect(new Set(seen.references).size).toBe(1);
  await expect.poll(async () => (await server.messages(mail)).length).toBe(1);
  // Back does not offer to send again.
  await page.goBack();
  await expect(page.getByRole('button', { name: t.get('send'), exact: true })).toHaveCount(0);
});

test('without a network: not sent yet, and the retry sends once', async ({ page, context, t, mail, server, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED/);
  const form = new Form(page, t, mail);
  await form.toCheck();
  await context.setOffline(true);
  await expect(page.getByText(t.get('offline-banner'))).toBeVisible();
  await page.getByRole('button', { name: t.get('send'), exact: true }).click();
  const notice = page.getByRole('alert').filter({ hasText: t.get('send-not-yet') });
  await expect(notice).toContainText(t.get('problem-offline'));
  await expect(page).toHaveURL(/\/apply\/check$/);
  await context.setOffline(false);
  await expect(page.getByText(t.get('offline-banner'))).toHaveCount(0);
  await page.getByRole('button', { name: t.get('try-again') }).click();
  await form.reference();
  await expect.poll(async () => (await server.messages(mail)).length).toBe(1);
});

test('an answer lost on its way back: the retry finds the same application', async ({ page, t, mail, server, watch }) => {
  watch.allow(/ERR_FAILED/);
  const form = new Form(page, t, mail);
  const seen = submissions(page);
  await form.toCheck();
  // The application arrives; no word of it comes back.
  await page.route('**/api/v1/applications', async (route) => {
    await route.fetch();
    await route.abort();
  }, { times: 1 });
  await page.getByRole('button', { name: t.get('send'), exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: t.get('send-not-yet') })).toBeVisible();
  await page.getByRole('button', { name: t.get('try-again') }).click();
  const reference = await form.reference();
  expect(new Set(seen.keys).size).toBe(1);
  await expect.poll(async () => (await server.messages(mail)).length).toBe(1);
  expect((await server.messages(mail))[0]?.Text).toContain(reference);
});

test('a draft is kept only if wished, waits after a reload, and goes with one tap', async ({ page, t, mail }) => {
  const form = new Form(page, t, mail);
  const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await form.start();
  await form.until('residence');
  expect(await stored()).not.toContain('1994');

  await page.getByRole('button', { name: t.get('draft-keep') }).click();
  await expect(page.getByText(t.get('draft-warning'))).toBeVisible();
  await page.getByRole('button', { name: t.get('draft-keep-here') }).click();
  await expect(page.getByText(t.get('draft-kept'))).toBeVisible();
  await form.onlyText('residence').fill('1082');
  await form.continue();
  await expect(page).toHaveURL(/\/apply\/languages$/);
  expect(await stored()).toContain('1082');

  await page.reload();
  await ready(page);
  await open(page, '/fr/apply');
  await expect(page.getByRole('heading', { name: t.get('draft-offer-title') })).toBeVisible();
  await page.getByRole('button', { name: t.get('draft-resume') }).click();
  await expect(page).toHaveURL(/\/apply\/languages$/);
  await page.goBack();
  await open(page, '/fr/apply');
  await page.getByRole('button', { name: t.get('draft-restart') }).click();
  expect(await stored()).not.toContain('1082');
  await page.reload();
  await ready(page);
  await expect(page.getByRole('button', { name: t.get('apply-begin') })).toBeVisible();
});

test('a kept draft is wiped in the middle of the form', async ({ page, t, mail }) => {
  const form = new Form(page, t, mail);
  await form.start();
  await page.getByRole('button', { name: t.get('draft-keep') }).click();
  await page.getByRole('button', { name: t.get('draft-keep-here') }).click();
  await form.until('situation');
  await page.getByRole('button', { name: t.get('draft-wipe') }).click();
  await expect(page.getByText(t.get('draft-wiped'))).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('passerelle.draft'))).toBeNull();
});

test('a sent application leaves no draft behind', async ({ page, t, mail }) => {
  const form = new Form(page, t, mail);
  await form.start();
  await page.getByRole('button', { name: t.get('draft-keep') }).click();
  await page.getByRole('button', { name: t.get('draft-keep-here') }).click();
  await form.until('check');
  await form.send();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Amina');
});

test('a closed programme is a page with reasons and another door', async ({ page, t, mail }) => {
  const form = new Form(page, t, mail, { choice: 'duo-for-a-job', 'birth-year': '1970' });
  await form.start();
  await form.until('not-eligible');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.get('closed-title', { programme: 'DUO for a JOB' }));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).not.toHaveTitle(new RegExp(`^${t.get('error-prefix')}`));
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText(t.get('unmet-age', { programme: 'DUO for a JOB', min: 18, max: 33 }))).toBeVisible();
  // The answer may have been a slip.
  await page.getByRole('link', { name: new RegExp(`^${t.get('closed-change')}`) }).click();
  await form.onlyText('birth-year').fill('1999');
  await form.continue();
  await expect(page).toHaveURL(/\/apply\/(residence|background)$/);
});

test('advice is a way on from a closed programme', async ({ page, t, mail }) => {
  const form = new Form(page, t, mail, { choice: 'duo-for-a-job', 'birth-year': '1970' });
  await form.start();
  await form.until('not-eligible');
  await page.getByRole('button', { name: t.get('advise-me') }).click();
  await form.until('check');
  await form.send();
});

test('a reload in the middle leads to a page that makes sense', async ({ page, t, mail }) => {
  const form = new Form(page, t, mail);
  await form.start();
  await form.until('languages');
  await page.reload();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1, name: t.get('question-languages') })).toBeVisible();
  await form.until('check');
  await expect(page.getByRole('heading', { level: 1, name: t.get('check-title') })).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(page.getByRole('heading', { level: 1, name: t.get('check-missing-title') })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: t.get('apply-continue') }).click();
  await expect(page).toHaveURL(/\/apply$/);
});

test('a number that no one may keep is refused at the field', async ({ page, t, mail }) => {
  const form = new Form(page, t, mail, { note: 'Mon numéro : 85.07.30-033.28' });
  await form.start();
  await form.until('project');
  await form.fill('project');
  await form.continue();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([t.get('error-national-number')]);
  await expect(form.text('note')).toHaveValue('Mon numéro : 85.07.30-033.28');
});

test('a code that is wrong is said at the field, and the right one opens', async ({ page, t, mail, server, watch }) => {
  watch.allow(/status of 401/);
  const form = new Form(page, t, mail);
  await form.toCheck();
  const reference = await form.send();
  await page.getByRole('main').getByRole('link', { name: t.get('received-follow') }).click();
  await page.getByRole('textbox', { name: t.get('status-ask-title') }).fill(reference);
  await page.getByRole('button', { name: t.get('status-send-code') }).click();
  const code = page.getByRole('textbox', { name: t.get('status-code') });
  const right = await server.code(mail);
  await code.fill(right === '000000' ? '111111' : '000000');
  await page.getByRole('button', { name: t.get('status-open') }).click();
  await expect(page.getByRole('alert', { name: t.get('error-summary') })).toBeFocused();
  await expect(code).toHaveAccessibleDescription(new RegExp(t.get('error-code-wrong')));
  await code.fill(`${right.slice(0, 3)} ${right.slice(3)}`);
  await page.getByRole('button', { name: t.get('status-open') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.get('state-received') })).toBeVisible();

  // Leaving forgets the file, also for Back.
  await page.getByRole('button', { name: t.get('status-leave') }).click();
  await expect(page.getByText(t.get('status-left'))).toBeVisible();
  await open(page, '/fr/status/file');
  await expect(page.getByRole('heading', { level: 1, name: t.get('status-over') })).toBeVisible();
});
