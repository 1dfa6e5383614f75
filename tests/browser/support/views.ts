// Every page of the app and the states that it has, in an order in which one visitor can meet them.

import { type Page, expect } from '@playwright/test';
import { Form } from './form.ts';
import type { Server } from './server.ts';
import type { Lang, Texts } from './texts.ts';
import { texts } from './texts.ts';
import { open, ready } from './test.ts';
import { type Visit, type Walk, main, settled } from './visit.ts';
import { ASKED, Volunteer } from './volunteer.ts';
import { duoActs, duos } from './walks-duo.ts';
import { joining, mentoring } from './walks-space.ts';

export type { Visit } from './visit.ts';

/** The questions of the application to DUO for a JOB: all ten. */
const QUESTIONS = ['choice', 'situation', 'birth-year', 'residence', 'background', 'languages', 'project', 'availability', 'name', 'contact'];
const FINDER = ['residence', 'situation', 'birth-year', 'background', 'project'];

/** A mentor of a programme, from the public list. */
export async function mentorOf(server: Server, programme: string, lang: Lang = 'fr'): Promise<{ id: string; profession: string; name?: string }> {
  const answer = await fetch(`${server.url}/api/v1/mentors?lang=${lang}&programme=${programme}&free=true&limit=1`);
  const { mentors } = (await answer.json()) as { mentors: { id: string; profession: string; name?: string }[] };
  const [mentor] = mentors;
  if (!mentor) throw new Error(`no mentor of ${programme} is free`);
  return mentor;
}

const reading: Walk = async ({ page, t, server, look }) => {
  const see = async (name: string, path: string) => {
    await open(page, `/${t.lang}/${path}`);
    await settled(page);
    await look(name);
  };
  await see('home', '');
  await see('programmes', 'programmes');
  for (const programme of ['duo-for-a-job', 'team4job', 'mentoryou', 'mentorin']) await see(programme, `programmes/${programme}`);
  await see('help', 'help');
  await see('figures', 'figures');
  await see('privacy', 'privacy');
  await see('accessibility', 'accessibility');
  await see('paper', 'apply/paper');
  await see('not-found', 'nothing/here');
  await see('mentor-gone', 'mentors/01890000-0000-7000-8000-000000000000');
  await see('favourites-none', 'favourites');
  const named = await mentorOf(server, 'team4job', t.lang);
  const unnamed = await mentorOf(server, 'duo-for-a-job', t.lang);
  await see('mentor-unnamed', `mentors/${unnamed.id}`);
  await see('mentor', `mentors/${named.id}`);
  await main(page).getByRole('button', { name: t.get('mentor-keep-short'), exact: true }).click();
  await see('favourites', 'favourites');
};

/** What other sites may show. */
const embedding: Walk = async ({ page, t, look }) => {
  // The frame of the preview has no origin: with a header of our own it would ask for leave, as no visitor's does.
  await page.context().setExtraHTTPHeaders({});
  await open(page, `/${t.lang}/widgets`);
  // A widget loads when somebody comes near.
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expect(page.frameLocator('iframe').getByRole('listitem').first()).toBeVisible();
  await look('widgets');
  await page.getByRole('radio', { name: new RegExp(`^${t.get('widget-apply')}`) }).check();
  await page.getByLabel(t.get('widget-accent'), { exact: true }).fill('#ffe08a');
  await expect(page.getByText('#ffe08a', { exact: false }).first()).toBeVisible();
  await look('widgets-contrast');
};

const choosing: Walk = async ({ page, t, look }) => {
  const list = `/${t.lang}/mentors`;
  await open(page, list);
  await expect(page.getByRole('article')).toHaveCount(24);
  await look('mentors');
  await open(page, `${list}?sector=it&language=fr&time=evening&free=true&q=a`);
  await expect(page.getByRole('article').first()).toBeVisible();
  await look('mentors-filtered');
  await open(page, `${list}?sector=it&q=zzzz`);
  await expect(page.getByRole('heading', { level: 2, name: t.get('mentors-none') })).toBeVisible();
  await look('mentors-nothing');
};

