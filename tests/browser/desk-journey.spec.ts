// The desk's main job, whole: a coordinator of DUO for a JOB, from the sign-in at a real OpenID provider and the queue to
// the outcome, while mentee and mentor hold their phones. Once with the keyboard, once on a small screen by hand.

import type { Browser, Locator, Page } from '@playwright/test';
import { Form } from './support/form.ts';
import { type Hand, keys, touch } from './support/hand.ts';
import { Person, begins, day, mentorAccepts } from './support/pair.ts';
import { Provider } from './support/provider.ts';
import { ADDRESS_HEADER, Server } from './support/server.ts';
import { type Texts, Watch, expect, open, test as base } from './support/test.ts';

const DAY = 24 * 60;
/** Of the demonstration's staff list. */
const LOGIN = 'coordinator@duo-for-a-job.demo.invalid';
/** The one mentor of this programme who has a phone here. */
const MENTOR = 'Anne Exemple';

/** Server and provider of one test: it moves their clocks by weeks. */
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

const SCREENS: [string, number, number, (page: Page) => Hand][] = [
  ['by keyboard', 1280, 800, keys],
  ['on a small screen', 768, 1024, () => touch],
];

for (const [how, width, height, hand] of SCREENS) {
  test(`from the queue to the outcome, ${how}`, async ({ browser, provider, world, t, mail }) => {
    test.setTimeout(240_000);
    const watch = new Watch();
    // The provider is another origin. Sessions end, as time goes by.
    watch.allow(new RegExp(`^request to ${provider.issuer}`));
    watch.allow(/status of 401/);
    const screen = await arrive(browser, world, watch, { width, height });
    const desk = new Desk(screen, t, world, provider, hand(screen));
    const phone = await arrive(browser, world, watch, { width: 360, height: 740 });

    // Somebody applies, on a phone.
    const form = new Form(phone, t, mail, { choice: 'duo-for-a-job', 'birth-year': '1998', origin: 'yes', sectors: ['care'] });
    await form.toCheck();
    const reference = await form.send();
    const name = `${form.answers['first-name']} ${form.answers['last-name']}`;
    const mentee = new Person(phone, t, world, { reference, state: 'received', email: mail });

    // The coordinator finds the file in the queue, takes it and reads.
    await screen.goto('/fr/desk/queue');
    await desk.signIn();
    await desk.findRow(reference);
    await screen.keyboard.press('a');
    await expect(screen.locator('tbody tr').first().locator('.whose')).toBeVisible();
    await screen.keyboard.press('o');
    await desk.h1(name);
    await desk.act('file', 'take-up');
    await desk.stands('in-review');

    // A question; the answer comes from the phone.
    const question = 'Quels jours êtes-vous libre ?';
    await desk.act('file', 'ask', async (ask) => {
      await desk.choose(ask, 'topic-availability');
      await desk.hand.type(ask.getByRole('textbox', { name: begins(t.get('file-question')) }), question);
    });
    await desk.stands('information-asked');
    await mentee.enter();
    await open(phone, '/fr/status/file');
    await expect(mentee.main).toContainText(question);
    await mentee.follow('status-answer');
    await phone.getByRole('textbox', { name: begins(t.get('reply-label')) }).fill('Le lundi et le mardi.');
    await mentee.press('reply-do');
    await expect(mentee.main).toContainText(t.get('status-done-answered'));
    await screen.reload();
    await desk.stands('in-review');
    await expect(desk.main).toContainText('Le lundi et le mardi.');

    // An interview, then the list of those who wait.
    await desk.act('file', 'book-interview', async (book) => {
      // What a date field wants to be typed depends on the browser's language.
      await book.getByLabel(t.get('file-day')).fill(day(world.now(), 4));
      await book.getByLabel(t.get('file-time')).fill('10:00');
    });
    await desk.stands('interview');
    await desk.act('file', 'accept');
    await desk.stands('waiting');

    // A mentor, with reasons.
    await desk.hand.press(desk.main.getByRole('link', { name: t.get('file-see-mentors') }));
    await desk.h1(t.get('match-title', { name }));
    await expect(desk.main.getByText(t.get('match-best'))).toBeVisible();
    const card = desk.main.getByRole('listitem').filter({ hasText: MENTOR });
    await expect(card).toContainText(t.get('match-for-mentee'));
    await expect(card).toContainText(t.get('match-for-mentor'));
    await desk.hand.press(card.getByRole('button', { name: begins(t.get('match-propose')) }));
    await desk.hand.press(card.getByRole('button', { name: t.get('match-propose-do'), exact: true }));
    await expect(desk.main.getByRole('status')).toContainText(t.get('match-done', { name: '' }).trim());

    // It stands on the board.
    await desk.menu('desk-menu-duos');
    await desk.findRow(reference);
    await expect(screen.locator('tbody tr')).toContainText(t.get('board-stage-proposed'));
    await screen.keyboard.press('o');
    await desk.h1(begins(name));
    const duo = new URL(screen.url()).pathname.split('/').at(-1) ?? '';
    const sample = world.sample('mentor-duo-fr');
    await expect(desk.main.getByRole('region', { name: t.get('follow-people') }).getByRole('link', { name: sample.email })).toBeVisible();

    // Both say yes.
    const mentor = new Person(await arrive(browser, world, watch, { width: 360, height: 740 }), t, world, sample);
    await mentor.enter();
    mentee.duo = mentor.duo = duo;
    await mentorAccepts(mentor);
    await open(phone, '/fr/status/file');
    await mentee.press('status-accept');
    await expect(mentee.main.getByRole('link', { name: t.get('duo-way-open') })).toBeVisible();

    // They meet twice, and both say so.
    for (let meeting = 0; meeting < 2; meeting += 1) {
      await mentee.plan(1);
      await desk.later(2 * DAY);
      for (const person of [mentee, mentor]) {
        await person.enter();
        await person.open();
        await person.press('duo-met');
        await person.done('duo-done-met');
      }
    }
    await screen.goto('/fr/desk/duos');
    await desk.signIn();
    await desk.findRow(reference);
    await expect(screen.locator('tbody tr')).toContainText(t.get('board-light-green'));

    // Then five weeks without a meeting: the light is red.
    await desk.later(35 * DAY);
    await screen.reload();
    await desk.signIn();
    await desk.findRow(reference);
    await expect(screen.locator('tbody tr')).toContainText(t.get('board-light-red'));
    await screen.keyboard.press('o');
    await desk.h1(begins(name));

    // A call; then the end, and what became of the mentee.
    await desk.act('follow', 'check-in', async (talk) => {
      await desk.choose(talk, 'talk-phone');
      await desk.choose(talk, 'talk-with-mentee');
      await desk.choose(talk, 'duo-going-so-so');
    });
    await desk.done('follow-done-check-in');
    await desk.act('follow', 'end-early', async (end) => {
      await desk.choose(end, 'follow-reason-found-work');
      await desk.choose(end, 'follow-wish-mentee');
    });
    await desk.done('follow-done-end');
    await expect(desk.main).toContainText(t.get('board-stage-ended-early'));
    await desk.act('follow', 'outcome', async (outcome) => {
      await outcome.getByLabel(t.get('outcome-kind')).selectOption({ label: t.get('outcome-kind-job-open-ended') });
      await outcome.getByLabel(begins(t.get('outcome-day'))).fill(day(world.now(), 0));
      await desk.choose(outcome, 'outcome-source-declared');
    });
    await desk.done('follow-done-outcome');
    await expect(desk.main.getByRole('region', { name: t.get('follow-outcomes') })).toContainText(t.get('outcome-kind-job-open-ended'));

    expect(watch.faults(), 'nothing went wrong in the browsers').toEqual([]);
  });
}

