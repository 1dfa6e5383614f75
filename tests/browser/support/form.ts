// A person who fills in the forms: by the words they read, in the order in which the app asks.

import { type Locator, type Page, expect } from '@playwright/test';
import type { Texts } from './texts.ts';

/** What the person answers. A code is that of the domain; words are typed as they are. */
export const ANSWERS = {
  choice: 'mentoryou',
  registered: 'yes',
  working: 'no',
  'birth-year': '1994',
  postcode: '1030',
  origin: 'declined',
  'long-term-residence': 'yes',
  languages: { fr: 'fluent', nl: 'basic' } as Record<string, string>,
  project: 'yes',
  sectors: ['it'],
  note: 'Je voudrais aider les gens avec leurs ordinateurs.',
  times: ['evening'],
  mode: 'either',
  'first-name': 'Amina',
  'last-name': 'Ben Salah',
  contact: 'email',
  correspondence: 'fr',
};
export type Answers = typeof ANSWERS;

export const NAMES: Record<string, string> = {
  'duo-for-a-job': 'DUO for a JOB',
  team4job: 'Team4Job',
  mentoryou: 'MentorYou',
  mentorin: 'Mentor’IN Brussels',
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name that begins with these words and may go on with a hint. */
export const begins = (text: string) => new RegExp(`^\\s*${escaped(text).replace(/ /g, '\\s+')}`);

export class Form {
  readonly page: Page;
  readonly t: Texts;
  readonly answers: Answers;
  readonly mail: string;

  constructor(page: Page, t: Texts, mail: string, answers: Partial<Answers> = {}) {
    this.page = page;
    this.t = t;
    this.mail = mail;
    this.answers = { ...ANSWERS, ...answers };
  }

  /** A group of answers, by its question. */
  group(field: string): Locator {
    return this.page.getByRole('group', { name: begins(this.t.get(`field-${field}`)) });
  }

  /** An answer of a group: the field's own words, or those of the family. */
  answer(group: Locator, kind: 'radio' | 'checkbox', field: string, family: string, code: string): Locator {
    const own = `field-${field}-${code}`;
    const key = this.t.has(own) ? own : `${family}-${code}`;
    const hint = this.t.has(`${key}-hint`) ? this.t.get(`${key}-hint`) : '';
    const words = [this.t.get(key), hint].filter(Boolean).map((part) => escaped(part).replace(/ /g, '\\s+'));
    return group.getByRole(kind, { name: new RegExp(`^\\s*${words.join('\\s*')}\\s*$`) });
  }

  text(field: string): Locator {
    return this.page.getByRole('textbox', { name: begins(this.t.get(`field-${field}`)) });
  }

  /** The one field of a page: its words are the page's heading. */
  onlyText(question: string): Locator {
    return this.page.getByRole('textbox', { name: begins(this.t.get(`question-${question}`)) });
  }

  choice(code: string): Locator {
    return this.page.getByRole('radio', { name: begins(NAMES[code] ?? this.t.get(`choice-${code}`)) });
  }

  yesNo(field: string, code: string): Locator {
    return this.answer(this.group(field), 'radio', field, 'yes-no', code);
  }

  level(tongue: string): Locator {
    const name = this.t.get(`tongue-${tongue}`);
    const capital = name.charAt(0).toLocaleUpperCase(this.t.lang) + name.slice(1);
    return this.page.getByRole('combobox', { name: capital, exact: true });
  }

  /** The page of a question of the application, with every answer given. */
  async fill(question: string): Promise<void> {
    const { page, t, answers } = this;
    switch (question) {
      case 'choice':
        return this.choice(answers.choice).check();
      case 'situation':
        await this.yesNo('registered', answers.registered).check();
        return this.yesNo('working', answers.working).check();
      case 'birth-year':
        return this.onlyText(question).fill(answers['birth-year']);
      case 'residence':
        return this.onlyText(question).fill(answers.postcode);
      case 'background':
        await this.answer(this.group('origin'), 'radio', 'origin', 'origin', answers.origin).check();
        if (answers.origin !== 'no') await this.yesNo('long-term-residence', answers['long-term-residence']).check();
        return;
      case 'languages':
        for (const [tongue, level] of Object.entries(answers.languages)) {
          await this.level(tongue).selectOption({ label: t.get(`level-${level}`) });
        }
        return;
      case 'project':
        await this.yesNo('project', answers.project).check();
        for (const sector of answers.sectors) {
          await this.answer(this.group('sectors'), 'checkbox', 'sectors', 'sector', sector).check();
        }
        return this.text('note').fill(answers.note);
      case 'availability':
        for (const time of answers.times) {
          await this.answer(this.group('times'), 'checkbox', 'times', 'time', time).check();
        }
        return this.answer(this.group('mode'), 'radio', 'mode', 'mode-wish', answers.mode).check();
      case 'name':
        await this.text('first-name').fill(answers['first-name']);
        return this.text('last-name').fill(answers['last-name']);
      case 'contact':
        await this.answer(this.group('contact'), 'radio', 'contact', 'contact-way', answers.contact).check();
        if (answers.contact === 'email') await this.text('email').fill(this.mail);
        return this.answer(this.group('correspondence'), 'radio', 'correspondence', 'correspondence', answers.correspondence).check();
      default:
        throw new Error(`no such question: ${question} (${page.url()})`);
    }
  }

  async continue(): Promise<void> {
    await this.page.getByRole('button', { name: this.t.get('ask-continue') }).click();
  }

  /** The question of the present page, by its address. */
  question(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }

  /** Answers pages until one is reached. */
  async until(last: string): Promise<void> {
    for (let steps = 0; this.question() !== last; steps += 1) {
      if (steps > 12) throw new Error(`the form does not lead to ${last}: ${this.page.url()}`);
      const before = this.page.url();
      await this.fill(this.question());
      await this.continue();
      await expect(this.page, 'Continue leads on').not.toHaveURL(before);
    }
  }

  /** From the page before the first question to the check page. */
  async start(query = ''): Promise<void> {
    await this.page.goto(`/${this.t.lang}/apply${query}`);
    await this.page.waitForFunction(() => history.scrollRestoration === 'manual');
    await this.page.getByRole('button', { name: this.t.get('apply-begin') }).click();
    await expect(this.page).toHaveURL(/\/apply\/[a-z-]+$/);
  }

  async toCheck(query = ''): Promise<void> {
    await this.start(query);
    await this.until('check');
    await expect(this.page.getByRole('heading', { level: 1, name: this.t.get('check-title') })).toBeVisible();
  }

  /** Sends, and answers the reference. */
  async send(): Promise<string> {
    await this.page.getByRole('button', { name: this.t.get('send'), exact: true }).click();
    return this.reference();
  }

  /** The reference on the confirmation. */
  async reference(): Promise<string> {
    await expect(this.page.getByRole('heading', { level: 1, name: this.t.get('received-title') })).toBeVisible();
    const text = await this.page.getByRole('main').innerText();
    const reference = /\b[A-Z2-9]{3}-[A-Z2-9]{3}-[A-Z2-9]{3}\b/.exec(text)?.[0];
    if (!reference) throw new Error(`no reference on the confirmation: ${text}`);
    return reference;
  }
}
