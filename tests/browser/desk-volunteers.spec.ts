// A volunteer's form entered for them, two files of one volunteer, the trail of the staff list, and a note whose answer was lost.

import { desk, file, problem, row } from './support/desk.ts';
import { all, staff } from './support/desk-pages.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 } });

const VOLUNTEER = { kind: 'volunteer', state: 'preparing' };

test("a volunteer's paper is entered by keyboard, and nothing of it is public", async ({ page, t, watch }) => {
  watch.allow(/status of 422/);
  const sent: { key: string | undefined; body: Record<string, unknown> }[] = [];
  await desk(page, {
    ...all,
    'POST files': async (route) => {
      sent.push({ key: route.request().headers()['idempotency-key'], body: route.request().postDataJSON() });
      if (sent.length === 1) {
        await route.fulfill({ status: 422, json: { ...problem(422, 'invalid-fields'), fields: { years: { code: 'number-shape' } } } });
        return undefined;
      }
      return { id: row(3).id, reference: 'DK2-PJN-FJR' };
    },
  });
  await page.goto('/fr/desk/entry');
  await page.getByRole('link', { name: t.get('entry-who-volunteer') }).press('Enter');
  await expect(page).toHaveURL(/\/fr\/desk\/entry\?who=volunteer$/);
  await expect(page.getByLabel(t.get('field-publish'))).toHaveCount(0);
  await page.getByLabel(t.get('file-channel-paper')).check();
  await page.getByLabel(t.get('field-first-name'), { exact: true }).fill('Luc');
  await page.getByLabel(t.get('field-last-name'), { exact: true }).fill('Zérard');
  await page.getByLabel(t.get('contact-way-desk')).check();
  await page.getByLabel(t.get('correspondence-nl')).check();
  await page.getByLabel('DUO for a JOB', { exact: true }).check();
  await page.getByLabel(t.get('entry-work-retired')).check();
  await page.getByLabel(t.get('short-birth-year')).fill('1960');
  await page.getByLabel(t.get('entry-profession')).fill('Infirmier');
  await page.getByLabel(t.get('field-sector')).selectOption('care');
  await page.getByLabel(t.get('field-years')).fill('3o');
  await page.getByLabel(t.get('short-languages')).selectOption('fr');
  await page.getByLabel(t.get('entry-level')).selectOption('fluent');
  await page.getByRole('button', { name: t.get('entry-add') }).press('Enter');
  await page.getByLabel(t.get('time-evening')).check();
  await page.getByLabel(t.get('mode-online')).check();
  await page.getByLabel('1', { exact: true }).check();
  await page.getByLabel(t.get('entry-helps')).fill('Relire un CV\n\nPréparer un entretien');
  await page.getByLabel(new RegExp('2026-11')).check();
  await page.getByRole('button', { name: t.get('entry-do') }).press('Enter');
  await expect(page.getByRole('alert').first()).toBeFocused();
  await page.getByLabel(t.get('field-years')).fill('30');
  await page.getByRole('button', { name: t.get('entry-do') }).press('Enter');
  await expect(page.getByText(t.get('entry-reference', { reference: 'DK2-PJN-FJR' }))).toBeVisible();
  const body = sent[1]?.body as { channel: string; application?: unknown; volunteer: Record<string, unknown> };
  expect(body.channel).toBe('paper');
  expect(body.application).toBeUndefined();
  expect(body.volunteer).toMatchObject({
    publish: 'unknown', consent: [], note_version: '2026-11', correspondence: 'nl', status: 'retired', capacity: 1, years: '30',
    helps: ['Relire un CV', 'Préparer un entretien'], languages: [{ language: 'fr', level: 'fluent' }],
  });
  expect(sent[0]?.key).not.toBe(sent[1]?.key);
  // The next form begins empty.
  await page.getByRole('button', { name: t.get('entry-next') }).press('Enter');
  await expect(page.getByLabel(t.get('field-first-name'), { exact: true })).toHaveValue('');
});

test('of two files of one volunteer the page says which goes on', async ({ page, t }) => {
  const sent: unknown[] = [];
  const volunteer = (at: number) => ({ ...row(at), ...VOLUNTEER, name: 'Luc Martens' });
  const twin = (at: number, way: string) => ({ row: volunteer(at), because: ['sound'], way });
  await desk(page, {
    ...all,
    'GET files/': () => file(3, { ...VOLUNTEER, answers: undefined, acts: [], duplicates: [twin(10, 'here'), twin(17, 'there'), twin(24, 'neither')] }),
    'POST files/': (route) => { sent.push([route.request().url().split('/').at(-1), route.request().postDataJSON()]); return file(3, { ...VOLUNTEER, answers: undefined, acts: [], duplicates: [] }); },
  });
  await page.goto(`/fr/desk/files/${row(3).id}`);
  const part = page.getByRole('region', { name: t.get('file-twins') });
  await expect(part.getByText(t.get('file-same-sound'))).toHaveCount(3);
  await expect(part.getByText(t.get('file-twin-there'))).toHaveCount(1);
  await expect(part.getByText(t.get('file-twin-neither'))).toHaveCount(1);
  await expect(part.getByText(t.get('file-twin-merge'), { exact: true })).toHaveCount(1);
  await part.getByText(t.get('file-twin-merge'), { exact: true }).press('Enter');
  await part.getByRole('button', { name: t.get('file-twin-do') }).press('Enter');
  await expect(page.getByText(t.get('file-done-merge'))).toBeVisible();
  expect(sent).toEqual([['merge', { other: row(10).id, other_version: 3, version: 3 }]]);
});

test('a note whose answer was lost is sent again under the same key', async ({ page, t, watch }) => {
  watch.allow(/ERR_FAILED|Failed to load/);
  const keys: (string | undefined)[] = [];
  await desk(page, {
    ...all,
    'GET files/': () => file(),
    'POST files/': async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length === 1) {
        await route.abort();
        return undefined;
      }
      return file();
    },
  });
  await page.goto(`/fr/desk/files/${row(1).id}`);
  const send = page.getByRole('button', { name: t.get('file-note-do') });
  await page.locator('#note').fill('Rappeler mardi');
  await send.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('#note')).toHaveValue('Rappeler mardi');
  await send.press('Enter');
  await expect(page.getByText(t.get('file-done-note'))).toBeVisible();
  await page.locator('#note').fill('Une autre note');
  await send.press('Enter');
  await expect.poll(() => keys.length).toBe(3);
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('the staff page shows who changed what', async ({ page, t }) => {
  await desk(page, { ...all, 'GET staff': () => staff() });
  await page.goto('/fr/desk/staff');
  const trail = page.getByRole('region', { name: t.get('staff-trail') });
  await expect(trail.getByRole('listitem')).toHaveCount(3);
  await expect(trail.getByText(t.get('staff-did-shut-out', { who: 'Tom Leroy', by: 'Ana Peeters' }))).toBeVisible();
  await expect(trail.getByText(t.get('staff-did-listed', { who: 'Sofie Maes', by: t.get('staff-gone') }))).toBeVisible();
});