test('what came on paper is entered for somebody, and answered like all the rest', async ({ browser, provider, world, t }) => {
  const watch = new Watch();
  watch.allow(new RegExp(`^request to ${provider.issuer}`));
  // The session is asked for before there is one; what is missing is an answer.
  watch.allow(/status of (401|422)/);
  const screen = await arrive(browser, world, watch, { width: 1280, height: 800 });
  const desk = new Desk(screen, t, world, provider, keys(screen));
  await screen.goto('/fr/desk/entry');
  await desk.signIn();
  await desk.h1(t.get('entry-title'));

  const group = (key: string) => desk.main.getByRole('group', { name: begins(t.get(key)) });
  const send = () => desk.hand.press(desk.main.getByRole('button', { name: t.get('entry-do'), exact: true }));
  await desk.hand.pick(group('entry-channel').getByRole('radio', { name: t.get('file-channel-paper') }));
  await desk.hand.type(desk.main.getByLabel(t.get('field-first-name'), { exact: true }), 'Fatou');
  await desk.hand.type(desk.main.getByLabel(t.get('field-last-name'), { exact: true }), 'Papier');
  await desk.hand.type(desk.main.getByLabel(t.get('short-birth-year')), '1998');
  await desk.hand.type(desk.main.getByLabel(t.get('short-residence')), '1030');
  await desk.hand.pick(group('short-contact').getByRole('radio', { name: begins(t.get('contact-way-desk')) }));
  await desk.hand.pick(group('field-correspondence').getByRole('radio', { name: t.get('correspondence-fr') }));
  // Half a form: each fault has its link, and nothing is lost.
  await send();
  const summary = desk.main.getByRole('alert', { name: t.get('error-summary') });
  await expect(summary.getByRole('link').first()).toBeVisible();
  await expect(desk.main.getByLabel(t.get('field-first-name'), { exact: true })).toHaveValue('Fatou');

  await desk.hand.pick(group('short-choice').getByRole('radio', { name: 'DUO for a JOB' }));
  for (const key of ['entry-registered', 'entry-origin', 'entry-permit', 'entry-project']) {
    await desk.hand.pick(group(key).getByRole('radio', { name: t.get('yes-no-yes'), exact: true }));
  }
  await desk.hand.pick(group('entry-working').getByRole('radio', { name: t.get('yes-no-no'), exact: true }));
  await desk.main.getByLabel(t.get('short-languages'), { exact: true }).selectOption('fr');
  await desk.main.getByLabel(t.get('entry-level'), { exact: true }).selectOption('good');
  await desk.hand.press(desk.main.getByRole('button', { name: t.get('entry-add'), exact: true }));
  await desk.hand.pick(group('entry-sectors').getByRole('checkbox', { name: t.get('sector-care') }));
  await desk.hand.pick(group('short-availability').getByRole('checkbox', { name: t.get('time-evening') }));
  await desk.hand.pick(group('entry-mode').getByRole('radio', { name: t.get('mode-wish-either') }));
  await send();
  await desk.done('entry-done');
  await desk.hand.press(desk.main.getByRole('link', { name: t.get('entry-open') }));
  await desk.h1('Fatou Papier');
  await desk.stands('received');
  await expect(desk.main).toContainText(t.get('file-channel-paper'));
  expect(watch.faults(), 'nothing went wrong in the browser').toEqual([]);
});

