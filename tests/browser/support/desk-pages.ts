// The pages after matching, with answers of our own.

import { COLLEAGUE, ME, type Answers } from './desk.ts';

const NOW = '2026-11-27T09:00:00Z';
const PAIRS = [['Amina El Idrissi', 'Luc Martens'], ['Jean-Baptiste Vandenbroucke', 'Nadia Benali'], ['Fatoumata Diallo', 'Griet Claes'], ['Olena Shevchenko', 'Marc Dupont'], ['', 'Ingrid Peeters'], ['Ioana Popescu', 'Youssef Amrani']];

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const DUO = id(700);
export const WORRY = id(800);
export const QUESTION = id(750);

const month = (from: string, to: string, held: number, stage: string, needed = 2) => ({ from, to, needed, held, stage });
const MONTHS = [
  month('2026-08-17', '2026-08-31', 1, 'closed'), month('2026-09-01', '2026-09-30', 2, 'closed'), month('2026-10-01', '2026-10-31', 0, 'closed'),
  month('2026-11-01', '2026-11-30', 1, 'running'), month('2026-12-01', '2026-12-31', 0, 'ahead'), month('2027-01-01', '2027-01-31', 0, 'ahead'), month('2027-02-01', '2027-02-16', 0, 'ahead', 0),
];
const LIGHTS = [
  { colour: 'red', reason: 'short-month', last: '2026-11-03', days: 24, month: MONTHS[2] },
  { colour: 'red', reason: 'no-meeting', last: '2026-10-05', days: 53 },
  { colour: 'amber', reason: 'no-meeting', last: '2026-11-10', days: 17 },
  undefined,
  { colour: 'green', reason: 'on-track', last: '2026-11-24', days: 3 },
  { colour: 'green', reason: 'on-track', last: '2026-11-20', days: 7 },
];
const DUES = [
  { what: 'monthly', by: '2026-11-17', late: true }, { what: 'second', by: '2026-11-20', late: true }, { what: 'midterm', by: '2026-12-02', late: false },
  { what: 'first-meeting', by: '2026-12-08', late: false }, { what: 'end', by: '2027-03-01', late: false }, undefined,
];
const NEEDS = [['disputed', 'red', 'check-in-late'], ['question', 'red', 'check-in-late'], ['amber', 'check-in-soon'], [], ['ending'], []];

export function duoRow(at: number) {
  const kind = at % 6;
  const [mentee, mentor] = PAIRS[kind] ?? ['', ''];
  const starting = kind === 3;
  return {
    id: id(700 + at),
    reference: ['DK2-PJN-FJR', '6P5-TKC-KRG', 'EAG-GXR-QBZ', '69N-XJ5-7H2'][at % 4],
    names: { mentee, mentor },
    programme: 'duo-for-a-job',
    state: starting ? 'accepted' : kind === 5 ? 'paused' : 'active',
    stage: starting ? 'starting' : kind === 5 ? 'paused' : 'running',
    ...(LIGHTS[kind] && kind !== 5 ? { light: LIGHTS[kind] } : {}),
    since: '2026-08-17T10:00:00Z',
    ...(starting ? {} : { term: { first: '2026-08-17', last: '2027-02-16' } }),
    ...(kind === 5 ? { paused_until: '2026-12-14' } : {}),
    months: starting ? [] : MONTHS,
    ...(kind === 0 ? { next_meeting: '2026-12-01T17:00:00Z', last_meeting: '2026-11-03T17:00:00Z' } : {}),
    ...(DUES[kind] ? { check_in: DUES[kind] } : {}),
    midterm: { mentee: true, mentor: false },
    closing: { mentee: false, mentor: false },
    disputed: kind === 0 ? 1 : 0,
    questions: kind === 1 ? 1 : 0,
    needs: NEEDS[kind],
    demo: kind === 2,
    version: 4,
  };
}

export function boardPage(total: number) {
  return {
    rows: Array.from({ length: Math.min(50, total) }, (_, at) => duoRow(at)),
    total,
    ...(total > 50 ? { next: id(749) } : {}),
    facets: {
      programmes: [['duo-for-a-job', total]],
      stages: [['proposed', 3], ['starting', 9], ['running', total], ['paused', 4], ['completed', 31], ['ended-early', 6], ['cancelled', 2]],
      lights: [['green', 40], ['amber', 12], ['red', 9]],
      needs: [['disputed', 1], ['question', 4], ['red', 9], ['first-meeting-late', 0], ['check-in-late', 7], ['ending', 3], ['amber', 12], ['check-in-soon', 5]],
    },
    now: NOW,
  };
}

