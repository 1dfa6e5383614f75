// A person who offers to be a mentor: by the words they read, in the order in which the app asks.

import { type Locator, expect } from '@playwright/test';
import { Form, begins } from './form.ts';

/** What the person answers. A code is that of the domain; words are typed as they are. */
export const OFFER = {
  choice: 'mentoryou',
  status: 'working',
  'birth-year': '1962',
  profession: 'Comptable',
  sector: 'finance',
  years: '12',
  company: 'Les Bons Comptes',
  code: '',
  languages: { fr: 'fluent', nl: 'good' } as Record<string, string>,
  times: ['evening'],
  modes: ['in-person', 'online'],
  commune: 'jette',
  capacity: 2,
  helps: ['Relire un CV', 'Préparer un entretien'],
  story: 'J’ai changé de métier à quarante ans.',
  publish: 'yes',
  consent: ['profession'],
  'first-name': 'Éloïse',
  'last-name': 'Vandamme',
  contact: 'email',
  correspondence: 'fr',
};
export type Offer = typeof OFFER;

export const ASKED = ['choice', 'status', 'work', 'languages', 'when', 'capacity', 'words', 'consent', 'note', 'contact'];

export class Volunteer extends Form {
  readonly offer: Offer;

  constructor(page: Form['page'], t: Form['t'], mail: string, offer: Partial<Offer> = {}) {
    super(page, t, mail);
    this.offer = { ...OFFER, ...offer };
  }

  menu(field: string): Locator {
    return this.page.getByRole('combobox', { name: begins(this.t.get(`field-${field}`)) });
  }

  help(n: number): Locator {
    return this.page.getByRole('textbox', { name: this.t.get('field-helps-line', { n }), exact: true });
  }

  publish(code: string): Locator {
    return this.answer(this.group('publish'), 'radio', 'publish', 'yes-no', code);
  }

  /** A line of the card that may be public. */
  shows(field: string): Locator {
    return this.page.getByRole('checkbox', { name: this.t.get(`card-field-${field}`), exact: true });
  }

  /** The card as the public will see it. */
  preview(): Locator {
    return this.page.getByRole('region', { name: this.t.get('preview-title') }).getByRole('article');
  }

  accept(): Locator {
    return this.page.getByRole('checkbox', { name: this.t.get('note-accept'), exact: true });
  }

  override async fill(question: string): Promise<void> {
    const { page, t, offer } = this;
    const tick = (field: string, family: string, code: string) => this.answer(this.group(field), 'checkbox', field, family, code).check();
    switch (question) {
      case 'choice':
        return this.choice(offer.choice).check();
      case 'status':
        await this.answer(this.group('status'), 'radio', 'status', 'work-status', offer.status).check();
        if (await this.text('birth-year').count()) await this.text('birth-year').fill(offer['birth-year']);
        return;
      case 'work':
        await this.text('profession').fill(offer.profession);
        await this.menu('sector').selectOption({ label: t.get(`sector-${offer.sector}`) });
        await this.text('years').fill(offer.years);
        await this.text('company').fill(offer.company);
        if (offer.code) await this.text('company-code').fill(offer.code);
        return;
      case 'languages':
        for (const [tongue, level] of Object.entries(offer.languages)) {
          await this.level(tongue).selectOption({ label: t.get(`level-${level}`) });
        }
        return;
      case 'when':
        for (const time of offer.times) await tick('times', 'time', time);
        for (const mode of offer.modes) await tick('modes', 'mode', mode);
        if (offer.modes.includes('in-person')) await this.menu('commune').selectOption({ label: t.get(`commune-${offer.commune}`) });
        return;
      case 'capacity':
        return page.getByRole('radio', { name: String(offer.capacity), exact: true }).check();
      case 'words':
        for (const [n, help] of offer.helps.entries()) await this.help(n + 1).fill(help);
        return this.text('story').fill(offer.story);
      case 'consent':
        await this.publish(offer.publish).check();
        if (offer.publish === 'yes') for (const field of offer.consent) await this.shows(field).check();
        return;
      case 'note':
        return this.accept().check();
      case 'contact':
        await this.text('first-name').fill(offer['first-name']);
        await this.text('last-name').fill(offer['last-name']);
        await this.answer(this.group('contact'), 'radio', 'contact', 'contact-way', offer.contact).check();
        if (offer.contact === 'email') await this.text('email').fill(this.mail);
        return this.answer(this.group('correspondence'), 'radio', 'correspondence', 'correspondence', offer.correspondence).check();
      default:
        throw new Error(`no such question: ${question} (${page.url()})`);
    }
  }

  /** From the page before the first question to the first one. */
  override async start(query = ''): Promise<void> {
    await this.page.goto(`/${this.t.lang}/volunteer${query}`);
    await this.page.waitForFunction(() => history.scrollRestoration === 'manual');
    await this.page.getByRole('button', { name: this.t.get('volunteer-begin') }).click();
    await expect(this.page).toHaveURL(/\/volunteer\/[a-z-]+$/);
  }

  override async send(): Promise<string> {
    await this.page.getByRole('button', { name: this.t.get('volunteer-send'), exact: true }).click();
    return this.reference();
  }

  override async reference(): Promise<string> {
    await expect(this.page.getByRole('heading', { level: 1, name: this.t.get('volunteer-received-title') })).toBeVisible();
    const text = await this.page.getByRole('main').innerText();
    const reference = /\b[A-Z2-9]{3}-[A-Z2-9]{3}-[A-Z2-9]{3}\b/.exec(text)?.[0];
    if (!reference) throw new Error(`no reference on the confirmation: ${text}`);
    return reference;
  }
}