/** A browser of its own. */
async function arrive(browser: Browser, world: Server, watch: Watch, viewport: { width: number; height: number }): Promise<Page> {
  const address = [10, ...crypto.getRandomValues(new Uint8Array(3))].join('.');
  const context = await browser.newContext({ baseURL: world.url, locale: 'fr-BE', viewport, serviceWorkers: 'block', extraHTTPHeaders: { [ADDRESS_HEADER]: address } });
  context.setDefaultTimeout(10_000);
  watch.over(context, world.url);
  return context.newPage();
}

/** The coordinator's screen. */
class Desk {
  readonly page: Page;
  readonly t: Texts;
  readonly hand: Hand;
  readonly #world: Server;
  readonly #provider: Provider;

  constructor(page: Page, t: Texts, world: Server, provider: Provider, hand: Hand) {
    this.page = page;
    this.t = t;
    this.hand = hand;
    this.#world = world;
    this.#provider = provider;
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  async h1(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** Signs in, and is back where they wanted to go. */
  async signIn(): Promise<void> {
    const { page, t, hand } = this;
    const wanted = page.url();
    await this.h1(t.get('signin-title'));
    await hand.press(page.getByRole('link', { name: t.get('signin-with', { name: 'Test' }) }));
    const login = page.getByRole('textbox', { name: 'login' });
    await expect(login.or(page.getByRole('navigation').first())).toBeVisible();
    // Somebody who is still signed in at the provider comes back at once.
    if (page.url().startsWith(this.#provider.issuer)) {
      await hand.type(login, LOGIN);
      await hand.type(page.locator('input[type=password]'), 'x');
      await page.keyboard.press('Enter');
    }
    await expect(page).toHaveURL(wanted);
  }

  /** Searches for a reference, and stands on its row. */
  async findRow(reference: string): Promise<void> {
    const { page, t } = this;
    const rows = page.locator('tbody tr');
    await expect(rows.first()).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByLabel(t.get('queue-search'))).toBeFocused();
    await page.keyboard.type(reference);
    await expect(rows).toHaveCount(1);
    // Enter leads from the search to what it found.
    await page.keyboard.press('Enter');
    await expect(page.locator('#row-0')).toBeFocused();
  }

  async menu(key: string): Promise<void> {
    await this.hand.press(this.page.getByRole('navigation').getByRole('link', { name: this.t.get(key), exact: true }));
  }

  /** Opens the form of an act, fills it in and sends it. */
  async act(family: 'file' | 'follow', act: string, fill: (form: Locator) => Promise<void> = async () => {}): Promise<void> {
    const name = this.t.get(`${family}-do-${act}`);
    await this.hand.press(this.main.getByRole('region', { name: this.t.get('file-acts') }).getByRole('button', { name, exact: true }));
    const form = this.main.getByRole('form', { name });
    await fill(form);
    await this.hand.press(form.getByRole('button', { name, exact: true }));
    await expect(form).toHaveCount(0);
  }

  /** An answer, by its words. */
  async choose(form: Locator, key: string): Promise<void> {
    await this.hand.pick(form.getByRole('radio', { name: this.t.get(key), exact: true }));
  }

  /** Where a file stands. */
  async stands(state: string): Promise<void> {
    await expect(this.main.getByRole('banner').or(this.main.locator('header')).first()).toContainText(this.t.get(`desk-state-${state}`));
  }

  async done(key: string): Promise<void> {
    await expect(this.main.getByRole('status')).toContainText(this.t.get(key));
  }

  /** Time goes by, for the application and for the provider. */
  async later(minutes: number): Promise<void> {
    await this.#world.advance(minutes);
    this.#provider.ahead(this.#world.ahead);
    await this.#world.tick();
  }
}
