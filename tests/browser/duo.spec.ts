// A duo, from the proposal to the attestation: two people with a phone each, and the clock of the components.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keys } from './support/hand.ts';
import { type Person, type Two, begins, day, mentorAccepts, two } from './support/pair.ts';
import { ARTEFACTS } from './support/paths.ts';
import { Server } from './support/server.ts';
import { type Lang, expect, open, test as base } from './support/test.ts';

const DAY = 24 * 60;

/** A server of one test: it moves the clock by months. Conflicts and closed sessions are part of the tests. */
const test = base.extend<{ world: Server; duo: (name: string) => Promise<Two> }>({
  world: async ({}, use) => {
    const server = await Server.start();
    await use(server);
    await server.stop();
  },
  duo: async ({ browser, world, t, lang }, use) => {
    const open: Two[] = [];
    await use(async (name) => {
      const pair = await two(browser, world, t, lang as Lang, world.pair(name));
      pair.watch.allow(/status of (401|404|409|422)/);
      open.push(pair);
      return pair;
    });
    for (const pair of open) {
      expect(pair.watch.faults(), 'nothing went wrong in the browser').toEqual([]);
      await pair.close();
    }
  },
});

for (const lang of ['fr', 'nl'] as const) {
  test.describe(lang, () => {
    test.use({ lang });

    test('from the proposal to the attestation', async ({ duo, world, t }) => {
      test.setTimeout(240_000);
      const { mentee, mentor } = await duo(lang === 'fr' ? 'proposed-1' : 'proposed-2');

      // Both say yes; no name before that.
      await mentee.open();
      await expect(mentee.main).toContainText(t.get('duo-next-answer'));
      await mentorAccepts(mentor);
      await mentee.follow('duo-go-answer');
      await mentee.press('status-accept');
      await expect(mentee.main.getByRole('link', { name: t.get('duo-way-open') })).toBeVisible();

      // The first meeting, planned by the mentee, seen by the mentor.
      await mentee.follow('duo-way-open');
      await expect(mentee.main).toContainText(t.get('duo-next-plan-first'));
      await mentee.follow('duo-go-plan-first');
      await mentee.h1(t.get('duo-do-plan'));
      await mentee.when(1, '14:30', 'public-place', 'Bibliothèque Sophia');
      await mentee.press('duo-plan-do');
      await mentee.done('duo-done-planned');
      await mentor.open();
      await expect(mentor.main).toContainText(t.get('duo-state-first-meeting-set'));
      const download = mentor.page.waitForEvent('download');
      await mentor.follow('duo-ics');
      const entry = readFileSync(await (await download).path(), 'utf8');
      const name = (await mentee.file() as unknown as { form: { first_name: string; last_name: string } }).form;
      expect(entry).toContain(`SUMMARY:Passerelle – ${name.first_name}\r\n`);
      expect(entry).toContain('LOCATION:Bibliothèque Sophia\r\n');
      expect(entry).not.toContain(name.last_name);
      expect(entry).not.toMatch(/DESCRIPTION|ORGANIZER|ATTENDEE|Team4Job/);

      // Time moves; each says "we met" in one tap.
      await later(world, 2, mentee, mentor);
      await mentee.open();
      await mentee.press('duo-met');
      await mentee.done('duo-done-met');
      await mentor.open();
      const other = name.first_name;
      await expect(mentor.main).toContainText(t.get('duo-said-other-yes', { name: other }));
      await mentor.press('duo-met');
      await mentor.done('duo-done-met');
      await expect(mentor.main).toContainText(t.get('duo-light-green'));
      const bridge = mentor.page.getByRole('img', { name: new RegExp(t.get('duo-sign-held')) });
      await expect(bridge).toBeVisible();

      // Goals: a national number stays out, the rest is kept.
      await mentee.open();
      await mentee.follow('duo-goals-write');
      await mentee.page.getByLabel(t.get('duo-goal-n', { n: 1 }), { exact: true }).fill('Refaire mon CV');
      await mentee.page.getByLabel(t.get('duo-goal-n', { n: 2 }), { exact: true }).fill('Mon numéro 85.07.30-033.28');
      await mentee.press('duo-goals-save');
      await expect(mentee.page.getByRole('alert').getByRole('link', { name: t.get('error-national-number') })).toBeVisible();
      await expect(mentee.page).toHaveTitle(begins(t.get('error-title', { title: '' }).trim()));
      await mentee.page.getByLabel(t.get('duo-goal-n', { n: 2 }), { exact: true }).fill('Appeler trois entreprises');
      await mentee.page.getByRole('group', { name: t.get('duo-goal-far', { n: 1 }) }).getByRole('radio', { name: t.get('duo-progress-done') }).check();
      await mentee.press('duo-goals-save');
      await mentee.done('duo-done-goals');
      await expect(mentee.main.getByText('Refaire mon CV')).toBeVisible();

      // A month without meetings: the light is red.
      await later(world, 33, mentee, mentor);
      await world.tick();
      await mentee.open();
      await expect(mentee.main).toContainText(t.get('duo-light-red'));
      await expect(mentee.main).toContainText(/3\d\s/);

      // Three months: the questions half-way.
      await later(world, 62, mentee, mentor);
      await mentor.open();
      await mentor.follow('duo-go-midterm');
      await mentor.h1(t.get('duo-do-midterm'));
      await mentor.press('duo-answers-send');
      await expect(mentor.page.getByRole('alert').getByRole('link', { name: t.get('error-unanswered-going') })).toBeVisible();
      await mentor.page.getByRole('radio', { name: t.get('duo-going-well'), exact: true }).check();
      await mentor.press('duo-answers-send');
      await mentor.done('duo-done-midterm');

      // The end: closing questions of both, and the attestation.
      await later(world, 95, mentee, mentor);
      await world.tick();
      for (const person of [mentee, mentor]) {
        await person.open();
        await expect(person.main).toContainText(t.get('duo-next-closing'));
        await person.follow('duo-go-closing');
        await close(person, person === mentor ? 'mentor' : 'mentee');
      }
      await attestation(mentee, name, `attestation-${lang}`);
    });
  });
}

