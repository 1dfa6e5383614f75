// The desk with answers of our own: what a page shows is tested without waiting for what led there.

import type { Page, Route } from '@playwright/test';

export const ME = {
  id: '01900000-0000-7000-8000-000000000001',
  name: 'Ana Peeters',
  grants: [{ role: 'coordinator', programme: 'duo-for-a-job' }, { role: 'lead', programme: 'duo-for-a-job' }],
};
export const COLLEAGUE = { id: '01900000-0000-7000-8000-000000000002', name: 'Bram Dubois' };

const NOW = '2026-11-27T09:00:00Z';
const NAMES = ['Amina El Idrissi', 'Jean-Baptiste Vandenbroucke', 'Fatoumata Diallo', 'Olena Shevchenko', 'Yusuf Yılmaz', 'Marie Lambert', 'Pieter De Smet', 'Ioana Popescu'];
const STATES = ['received', 'in-review', 'information-asked', 'interview', 'waiting', 'proposed'];
const CLOCKS = [
  { colour: 'red', by: '2026-11-24', left: -3 },
  { colour: 'amber', by: '2026-11-27', left: 0 },
  undefined,
  { colour: 'amber', by: '2026-11-30', left: 1 },
  { colour: 'green', by: '2026-12-11', left: 10 },
  { colour: 'green', by: '2026-12-07', left: 6 },
];

export type Row = Record<string, unknown> & { id: string; name: string; version: number };

export function row(at: number): Row {
  const volunteer = at % 7 === 3;
  return {
    id: `01900000-0000-7000-8000-${String(at + 100).padStart(12, '0')}`,
    kind: volunteer ? 'volunteer' : 'application',
    reference: ['DK2-PJN-FJR', '6P5-TKC-KRG', 'EAG-GXR-QBZ', '69N-XJ5-7H2'][at % 4],
    name: NAMES[at % NAMES.length] ?? '',
    programme: 'duo-for-a-job',
    state: volunteer ? 'preparing' : STATES[at % STATES.length],
    since: '2026-11-20T10:00:00Z',
    received: `2026-11-${String(1 + (at % 26)).padStart(2, '0')}T10:00:00Z`,
    next: null,
    clock: CLOCKS[at % CLOCKS.length] ?? null,
    assignee: at % 3 === 0 ? null : at % 3 === 1 ? { id: ME.id, name: ME.name } : COLLEAGUE,
    languages: at % 2 ? ['fr', 'ar'] : ['fr', 'nl', 'en'],
    wishes: at % 3,
    correspondence: at % 4 === 1 ? 'nl' : 'fr',
    duplicate: at % 9 === 2,
    demo: false,
    version: 3,
  } as Row;
}

export function queuePage(total: number, from = 0, limit = 50) {
  const rows = Array.from({ length: Math.max(0, Math.min(limit, total - from)) }, (_, at) => row(from + at));
  const end = from + rows.length;
  return {
    rows,
    total,
    ...(end < total ? { next: String(end) } : {}),
    facets: total === 0 ? { kind: [], programme: [], state: [], clock: [], assigned: [] } : {
      kind: [{ code: 'application', count: total }],
      programme: [{ code: 'duo-for-a-job', count: total }],
      state: STATES.map((code) => ({ code, count: Math.ceil(total / 6) })),
      clock: [{ code: 'red', count: Math.ceil(total / 6) }, { code: 'amber', count: Math.ceil(total / 3) }, { code: 'green', count: Math.ceil(total / 3) }],
      assigned: [{ code: 'me', count: Math.ceil(total / 3) }, { code: 'nobody', count: Math.ceil(total / 3) }, { code: COLLEAGUE.id, count: Math.floor(total / 3) }],
    },
    colleagues: [{ id: ME.id, name: ME.name }, COLLEAGUE],
    stands_in_for: [],
    now: NOW,
  };
}