const person = (name: string, file: number) => ({ file: id(file), reference: 'DK2-PJN-FJR', name, email: 'personne@example.invalid', phone: '+32470123456', lang: 'fr' });

export function duo(at = 0, more: Record<string, unknown> = {}) {
  const row = duoRow(at);
  return {
    ...row,
    questions: 1,
    needs: ['disputed', 'question', 'red'],
    pair: 'duo',
    mentee: person(row.names.mentee ?? '', 101),
    mentor: person(row.names.mentor ?? '', 102),
    meetings: [
      { id: id(710), at: '2026-09-05T16:00:00Z', minutes: 90, place: 'public-place', state: 'held', said: { mentee: true, mentor: true }, settle: false },
      { id: id(711), at: '2026-09-19T16:00:00Z', minutes: 60, place: 'online', state: 'held', said: { mentee: null, mentor: true }, settled: true, settle: false },
      { id: id(712), at: '2026-11-17T16:00:00Z', minutes: 90, place: 'workplace', state: 'disputed', said: { mentee: false, mentor: true }, settle: true },
      { id: id(713), at: '2026-12-01T17:00:00Z', minutes: 90, place: 'programme-office', state: 'planned', said: { mentee: null, mentor: null }, settle: false },
    ],
    minutes_met: 150,
    goals: [{ words: 'Un CV clair', progress: 'done' }, { words: 'Appeler deux employeurs', progress: 'under-way' }],
    answers: { mentee: { midterm: { going: 'so-so', remark: 'Nous nous voyons trop peu.' } }, mentor: {} },
    check_ins: [
      { id: id(720), day: '2026-10-19', channel: 'phone', with: 'both', going: 'so-so', concerns: ['time', 'logistics'], note: 'Horaires difficiles depuis octobre.', at: '2026-10-19T10:00:00Z', by: 'Ana Peeters' },
      { id: id(721), day: '2026-08-31', channel: 'video', with: 'mentee', going: 'well', concerns: [], at: '2026-08-31T10:00:00Z', by: 'Bram Dubois' },
    ],
    asked: [
      { id: QUESTION, side: 'mentee', at: '2026-11-25T15:30:00Z', text: 'Mon mentor ne répond plus depuis deux semaines. Que faire ?' },
      { id: id(751), side: 'mentor', at: '2026-09-02T08:00:00Z', text: 'Pouvons-nous nous voir au bureau ?', answer: { at: '2026-09-02T12:00:00Z', by: 'Bram Dubois', channel: 'phone' } },
    ],
    outcomes: { open: [], missing: [], events: [] },
    history: [
      { at: '2026-08-03T09:00:00Z', actor: 'coordinator', by: 'Ana Peeters', act: 'propose', state: 'proposed' },
      { at: '2026-08-05T09:00:00Z', actor: 'mentee', act: 'accept-proposal', state: 'accepted' },
      { at: '2026-08-17T16:00:00Z', actor: 'clock', act: 'begin', state: 'active' },
      { at: '2026-11-02T04:00:00Z', actor: 'clock', act: 'flag', state: 'at-risk' },
    ],
    acts: { moves: ['pause', 'extend', 'end-early'], new_mentor: true, check_in: true, outcome: false, extend_until: '2027-05-16', complete_from: '2027-02-02' },
    now: NOW,
    ...more,
  };
}

/** A duo that is over, with outcomes to record. */
export function ended() {
  return duo(0, {
    state: 'ended-early', stage: 'ended-early', light: undefined, check_in: undefined, next_meeting: undefined, needs: [], asked: [], questions: 0,
    ended: { by: 'mentor', reason: 'no-time' },
    acts: { moves: [], new_mentor: false, check_in: true, outcome: true },
    outcomes: {
      left: '2026-10-20', open: ['exit'], missing: [{ moment: 'exit', by: '2026-11-17', late: true }],
      events: [
        { id: id(730), moment: 'exit', kind: 'job-fixed', day: '2026-11-02', months: 6, source: 'declared', at: '2026-11-03T09:00:00Z', by: 'Ana Peeters', stands: false },
        { id: id(731), moment: 'exit', kind: 'job-open-ended', day: '2026-11-02', source: 'document', at: '2026-11-10T09:00:00Z', by: 'Ana Peeters', corrects: id(730), stands: true },
      ],
    },
  });
}

export function outcomes(total: number) {
  const moments = ['exit', 'six-months', 'twelve-months'];
  return {
    rows: Array.from({ length: Math.min(12, total) }, (_, at) => ({
      duo: id(700 + at), reference: '6P5-TKC-KRG', name: PAIRS[at % 6]?.[0] ?? '', programme: 'duo-for-a-job', left: '2026-10-20',
      missing: { moment: moments[at % 3], by: at < 4 ? '2026-11-17' : '2026-12-15', late: at < 4 }, demo: false, version: 5,
    })),
    total, late: Math.min(4, total), moments: [['exit', 4], ['six-months', 4], ['twelve-months', 4]], now: NOW,
  };
}