const finder: Walk = async ({ page, t, mail, look }) => {
  const form = new Form(page, t, mail, { origin: 'no' });
  await open(page, `/${t.lang}/finder/result`);
  await look('finder-missing');
  await open(page, `/${t.lang}/finder`);
  await look('finder');
  await main(page).getByRole('link', { name: t.get('finder-begin') }).click();
  for (const question of FINDER) {
    await expect(page).toHaveURL(new RegExp(`/finder/${question}$`));
    await settled(page);
    await look(`finder-${question}`);
    await form.continue();
    await expect(page.getByRole('alert').getByRole('link').first()).toBeVisible();
    await look(`finder-${question}-error`);
    if (question === 'project') {
      await form.answer(page.getByRole('group'), 'radio', 'project', 'yes-no', 'unknown').check();
    } else {
      await form.fill(question);
    }
    await form.continue();
  }
  await expect(page).toHaveURL(/\/finder\/result$/);
  await settled(page);
  await look('finder-result');
};

const applying: Walk = async ({ page, t, server, mail, look }) => {
  const form = new Form(page, t, mail, { choice: 'duo-for-a-job', origin: 'declined' });
  const here = async (path: string, name: string) => {
    await open(page, `/${t.lang}/${path}`);
    await settled(page);
    await look(name);
  };
  await here('apply/check', 'check-missing');
  await here('apply/not-eligible', 'closed-missing');
  await here('apply/received', 'received-none');
  const mentor = await mentorOf(server, 'mentoryou', t.lang);
  await here(`apply?programme=mentoryou&mentor=${mentor.id}`, 'apply-with-mentor');
  await page.getByRole('button', { name: t.get('apply-begin') }).click();
  await expect(page).toHaveURL(/\/apply\/situation$/);
  await main(page).getByRole('link', { name: t.get('ask-back') }).click();
  await expect(page).toHaveURL(/\/apply\/choice$/);
  await expect(page.getByRole('heading', { level: 3, name: mentor.profession })).toBeVisible();
  await look('apply-wishes');
  await here('apply', 'apply');
  await page.getByRole('button', { name: t.get('apply-begin') }).click();
  for (const question of QUESTIONS) {
    await expect(page).toHaveURL(new RegExp(`/apply/${question}$`));
    await settled(page);
    await look(`apply-${question}`);
    await form.continue();
    await expect(page.getByRole('alert').getByRole('link').first()).toBeVisible();
    await look(`apply-${question}-error`);
    await form.fill(question);
    if (question === 'choice') {
      await page.getByRole('button', { name: t.get('draft-keep') }).click();
      await look('apply-draft-warning');
      await page.getByRole('button', { name: t.get('draft-keep-here') }).click();
      await look('apply-draft-kept');
    }
    if (question === 'contact') await look('apply-contact-filled');
    await form.continue();
  }
  await expect(page).toHaveURL(/\/apply\/check$/);
  await look('check');
  // A draft that waits.
  await page.goto(`/${t.lang}/apply`);
  await ready(page);
  await expect(page.getByRole('button', { name: t.get('draft-resume') })).toBeVisible();
  await look('apply-draft-offered');
  await page.getByRole('button', { name: t.get('draft-resume') }).click();
  await expect(page).toHaveURL(/\/apply\/check$/);
  await form.send();
  await look('received');

  // Too old for the programme: a closed door, not an error.
  const closed = new Form(page, t, mail, { choice: 'duo-for-a-job', 'birth-year': '1970' });
  await closed.start();
  await closed.until('not-eligible');
  await look('closed');
};