export function file(at = 1, more: Record<string, unknown> = {}) {
  return {
    ...row(at),
    state: 'in-review',
    clock: CLOCKS[1],
    channel: 'web',
    answers: { kind: 'application', form: {
      choice: 'duo-for-a-job', mentors: [], registered: 'yes', working: 'no', birth_year: '1996', postcode: '1030', origin: 'yes', long_term_residence: 'unknown',
      languages: [{ language: 'fr', level: 'good' }, { language: 'ar', level: 'fluent' }], project: 'yes', sectors: ['it', 'care'], note: 'Je voudrais travailler avec des ordinateurs.', times: ['evening', 'weekend'], mode: 'either',
      first_name: 'Amina', last_name: 'El Idrissi', contact: 'email', email: 'amina@example.invalid', phone: '', address: '', correspondence: 'fr',
    } },
    acts: ['ask', 'book-interview', 'accept', 'transfer', 'refuse', 'mark-obsolete'],
    volunteer_acts: [],
    history: [
      { at: '2026-11-18T08:12:00Z', actor: 'mentee', act: 'submit', state: 'received' },
      { at: '2026-11-20T10:00:00Z', actor: 'coordinator', staff: { id: ME.id, name: ME.name }, act: 'take-up', state: 'in-review' },
    ],
    readings: [{ at: NOW, actor: 'coordinator', role: 'coordinator', staff: { id: ME.id, name: ME.name }, what: 'file' }],
    notes: [{ id: COLLEAGUE.id, at: '2026-11-24T10:00:00Z', by: COLLEAGUE, text: 'Préfère être appelée après 17 h.' }],
    contacts: [{ id: COLLEAGUE.id, at: '2026-11-24T09:00:00Z', by: COLLEAGUE, channel: 'phone', reached: false, text: '' }],
    wished: [],
    colleagues: [{ id: ME.id, name: ME.name }, COLLEAGUE],
    duplicates: [{ row: row(2), because: ['contact', 'name'] }],
    merged: [],
    now: NOW,
    ...more,
  };
}

export type Answers = Record<string, (route: Route) => unknown>;

/** Answers the desk's API: `GET queue` to a body, or to a function of the request. */
export async function desk(page: Page, answers: Answers): Promise<void> {
  await page.route('**/api/v1/desk/**', async (route) => {
    const url = new URL(route.request().url());
    const path = url.pathname.replace('/api/v1/desk/', '');
    const name = `${route.request().method()} ${path}`;
    const answer = answers[name] ?? Object.entries(answers).find(([key]) => name.startsWith(key))?.[1];
    if (!answer) {
      await route.fulfill({ status: 404, json: problem(404, 'not-found') });
      return;
    }
    const body = await answer(route);
    if (body !== undefined) await route.fulfill({ json: body });
  });
}

export function problem(status: number, code: string, params: Record<string, string> = {}) {
  return { type: `urn:passerelle:problem:${code}`, status, code, params };
}

/** Somebody is signed in. */
export const signedIn: Answers = { 'GET me': () => ME };

const MENTOR = { id: '01900000-0000-7000-8000-000000000901', programme: 'duo-for-a-job', name: 'Luc Martens', profession: 'Informaticien', company: null, sector: 'it', languages: ['fr', 'nl'], times: ['evening'], modes: ['online'], place: null, free: 1 };

function mentors() {
  return ['Luc Martens', 'Nadia Benali', 'Griet Claes'].map((name, at) => ({
    mentor: { ...MENTOR, id: `01900000-0000-7000-8000-00000000090${at}`, name },
    score: 1000 - at * 90,
    for_mentee: [{ code: 'same-sector', params: { sector: 'it' } }, { code: 'best-language', params: { language: 'fr', level: 'good' } }],
    for_mentor: [{ code: 'your-sector', params: { sector: 'it' } }, { code: 'same-times', params: { times: 'evening' } }],
    unmet: at === 0 ? [] : [{ code: 'few-times', params: { times: 'evening' } }],
    free: 1 + at,
  }));
}

export function suggestions(state = 'waiting') {
  const mentee = { application: row(1).id, reference: 'DK2-PJN-FJR', name: 'Amina El Idrissi', programme: 'duo-for-a-job', state, waiting_since_days: 23, version: 4 };
  return {
    mentee, suggestions: mentors(), possible: 41, barred: { 'no-place': 12, 'no-language': 5 },
    counterfactuals: [{ change: { code: 'time', params: { time: 'evening' } }, more: 7 }, { change: { code: 'either-mode' }, more: 1 }], weights: 0,
  };
}

export function draft(more: Record<string, unknown> = {}) {
  return {
    id: row(1).id, programme: 'duo-for-a-job', created: NOW, by: ME.id, by_name: ME.name, version: 2, state: 'open',
    pairs: mentors().map((one, at) => ({
      ...one, application: row(at).id, reference: row(at).reference, name: row(at).name, waiting_since_days: 30 - at, barred: [], changed_by_hand: at === 1, locked: at === 1,
    })),
    unmatched: [{ application: row(5).id, reference: row(5).reference, name: row(5).name, waiting_since_days: 4, why: { code: 'places-gone', params: { mentors: '3' } }, locked: false }],
    total: 2790, best: 2900, last_change: [{ code: 'lower', params: { points: '110' } }, { code: 'waits-on', params: { name: row(5).name, reference: row(5).reference } }], weights: 0,
    ...more,
  };
}

/** Nobody is signed in; both ways are open. */
export const signedOut: Answers = {
  'GET me': async (route) => { await route.fulfill({ status: 401, json: problem(401, 'no-session') }); },
  'GET sign-in/ways': () => ({ oidc: true, provider: 'Actiris ID', code: true }),
};