export function messages() {
  const line = (at: number, state: string, kind: string, way: string | null) => ({ id: id(900 + at), state, kind, at: '2026-11-25T08:00:00Z', file: id(100 + at), reference: 'EAG-GXR-QBZ', name: PAIRS[at % 6]?.[0] ?? '', programme: 'duo-for-a-job', way });
  return {
    messages: [line(0, 'bounced', 'asked', 'email'), line(1, 'failed', 'interview-reminder', 'sms'), line(2, 'to-print', 'news', 'letter'), line(3, 'to-print', 'received', 'letter')],
    calls: [
      { file: id(101), reference: 'DK2-PJN-FJR', name: 'Amina El Idrissi', phone: '+32470123456', programme: 'duo-for-a-job', why: 'news', since: '2026-11-20T08:00:00Z' },
      { file: id(102), reference: '6P5-TKC-KRG', name: 'Jean-Baptiste Vandenbroucke', phone: null, programme: 'duo-for-a-job', why: 'failures', since: '2026-11-24T08:00:00Z' },
    ],
    now: NOW,
  };
}

const LETTER = {
  fr: {
    lang: 'fr', sender: ['Passerelle', 'c/o Actiris', "Avenue de l'Astronomie 14", '1210 Bruxelles'], window: ['Fatoumata Diallo', 'Rue Haute 1, boîte 4', '1000 Bruxelles'], dated: 'Bruxelles, le 25 novembre 2026',
    reference: 'Votre référence : EAG-GXR-QBZ', subject: 'Il y a des nouvelles', hello: 'Bonjour,', paragraphs: [['Il y a des nouvelles de votre demande.', 'Votre référence est EAG-GXR-QBZ.'], ['Vous ne devez rien faire maintenant.']],
    how: 'Pour lire la suite ou pour répondre', ways: ['Par téléphone : appelez le 0800 35 123, du lundi au vendredi, de 8h30 à 16h30. C’est gratuit.', 'Au guichet : venez avec cette lettre. Une personne vous aide.', 'Par la poste : écrivez-nous à l’adresse en haut de cette lettre.', 'Par internet, si vous voulez : https://passerelle.example/fr/status'],
    closing: 'Avec nos salutations les meilleures,', team: 'L’équipe de Passerelle', funding: 'Cofinancé par l’Union européenne',
  },
  nl: {
    lang: 'nl', sender: ['Passerelle', 'c/o Actiris', 'Sterrenkundelaan 14', '1210 Brussel'], window: ['Olena Shevchenko', 'Hoogstraat 1', '1000 Brussel'], dated: 'Brussel, 25 november 2026',
    reference: 'Uw referentie: EAG-GXR-QBZ', subject: 'Uw aanvraag is goed aangekomen', hello: 'Dag,', paragraphs: [['Uw aanvraag is goed aangekomen.']],
    how: 'Om verder te lezen of te antwoorden', ways: ['Per telefoon: bel 0800 35 123.', 'Aan het loket: breng deze brief mee.', 'Per post: schrijf ons.', 'Op internet, als u wilt: https://passerelle.example/nl/status'],
    closing: 'Met vriendelijke groeten,', team: 'Het team van Passerelle', funding: 'Medegefinancierd door de Europese Unie',
  },
};

/** Letters to print, the oldest first. */
export const letters = () => ({ letters: [LETTER.fr, LETTER.nl].map((words, at) => ({ id: id(902 + at), file: id(102 + at), reference: 'EAG-GXR-QBZ', words })) });

const worryRow = (at: number, state: string, more = {}) => ({ id: id(800 + at), programme: 'duo-for-a-job', side: at % 2 ? 'mentor' : 'mentee', at: '2026-11-25T19:00:00Z', state, by: '2026-11-26', demo: false, version: 1, ...more });

export const worries = () => ({ rows: [worryRow(0, 'new', { clock: 'red' }), worryRow(1, 'new', { clock: 'amber', by: '2026-11-27' }), worryRow(2, 'taken', { taken_by: 'Sofie Maes' }), worryRow(3, 'closed', { taken_by: 'Sofie Maes', outcome: 'settled' })], now: NOW });