const volunteering: Walk = async ({ page, t, mail, look }) => {
  const form = new Volunteer(page, t, mail, { choice: 'duo-for-a-job', status: 'job-seeker-on-benefit' });
  await open(page, `/${t.lang}/volunteer`);
  await look('volunteer');
  await page.getByRole('button', { name: t.get('volunteer-begin') }).click();
  for (const question of ASKED) {
    await expect(page).toHaveURL(new RegExp(`/volunteer/${question}$`));
    await settled(page);
    await look(`volunteer-${question}`);
    if (question === 'words') await form.text('story').fill('x'.repeat(700));
    await form.continue();
    await expect(page.getByRole('alert').getByRole('link').first()).toBeVisible();
    await look(`volunteer-${question}-error`);
    await form.fill(question);
    if (/status|when|consent/.test(question)) await look(`volunteer-${question}-filled`);
    await form.continue();
  }
  await expect(page).toHaveURL(/\/volunteer\/check$/);
  await look('volunteer-check');
};

/** The same without an answer, refused, sent, and closed. */
const volunteered: Walk = async ({ page, t, mail, look }) => {
  const form = new Volunteer(page, t, mail);
  const here = async (path: string, name: string) => {
    await open(page, `/${t.lang}/${path}`);
    await settled(page);
    await look(name);
  };
  await here('volunteer/check', 'volunteer-check-missing');
  await here('volunteer/not-eligible', 'volunteer-closed-missing');
  await here('volunteer/received', 'volunteer-received-none');
  await here('volunteer/consent', 'volunteer-consent-first');
  await form.publish('yes').check();
  await look('volunteer-preview-missing');
  await here('volunteer/paper', 'volunteer-paper');
  await here('volunteer?programme=team4job', 'volunteer-with-programme');
  await form.toCheck();
  await page.route('**/api/v1/volunteers', (route) => route.fulfill({ status: 503, json: { type: 'about:blank', title: '', status: 503, code: 'busy' } }), { times: 1 });
  await page.getByRole('button', { name: t.get('volunteer-send'), exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: t.get('send-not-yet') })).toBeVisible();
  await look('volunteer-not-sent');
  await page.getByRole('button', { name: t.get('try-again'), exact: true }).click();
  await form.reference();
  await look('volunteer-received');

  // Too young for the programme: a closed door, not an error. With names: the card shows one.
  const closed = new Volunteer(page, t, mail, { choice: 'duo-for-a-job', 'birth-year': '1990', consent: ['name', 'profession', 'company', 'story', 'helps', 'years', 'commune'] });
  await closed.start();
  await closed.until('not-eligible');
  await look('volunteer-closed');
  await page.getByRole('button', { name: t.get('volunteer-to', { programme: 'MentorYou' }) }).click();
  await closed.until('consent');
  await closed.fill('consent');
  await look('volunteer-preview-all');
};

/** Opens the file of an application of the demonstration. */
export async function openFile(visit: Visit, state: string): Promise<void> {
  const { page, t, server } = visit;
  const sample = server.sample(state);
  const before = (await server.messages(sample.email)).length;
  await open(page, `/${t.lang}/status`);
  await page.getByRole('textbox', { name: t.get('status-ask-title') }).fill(sample.reference);
  await page.getByRole('button', { name: t.get('status-send-code') }).click();
  await expect(page).toHaveURL(/\/status\/code$/);
  await expect.poll(async () => (await server.messages(sample.email)).length).toBeGreaterThan(before);
  await page.getByRole('textbox', { name: t.get('status-code') }).fill(await server.code(sample.email));
  await page.getByRole('button', { name: t.get('status-open') }).click();
  await expect(page).toHaveURL(/\/status\/file$/);
  await expect(page.getByText(sample.reference)).toBeVisible();
}

const STATES = ['received', 'information-asked', 'interview', 'waiting', 'proposed', 'duo-started', 'refused'];

