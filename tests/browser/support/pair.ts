// Two people of a duo, each with a phone of their own.

import { randomBytes } from 'node:crypto';
import { type Browser, type BrowserContext, type Locator, type Page, expect } from '@playwright/test';
import { type Hand, touch } from './hand.ts';
import { ADDRESS_HEADER, type Server } from './server.ts';
import type { Pair, Sample } from './setup.ts';
import { type Texts, Watch, open } from './test.ts';
import type { Lang } from './texts.ts';

/** What the API answers about a duo, as far as the tests read it. */
export type DuoView = { id: string; version: number; state: string; meetings: { id: string; state: string }[] };

/** One of the two. */
export class Person {
  readonly page: Page;
  readonly t: Texts;
  readonly server: Server;
  readonly sample: Sample;
  /** Of their duo, once known. */
  duo = '';

  constructor(page: Page, t: Texts, server: Server, sample: Sample) {
    this.page = page;
    this.t = t;
    this.server = server;
    this.sample = sample;
  }

  static async arrive(context: BrowserContext, t: Texts, server: Server, sample: Sample): Promise<Person> {
    const person = new Person(await context.newPage(), t, server, sample);
    await person.now();
    return person;
  }

  /** The phone shows the time that the server counts with. */
  async now(): Promise<void> {
    await this.page.clock.setFixedTime(this.server.now());
  }

  /** Opens a session with reference and code. */
  async enter(): Promise<void> {
    const { page, sample, server } = this;
    const before = (await server.messages(sample.email)).filter((message) => /\b\d{6}\b/.test(message.Text)).length;
    const asked = await page.request.post('/api/v1/access-codes', { data: { reference: sample.reference } });
    expect(asked.status()).toBe(202);
    await expect
      .poll(async () => (await server.messages(sample.email)).filter((message) => /\b\d{6}\b/.test(message.Text)).length)
      .toBeGreaterThan(before);
    const code = await server.code(sample.email);
    const session = await page.request.post('/api/v1/sessions', { data: { reference: sample.reference, code } });
    expect(session.status()).toBe(204);
  }

  /** One's own file as the API has it. */
  async file(): Promise<{ duo?: string; proposals?: { id: string; version: number }[]; duos?: { id: string }[] }> {
    return (await this.page.request.get('/api/v1/me')).json();
  }

  async view(): Promise<DuoView> {
    const answer = await this.page.request.get(`/api/v1/me/duos/${this.duo}`);
    expect(answer.status()).toBe(200);
    return answer.json();
  }

  /** An act without a page, to come to where a test begins. */
  async act(act: string, body: Record<string, unknown>, folder = 'duos'): Promise<DuoView> {
    const { version } = await this.view();
    const answer = await this.page.request.post(`/api/v1/me/${folder}/${this.duo}/${act}`, { data: { ...body, version } });
    expect(answer.status(), await answer.text()).toBe(200);
    return answer.json();
  }

  /** The page of the duo. */
  async open(act = ''): Promise<void> {
    await this.now();
    await open(this.page, `/${this.t.lang}/duos/${this.duo}${act}`);
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  async h1(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  async press(key: string): Promise<void> {
    await this.main.getByRole('button', { name: this.t.get(key), exact: true }).click();
  }

  async follow(key: string): Promise<void> {
    await this.main.getByRole('link', { name: this.t.get(key), exact: true }).first().click();
  }

  /** A word on what was done. */
  async done(key: string): Promise<void> {
    await expect(this.main.getByRole('status')).toContainText(this.t.get(key));
  }

  /** Fills in the form of a meeting: in so many days, at an hour of Brussels. */
  async when(days: number, time = '14:00', place = 'public-place', words = ''): Promise<void> {
    const { page, t } = this;
    await page.getByLabel(t.get('duo-date'), { exact: true }).fill(day(this.server.now(), days));
    await page.getByLabel(t.get('duo-time'), { exact: true }).fill(time);
    await page.getByRole('radio', { name: begins(t.get(`duo-place-${place}`)) }).check();
    if (words) await page.getByRole('textbox', { name: begins(t.get('duo-place-text')) }).fill(words);
  }

  /** A meeting in so many days, without a page; answers its id. */
  async plan(days: number, time = '12:00:00Z'): Promise<string> {
    const before = (await this.view()).meetings.map(({ id }) => id);
    const at = `${day(this.server.now(), days)}T${time}`;
    const { meetings } = await this.act('plan', { at, minutes: 60, place: 'public-place', place_text: '' });
    return meetings.find(({ id }) => !before.includes(id))?.id ?? '';
  }
}

/** A day so many days after an instant, in Brussels. */
export function day(from: Date, days: number): string {
  const at = new Date(from.getTime() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(at);
}

/** A name that begins with these words and may go on, with spaces of any kind. */
export function begins(words: string): RegExp {
  return new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')}`);
}

/** The two of a duo. */
export type Two = { mentee: Person; mentor: Person; watch: Watch; close(): Promise<void> };

/** Two phones, with sessions. */
export async function two(browser: Browser, server: Server, t: Texts, lang: Lang, pair: Pair): Promise<Two> {
  const watch = new Watch();
  const contexts: BrowserContext[] = [];
  const arrive = async (sample: Sample) => {
    const context = await browser.newContext({
      baseURL: server.url,
      locale: `${lang}-BE`,
      viewport: { width: 360, height: 740 },
      serviceWorkers: 'block',
      extraHTTPHeaders: { [ADDRESS_HEADER]: [10, ...randomBytes(3)].join('.') },
    });
    context.setDefaultTimeout(10_000);
    contexts.push(context);
    watch.over(context, server.url);
    const person = await Person.arrive(context, t, server, sample);
    await person.enter();
    return person;
  };
  const mentee = await arrive(pair.mentee);
  const mentor = await arrive(pair.mentor);
  mentee.duo = mentor.duo = (await mentee.file()).duo ?? '';
  expect(mentee.duo).not.toBe('');
  const close = async () => {
    for (const context of contexts) await context.close();
  };
  return { mentee, mentor, watch, close };
}

/** The mentor reads the need, and says yes to it. */
export async function mentorAccepts(mentor: Person, hand: Hand = touch): Promise<void> {
  const { page, t } = mentor;
  await mentor.now();
  await open(page, `/${t.lang}/space/proposals/${mentor.duo}`);
  await hand.press(mentor.main.getByRole('button', { name: t.get('space-accept-do'), exact: true }));
  await mentor.done('space-done-accepted');
}