export const worry = (state = 'taken') => ({
  ...worryRow(0, state, state === 'new' ? { clock: 'red' } : { taken_by: 'Sofie Maes' }),
  text: 'Mon mentor me demande de travailler chez lui le soir.', teller: person('Amina El Idrissi', 101), other: 'Luc Martens', duo_state: 'active', term: { first: '2026-08-17', last: '2027-02-16' },
  notes: state === 'new' ? [] : [{ at: '2026-11-26T09:00:00Z', by: 'Sofie Maes', text: 'Appelée ce matin. Elle préfère un autre lieu.' }],
  history: state === 'new' ? [] : [{ at: '2026-11-26T08:50:00Z', actor: 'coordinator', by: 'Sofie Maes', act: 'take', state: 'taken' }],
  acts: state === 'new' ? ['take'] : ['note', 'close'], now: NOW,
});

export function exports_() {
  const line = (at: number, state: string, more = {}) => ({ id: id(850 + at), programme: 'duo-for-a-job', what: ['board', 'outcomes', 'queue'][at % 3], format: at % 2 ? 'xlsx' : 'csv', filter: at === 0 ? [['light', 'red'], ['stage', 'running']] : at === 2 ? [['state', 'waiting'], ['clock', 'red']] : [], why: 'contact', asked_by: at % 2 ? 'Ana Peeters' : 'Bram Dubois', asked: '2026-11-27T08:00:00Z', state, decide: false, fetch: false, version: 1, ...more });
  return { rows: [line(0, 'asked', { decide: true }), line(1, 'approved', { fetch: true, decided_by: 'Bram Dubois', decided: NOW, fetch_until: '2026-11-27T10:00:00Z' }), line(2, 'refused', { decided_by: 'Ana Peeters' }), line(3, 'fetched', { decided_by: 'Bram Dubois' }), line(4, 'expired')], now: NOW };
}

export function staff() {
  const grant = (role: string, programme: string | null = 'duo-for-a-job') => ({ role, programme });
  const one = (at: number, name: string, grants: unknown[], active = true) => ({ id: id(10 + at), card: { name, email: `${name.split(' ')[0]?.toLowerCase()}@duo.example`, lang: 'fr' }, grants, active, linked: at === 0, since: '2026-03-02T09:00:00Z', version: 2 });
  return {
    items: [one(0, 'Ana Peeters', [grant('coordinator'), grant('lead')]), one(1, 'Bram Dubois', [grant('coordinator')]), one(2, 'Sofie Maes', [grant('safeguarding')]), one(3, 'Tom Leroy', [grant('coordinator')], false)],
    grantable: ['coordinator', 'lead', 'safeguarding', 'administrator'].map((role) => grant(role)),
    changes: [
      { at: '2026-11-20T09:00:00Z', act: 'shut-out', who: 'Tom Leroy', by: 'Ana Peeters', given: [], taken: [grant('coordinator')] },
      { at: '2026-10-02T09:00:00Z', act: 'roles', who: 'Ana Peeters', by: 'Bram Dubois', given: [grant('lead')], taken: [grant('administrator')] },
      { at: '2026-03-02T09:00:00Z', act: 'listed', who: 'Sofie Maes', by: '', given: [grant('safeguarding')], taken: [] },
    ],
  };
}

/** Somebody who may do everything. */
export const all: Answers = {
  'GET me': () => ({ ...ME, grants: ['coordinator', 'lead', 'safeguarding', 'administrator'].map((role) => ({ role, programme: 'duo-for-a-job' })) }),
};

/** Who stands in, and who could. */
export const standIn = (away: boolean) => ({
  ...(away ? { own: { who: COLLEAGUE, from: '2026-12-21', until: '2027-01-04' } } : {}),
  for_others: away ? [{ who: { id: id(960), name: 'Sofie Maes' }, from: '2026-11-23', until: '2026-11-30' }] : [],
  colleagues: [COLLEAGUE, { id: id(960), name: 'Sofie Maes' }],
  today: '2026-11-27',
});

const WEIGHTS = { wished: [40, 40, 40], sector: 30, language: 25, times: 20, place: 10, waiting: 4, generalists: ['office', 'education'] };

/** The weights of a programme: those of the house, or the third version. */
export const weights = (version: number, may_set = true) => ({
  programme: 'duo-for-a-job', version, may_set,
  weights: version ? { ...WEIGHTS, sector: 20, waiting: 8 } : WEIGHTS,
  ...(version ? { set: { at: '2026-11-20T09:00:00Z', by: ME.id, name: ME.name, reason: 'waiting' } } : {}),
  before: version ? [{ version: version - 1, set: { at: '2026-10-02T09:00:00Z', by: COLLEAGUE.id, name: COLLEAGUE.name }, weights: { ...WEIGHTS, sector: 20 } }] : [],
});
