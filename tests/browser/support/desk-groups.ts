// Sessions and companies, with answers of our own.

const NOW = '2026-11-27T09:00:00Z';
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const SESSION = id(900);
export const COHORT = id(950);

const row = (at: number, more: Record<string, unknown> = {}) => ({
  id: id(900 + at), programme: 'duo-for-a-job', kind: 'training', module: 1 + (at % 8), starts: '2026-12-03T08:30:00Z', ends: '2026-12-03T11:30:00Z',
  place: 'Place du Jardin 1, 1000 Bruxelles', seats: 16, free: 12, state: 'coming', expected: 4, present: 0, absent: 0, excused: 1, demo: false, version: 1, ...more,
});
const over = (at: number, more: Record<string, unknown> = {}) => row(at, { starts: '2026-11-24T08:30:00Z', ends: '2026-11-24T11:30:00Z', state: 'past', expected: 1, present: 3, ...more });

export const sessions = () => ({
  coming: [row(0, { state: 'under-way', starts: '2026-11-27T08:30:00Z', ends: '2026-11-27T11:30:00Z' }), row(1), row(2, { kind: 'information', module: undefined }), row(3, { state: 'cancelled' })],
  past: [over(4), over(5, { kind: 'collective', module: undefined, programme: 'mentorin', cohort: COHORT, company: 'Banque du Canal', demo: true })],
  now: NOW,
});

const person = (at: number, name: string, attendance: string, more: Record<string, unknown> = {}) => ({ id: id(960 + at), kind: 'volunteer', name, attendance, at: NOW, by: 'Ana Peeters', missing: [3, 4], gate_passed: false, ...more });

export const session = () => ({
  ...over(0),
  people: [
    person(0, 'Micheline Vandamme-Zérard', 'present'), person(1, 'Odette Claes', 'expected', { missing: [1, 3, 4, 5, 6, 7, 8] }), person(2, 'Roger Dubois', 'absent', { gate_passed: true, missing: [1] }),
    person(3, 'Jean-Baptiste Vandenbroucke', 'excused'), person(4, '', 'present', { gate_passed: true, missing: [] }),
  ],
  candidates: [{ id: id(970), kind: 'volunteer', name: 'Fatoumata Diallo', missing: [1, 2] }, { id: id(971), kind: 'volunteer', name: 'Pieter De Smet', missing: [1] }],
  now: NOW,
});

const cohortRow = () => ({ id: COHORT, programme: 'mentorin', company: 'Banque du Canal', code: 'BC2026', opens: '2026-11-01', closes: '2026-12-31', places: 12, members: 2, demo: true });

export const cohorts = () => ({ rows: [cohortRow()] });

export const cohort = () => ({
  ...cohortRow(),
  people: [
    { id: id(980), name: 'Farid Exemple', state: 'available', duos: [{ id: id(981), stage: 'running' }, { id: id(982), stage: 'completed' }] },
    { id: id(983), name: 'Greet Voorbeeld', state: 'preparing', duos: [] },
  ],
  sessions: [over(5, { kind: 'collective', module: undefined, programme: 'mentorin', cohort: COHORT, company: 'Banque du Canal' })],
  now: NOW,
});