/** Time passes for everybody; sessions end with it. */
async function later(world: Server, days: number, ...people: Person[]): Promise<void> {
  await world.advance(days * DAY);
  for (const person of people) {
    await person.now();
    await person.enter();
  }
}

async function close(person: Person, role: string): Promise<void> {
  const { page, t } = person;
  await person.press('duo-answers-send');
  await expect(page.getByRole('alert').getByRole('link').first()).toBeVisible();
  await page.getByRole('group', { name: t.get('duo-question-autonomy', { role }) }).getByRole('radio', { name: '4' }).check();
  await page.getByRole('group', { name: t.get('duo-question-project', { role }) }).getByRole('radio', { name: t.get('duo-far-yes') }).check();
  await page.getByRole('group', { name: t.get('duo-question-network', { role }) }).getByRole('radio', { name: t.get('duo-far-partly') }).check();
  if (role === 'mentor') {
    await page.getByRole('group', { name: t.get('duo-question-again') }).getByRole('radio', { name: t.get('duo-again-yes') }).check();
  }
  await page.getByRole('textbox', { name: begins(t.get('duo-question-remark')) }).fill('Merci pour tout.');
  await person.press('duo-answers-send');
  await person.done('duo-done-closing');
}

async function attestation(mentee: Person, name: { first_name: string; last_name: string }, file: string): Promise<void> {
  const { page, t } = mentee;
  await mentee.open();
  await mentee.follow('duo-do-attestation');
  const sheet = page.getByRole('article');
  await expect(sheet).toContainText(`${name.first_name} ${name.last_name}`);
  await expect(sheet).toContainText(t.get('eu-cofunded'));
  await expect(sheet).not.toContainText('Voorbeeld');
  const folder = join(ARTEFACTS, 'papers');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${file}.pdf`);
  await page.pdf({ path, format: 'A4', preferCSSPageSize: true, printBackground: false });
  const pages = readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length, 'one sheet').toBe(1);
  // For people who look at it.
  if (existsSync('/usr/bin/pdftoppm')) execFileSync('pdftoppm', ['-r', '70', '-png', path, join(folder, file)]);
}

test('a declined proposal leaves no meetings to look back on: the page says what comes next', async ({ duo, t }) => {
  const { mentee, mentor } = await duo('cancelled');
  await mentee.open();
  await expect(mentee.main).toContainText(t.get('duo-cancelled-next', { programme: 'Team4Job' }));
  await mentee.follow('status-see');
  await mentee.h1(t.get('state-waiting'));
  await expect(mentee.main.getByRole('link', { name: t.get('duo-way-old') })).toHaveCount(0);
  await expect(mentee.main.locator('.standing')).toContainText(t.get('act-release', { actor: 'mentor', programme: 'Team4Job' }));
  await mentor.open();
  await expect(mentor.main).not.toContainText(t.get('duo-cancelled-next', { programme: 'Team4Job' }));
});

test('nothing is asked in a pause, and nobody is judged after the end', async ({ duo, t }) => {
  const paused = await duo('paused');
  await paused.mentee.open();
  const [before] = t.get('duo-rule-paused', { day: '|' }).split('|');
  await expect(paused.mentee.main.locator('.months .now')).toContainText(String(before).trim());
  await expect(paused.mentee.main).not.toContainText(t.get('duo-rule'));
  const over = await duo('ended-early');
  await over.mentor.open();
  await expect(over.mentor.main.locator('.months')).toBeVisible();
  await expect(over.mentor.main).not.toContainText(t.get('duo-rule'));
  await expect(over.mentor.main.locator('.bay-short')).toHaveCount(0);
});

test('a meeting is moved, then cancelled, and can be planned again', async ({ duo, t }) => {
  const { mentee, mentor } = await duo('accepted-1');
  await mentee.plan(3);
  await mentor.open();
  await mentor.follow('duo-move');
  await mentor.h1(t.get('duo-do-move'));
  await mentor.when(5, '16:00', 'online');
  await mentor.press('duo-move-do');
  await mentor.done('duo-done-moved');
  await expect(mentor.main).toContainText('16:00');
  await mentee.open();
  await expect(mentee.main).toContainText('16:00');
  await mentee.follow('duo-cancel');
  await mentee.h1(t.get('duo-do-cancel'));
  await mentee.press('duo-cancel-do');
  await mentee.done('duo-done-cancelled');
  await expect(mentee.main).toContainText(t.get('duo-next-plan-first'));
  await expect(mentee.main).toContainText(t.get('duo-sign-cancelled'));
});

test('two who disagree are told that the programme calls', async ({ duo, world, t }) => {
  const { mentee, mentor } = await duo('accepted-2');
  await mentee.plan(1);
  await later(world, 2, mentee, mentor);
  await mentee.open();
  await mentee.press('duo-met');
  await mentee.done('duo-done-met');
  await mentor.open();
  await mentor.press('duo-not-met');
  await mentor.done('duo-done-disputed');
  await expect(mentor.main).toContainText(t.get('duo-sign-disputed'));
  await mentee.open();
  await expect(mentee.main).toContainText(t.get('duo-sign-disputed'));
});

test('a meeting that lies ahead, a past day, and a taken hour are refused in words', async ({ duo, t }) => {
  const { mentee } = await duo('accepted-3');
  const meeting = await mentee.plan(3, '12:00:00Z');
  // Nobody is asked whether they met, and the page of that question says why.
  await mentee.open();
  await expect(mentee.main.getByRole('button', { name: t.get('duo-met') })).toHaveCount(0);
  await mentee.open(`/report?meeting=${meeting}`);
  await expect(mentee.main).toContainText(t.get('duo-not-now'));
  await mentee.open('/plan');
  await mentee.press('duo-plan-do');
  for (const key of ['error-required-at', 'error-required-time', 'error-required-place']) {
    await expect(mentee.page.getByRole('alert').getByRole('link', { name: t.get(key) })).toBeVisible();
  }
  await mentee.page.getByRole('alert').getByRole('link', { name: t.get('error-required-at') }).click();
  await expect(mentee.page.getByLabel(t.get('duo-date'), { exact: true })).toBeFocused();
  await mentee.when(-2);
  await mentee.press('duo-plan-do');
  await expect(mentee.page.getByRole('alert').getByRole('link', { name: t.get('error-past-at') })).toBeVisible();
  await mentee.when(400);
  await mentee.press('duo-plan-do');
  await expect(mentee.page.getByRole('alert').getByRole('link', { name: /20\d\d/ })).toBeVisible();
  const view = await mentee.view();
  expect(view.meetings).toHaveLength(1);
  const local = new Date(`${day(mentee.server.now(), 3)}T12:00:00Z`);
  const hour = new Intl.DateTimeFormat('fr-BE', { timeZone: 'Europe/Brussels', hour: '2-digit', minute: '2-digit' }).format(local);
  await mentee.when(3, hour);
  await mentee.press('duo-plan-do');
  await expect(mentee.page.getByRole('alert').getByRole('link', { name: t.get('error-overlap-at') })).toBeVisible();
});

test('a question and a worry leave, and the other one sees nothing of them', async ({ duo, t }) => {
  const { mentee, mentor } = await duo('active');
  await mentee.open();
  await mentee.follow('duo-ask');
  await mentee.press('duo-ask-do');
  await expect(mentee.page.getByRole('alert').getByRole('link', { name: t.get('error-unwritten') })).toBeVisible();
  await mentee.page.getByRole('textbox', { name: t.get('duo-ask-label') }).fill('Pouvons-nous nous voir le samedi ?');
  await mentee.press('duo-ask-do');
  await mentee.done('duo-done-asked');
  const before = await mentor.view();
  await mentee.follow('duo-worry-tell');
  await expect(mentee.main).toContainText(t.get('duo-worry-secret'));
  await mentee.page.getByRole('textbox', { name: t.get('duo-worry-label') }).fill('Numéro 85.07.30-033.28');
  await mentee.press('duo-worry-do');
  await expect(mentee.page.getByRole('alert').getByRole('link', { name: t.get('error-national-number') })).toBeVisible();
  await mentee.page.getByRole('textbox', { name: t.get('duo-worry-label') }).fill('Je ne me sens pas à l’aise.');
  await mentee.press('duo-worry-do');
  await mentee.done('duo-done-worry');
  expect(await mentor.view()).toEqual(before);
});

test('a mentee asks for another mentor, and the mentor reads who stopped but not why', async ({ duo, t }) => {
  const { mentee, mentor } = await duo('active');
  await mentor.open();
  await expect(mentor.main.getByRole('link', { name: t.get('duo-do-change-mentor') })).toHaveCount(0);
  await mentee.open();
  await mentee.follow('duo-do-change-mentor');
  await mentee.press('duo-change-do');
  await mentee.done('duo-done-change');
  await expect(mentee.main).toContainText(t.get('duo-why-new-mentor'));
  await mentor.open();
  await expect(mentor.main).toContainText('Mamadou');
  await expect(mentor.main).not.toContainText(t.get('duo-why-new-mentor'));
});

test('a mentor ends the duo early, with a reason that only they read', async ({ duo, t }) => {
  const { mentee, mentor } = await duo('active');
  await mentor.open();
  await mentor.follow('duo-do-end');
  await mentor.page.getByRole('radio', { name: t.get('duo-why-logistics') }).check();
  await mentor.press('duo-end-do');
  await mentor.done('duo-done-ended');
  await expect(mentor.main).toContainText(t.get('duo-why-logistics'));
  await mentee.open();
  await expect(mentee.main).not.toContainText(t.get('duo-why-logistics'));
  await expect(mentee.main).toContainText(t.get('duo-next-closing'));
});

test('in two tabs the slower one reads the present state and keeps what was typed', async ({ duo, t }) => {
  const { mentee, mentor } = await duo('accepted-4');
  await mentee.open('/plan');
  await mentee.when(4, '15:00', 'online', 'Salle 3');
  await mentor.plan(2);
  await mentee.press('duo-plan-do');
  await expect(mentee.page.getByRole('alert').filter({ hasText: t.get('duo-stale') })).toBeVisible();
  await expect(mentee.main).toContainText(t.get('duo-state-first-meeting-set'));
  await expect(mentee.page.getByRole('textbox', { name: begins(t.get('duo-place-text')) })).toHaveValue('Salle 3');
  await mentee.press('duo-plan-do');
  await mentee.done('duo-done-planned');
  expect((await mentee.view()).meetings).toHaveLength(2);
});

test('a double tap counts once', async ({ duo, world, t }) => {
  const { mentee, mentor } = await duo('accepted-5');
  await mentee.open('/plan');
  await mentee.when(1, '15:00', 'online');
  await mentee.main.getByRole('button', { name: t.get('duo-plan-do') }).dblclick();
  await mentee.done('duo-done-planned');
  expect((await mentee.view()).meetings).toHaveLength(1);
  await later(world, 2, mentee, mentor);
  await mentee.open();
  await mentee.main.getByRole('button', { name: t.get('duo-met') }).dblclick();
  await mentee.done('duo-done-met');
  await mentor.open();
  await mentor.press('duo-met');
  await expect(mentor.main).toContainText(t.get('duo-light-green'));
});

test('another one’s duo is a page that does not exist, and without a session the way is to the reference', async ({ duo, t }) => {
  const first = await duo('active');
  const second = await duo('at-risk');
  await open(first.mentee.page, `/${t.lang}/duos/${second.mentee.duo}`);
  await first.mentee.h1(t.get('not-found-title'));
  await open(first.mentee.page, `/${t.lang}/duos/${second.mentee.duo}/plan`);
  await first.mentee.h1(t.get('not-found-title'));
  await second.mentor.page.context().clearCookies();
  await second.mentor.open();
  await second.mentor.h1(t.get('status-over'));
  await expect(second.mentor.main.getByRole('link', { name: t.get('status-again') })).toBeVisible();
});

test('a session that ends while somebody types keeps the words', async ({ duo, t }) => {
  const { mentee } = await duo('active');
  await mentee.open('/ask');
  await mentee.page.getByRole('textbox', { name: t.get('duo-ask-label') }).fill('Une longue question');
  await mentee.page.context().clearCookies();
  await mentee.press('duo-ask-do');
  await expect(mentee.page.getByRole('alert').filter({ hasText: t.get('status-over-typed') })).toBeVisible();
  await expect(mentee.page.getByRole('textbox', { name: t.get('duo-ask-label') })).toHaveValue('Une longue question');
});

test('with the keyboard alone: both say yes, plan, tell that they met, and write a goal', async ({ duo, world, t }) => {
  test.setTimeout(180_000);
  const { mentee, mentor } = await duo('proposed-3');
  await mentorAccepts(mentor, keys(mentor.page));
  const hand = keys(mentee.page);
  const button = (key: string) => mentee.main.getByRole('button', { name: t.get(key), exact: true });
  const link = (key: string) => mentee.main.getByRole('link', { name: t.get(key), exact: true }).first();
  await mentee.open();
  await hand.press(link('duo-go-answer'));
  await hand.press(button('status-accept'));
  await hand.press(link('duo-way-open'));
  await hand.press(link('duo-go-plan-first'));
  await mentee.h1(t.get('duo-do-plan'));
  // The browser's own fields of day and time are filled in as it likes; everything around them by keys.
  await mentee.page.getByLabel(t.get('duo-date'), { exact: true }).fill(day(world.now(), 1));
  await mentee.page.getByLabel(t.get('duo-time'), { exact: true }).fill('14:30');
  await hand.pick(mentee.page.getByRole('radio', { name: begins(t.get('duo-place-online')) }));
  await hand.press(button('duo-plan-do'));
  await mentee.done('duo-done-planned');
  await later(world, 2, mentee, mentor);
  await mentee.open();
  await hand.press(button('duo-met'));
  await mentee.done('duo-done-met');
  await mentor.open();
  await keys(mentor.page).press(mentor.main.getByRole('button', { name: t.get('duo-met'), exact: true }));
  await mentor.done('duo-done-met');
  await mentee.open();
  await hand.press(link('duo-goals-write'));
  await hand.type(mentee.page.getByLabel(t.get('duo-goal-n', { n: 1 }), { exact: true }), 'Refaire mon CV');
  await hand.press(button('duo-goals-save'));
  await mentee.done('duo-done-goals');
  await expect(mentee.main.getByText('Refaire mon CV')).toBeVisible();
});
