// The main job, from the first page to the withdrawal, on a phone: in three languages, and with the keyboard alone.

import type { Locator, Page } from '@playwright/test';
import { Form } from './support/form.ts';
import { type Hand, keys, touch } from './support/hand.ts';
import type { Server } from './support/server.ts';
import { LANGS, type Texts, expect, open, test } from './support/test.ts';

test.use({ serviceWorkers: 'allow' });

for (const lang of LANGS) {
  test.describe(lang, () => {
    test.use({ lang });
    test('from home to withdrawal', async ({ page, t, server, mail }) => {
      await journey(page, t, server, mail, touch);
    });
  });
}

async function journey(page: Page, t: Texts, server: Server, mail: string, hand: Hand): Promise<void> {
  const h1 = (name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const link = (key: string) => page.getByRole('main').getByRole('link', { name: t.get(key) });
  const button = (key: string) => page.getByRole('button', { name: t.get(key), exact: true });

  await open(page, '/');
  await expect(page).toHaveURL(new RegExp(`/${t.lang}/$`));
  await h1(t.get('home-title'));

  // Which programme fits me.
  await hand.press(link('go-finder'));
  await h1(t.get('finder-title'));
  await hand.press(link('finder-begin'));
  const form = new Form(page, t, mail);
  const next = () => hand.press(button('ask-continue'));
  await h1(t.get('question-residence'));
  await hand.type(form.onlyText('residence'), '1030');
  await next();
  await h1(t.get('question-situation'));
  await hand.pick(form.yesNo('registered', 'yes'));
  await hand.pick(form.yesNo('working', 'no'));
  await next();
  await h1(t.get('question-birth-year'));
  await hand.type(form.onlyText('birth-year'), '1994');
  await next();
  await h1(t.get('question-background'));
  await hand.pick(form.answer(form.group('origin'), 'radio', 'origin', 'origin', 'no'));
  await next();
  await h1(t.get('field-project'));
  await hand.pick(form.answer(page.getByRole('group'), 'radio', 'project', 'yes-no', 'yes'));
  await next();
  await h1(t.get('finder-open-title', { n: 2 }));

  // Its mentors: a word without its accents, and a filter.
  await hand.press(page.getByRole('link', { name: t.get('finder-mentors', { programme: 'Team4Job' }) }));
  await h1(t.get('mentors-title'));
  const cards = page.getByRole('article');
  await expect(cards.first()).toBeVisible();
  const accented = await professionWithAccent(page);
  const plain = accented.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
  await hand.type(page.getByRole('searchbox', { name: t.get('filter-q') }), plain);
  await expect(page).toHaveURL(/q=/);
  await expect(cards.first()).toContainText(accented);
  await hand.press(page.getByText(new RegExp(`^${t.get('filter')}`)));
  const free = page.getByRole('checkbox', { name: t.get('mentor-free') });
  await hand.pick(free);
  await expect(page).toHaveURL(/free=true/);

  // A profile, and an application with this mentor.
  await hand.press(cards.first().getByRole('link'));
  await expect(page).toHaveURL(/\/mentors\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(accented);
  const apply = page.getByRole('main').getByRole('complementary').getByRole('link').first();
  await expect(apply).toHaveAccessibleName(new RegExp(t.get('mentor-apply', { name: '…' }).replace('…', '.+')));
  await hand.press(apply);
  await h1(t.get('apply-title'));
  await expect(page.getByRole('main')).toContainText(accented);
  await hand.press(page.getByRole('button', { name: new RegExp(`^(${t.get('apply-begin')}|${t.get('apply-continue')})$`) }));

  // What the finder knows already is not asked again.
  await h1(t.get('question-languages'));
  if (hand === touch) {
    await form.level('fr').selectOption({ label: t.get('level-fluent') });
  } else {
    await hand.type(form.level('fr'), t.get('level-fluent'));
  }
  await next();
  await h1(t.get('question-project'));
  await hand.pick(form.answer(form.group('sectors'), 'checkbox', 'sectors', 'sector', 'it'));
  await next();
  await h1(t.get('question-availability'));
  await hand.pick(form.answer(form.group('times'), 'checkbox', 'times', 'time', 'evening'));
  await hand.pick(form.answer(form.group('mode'), 'radio', 'mode', 'mode-wish', 'either'));
  await next();
  await h1(t.get('question-name'));
  await hand.type(form.text('first-name'), 'Amina');
  await hand.type(form.text('last-name'), 'Ben Salah');
  await next();
  await h1(t.get('question-contact'));
  await hand.pick(form.answer(form.group('contact'), 'radio', 'contact', 'contact-way', 'email'));
  await hand.type(form.text('email'), mail);
  await hand.pick(form.answer(form.group('correspondence'), 'radio', 'correspondence', 'correspondence', 'fr'));
  await next();
  await h1(t.get('check-title'));
  await expect(page.getByRole('main')).toContainText(mail);
  await hand.press(button('send'));
  const reference = await form.reference();

  // The status: reference, code from the mailbox, withdrawal.
  await hand.press(link('received-follow'));
  await h1(t.get('status-ask-title'));
  await hand.type(page.getByRole('textbox', { name: t.get('status-ask-title') }), reference.toLowerCase().replaceAll('-', ' '));
  await hand.press(button('status-send-code'));
  await h1(t.get('status-code-title'));
  await hand.type(page.getByRole('textbox', { name: t.get('status-code') }), await server.code(mail));
  await hand.press(button('status-open'));
  await h1(t.get('state-received'));
  await expect(page.getByRole('main')).toContainText(reference);
  await hand.press(link('status-withdraw'));
  await h1(t.get('withdraw-title'));
  await hand.pick(page.getByRole('radio', { name: t.get('withdrawal-work') }));
  await hand.press(button('withdraw-do'));
  await h1(t.get('state-withdrawn'));
  await expect(page.getByText(t.get('status-done-withdrawn'))).toBeVisible();
  await expect.poll(async () => (await server.messages(mail)).length, 'received, code, withdrawn').toBe(3);
}

/** The profession of a card on the page that has an accent, and whose mentor has a free place. */
async function professionWithAccent(page: Page): Promise<string> {
  const names = await page.getByRole('article').getByRole('heading').allInnerTexts();
  return names.find((name) => /[\u00C0-\u024F]/.test(name)) ?? names[0] ?? '';
}

test.describe('with the keyboard alone', () => {
  test('from home to withdrawal', async ({ page, t, server, mail }) => {
    test.slow();
    await journey(page, t, server, mail, keys(page));
  });
});