const following: Walk = async (visit) => {
  const { page, t, server, look } = visit;
  // Three codes an hour for one reference.
  await server.advance(61);
  await open(page, `/${t.lang}/status/file`);
  await expect(page.getByRole('heading', { level: 1, name: t.get('status-over') })).toBeVisible();
  await look('file-over');
  await open(page, `/${t.lang}/status/code`);
  await look('code-without-reference');
  await open(page, `/${t.lang}/status`);
  await look('status');
  await page.getByRole('button', { name: t.get('status-send-code') }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(1);
  await look('status-error');
  await page.getByRole('textbox', { name: t.get('status-ask-title') }).fill(server.sample('received').reference);
  await page.getByRole('button', { name: t.get('status-send-code') }).click();
  await expect(page).toHaveURL(/\/status\/code$/);
  await look('code');
  await page.getByRole('button', { name: t.get('status-open') }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(1);
  await look('code-error');

  const act = async (key: string, name: string) => {
    await main(page).getByRole('link', { name: t.get(key) }).first().click();
    await expect(page).toHaveURL(/\/status\/file\//);
    await settled(page);
    await look(name);
    await page.goBack();
    await expect(page).toHaveURL(/\/status\/file$/);
  };
  for (const state of STATES) {
    await openFile(visit, state);
    await look(`file-${state}`);
    if (state === 'received') {
      await act('status-withdraw', 'act-withdraw');
      await act('status-correct', 'act-correct');
      await act('status-change-contact', 'act-change-contact');
      await act('status-data', 'act-data');
    }
    if (state === 'information-asked') await act('status-answer', 'act-answer');
    if (state === 'proposed') await act('status-decline', 'act-decline-mentor');
    await page.getByRole('button', { name: t.get('status-leave') }).click();
    await expect(page.getByText(t.get('status-left'))).toBeVisible();
  }
  await look('status-left');
};

/** States that only a bad network shows. */
const loading: Walk = async ({ page, t, look }) => {
  const list = '**/api/v1/mentors?*';
  const go = () => main(page).getByRole('link', { name: t.get('go-mentors') }).click();
  await open(page, `/${t.lang}/`);
  let answer = () => {};
  await page.route(list, async (route) => {
    await new Promise<void>((done) => { answer = done; });
    await route.abort();
  });
  await go();
  await expect(page.getByRole('heading', { level: 1, name: t.get('mentors-title') })).toBeVisible();
  await look('mentors-waiting');
  answer();
  await expect(page.getByRole('alert')).toContainText(t.get('problem-offline-read'));
  await look('mentors-failed');
  await page.context().setOffline(true);
  await expect(page.getByText(t.get('offline-banner'))).toBeVisible();
  await look('mentors-offline');
  await page.context().setOffline(false);
  await page.unroute(list);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(`/${t.lang}/mentors`);
  await expect(page.getByRole('alert')).toBeVisible();
  await look('crash');
  await page.unroute('**/*.wasm');
};

/** Texts as long as they get. */
const long: Walk = async ({ page, t, look }) => {
  await page.route('**/api/v1/mentors?*', async (route) => {
    const answer = await route.fetch();
    const list = (await answer.json()) as { mentors: Record<string, unknown>[] };
    for (const mentor of list.mentors) {
      mentor.profession = 'Verantwoordelijke voor arbeidsongeschiktheidsverzekeringen en wederinschakeling';
      mentor.name &&= 'Marie-Christine-Alexandrine V.';
      mentor.languages = ['fr', 'nl', 'en', 'ar', 'tr', 'es', 'pt', 'it', 'de'];
      mentor.times = ['morning', 'afternoon', 'evening', 'weekend'];
    }
    await route.fulfill({ json: list });
  });
  // From another page: a list that came with the page keeps its cards.
  await open(page, `/${t.lang}/`);
  await main(page).getByRole('link', { name: t.get('go-mentors') }).click();
  await expect(page.getByRole('article').first()).toContainText('Verantwoordelijke');
  await look('mentors-long');
};

export const WALKS: Record<string, Walk> = { reading, embedding, choosing, finder, applying, volunteering, following, mentoring, duos, volunteered, joining, duoActs, loading, long };
export { texts };
