// Through the pages of a duo, in each of its states.

import { expect } from '@playwright/test';
import { Person } from './pair.ts';
import { open } from './test.ts';
import { type Visit, type Walk, main, settled } from './visit.ts';

/** The page of a duo of the demonstration, then pages of its acts. */
async function seeDuo(visit: Visit, name: string, side: 'mentee' | 'mentor', acts: string[] = []): Promise<void> {
  const { page, t, server, look } = visit;
  const person = new Person(page, t, server, server.pair(name)[side]);
  await person.enter();
  const file = await person.file();
  person.duo = file.duo ?? file.duos?.[0]?.id ?? file.proposals?.[0]?.id ?? '';
  await person.open();
  await expect(main(page).getByRole('complementary')).toBeVisible();
  await look(`duo-${name}-${side}`);
  const planned = (await person.view()).meetings.find(({ state }) => state === 'planned')?.id;
  for (const act of acts) {
    await person.open(`/${act}${['move', 'cancel'].includes(act) ? `?meeting=${planned}` : ''}`);
    await settled(page);
    if (act === 'attestation') await expect(page.getByRole('article')).toBeVisible();
    await look(`duo-${act}-${side}`);
    if (['plan', 'midterm', 'closing', 'ask'].includes(act)) {
      await main(page).locator('form').getByRole('button').click();
      await expect(page.getByRole('alert').getByRole('link').first()).toBeVisible();
      await look(`duo-${act}-${side}-error`);
    }
  }
  await page.context().clearCookies();
}

/** A duo in each of its states. */
export const duos: Walk = async (visit) => {
  const { page, t, server, look } = visit;
  await server.advance(61);
  await server.tick();
  await open(page, `/${t.lang}/duos/01890000-0000-7000-8000-000000000000`);
  await expect(page.getByRole('heading', { level: 1, name: t.get('status-over') })).toBeVisible();
  await look('duo-over');
  await seeDuo(visit, 'proposed', 'mentee');
  await seeDuo(visit, 'accepted', 'mentor');
  await seeDuo(visit, 'active', 'mentee');
  await seeDuo(visit, 'at-risk', 'mentor');
  await seeDuo(visit, 'midterm', 'mentor');
  await seeDuo(visit, 'paused', 'mentee');
  await seeDuo(visit, 'completed', 'mentee');
  await seeDuo(visit, 'ended-early', 'mentor');
  await seeDuo(visit, 'cancelled', 'mentee');
};

/** What one can do with a duo. */
export const duoActs: Walk = async (visit) => {
  await visit.server.advance(61);
  await visit.server.tick();
  await seeDuo(visit, 'active', 'mentee', ['plan', 'move', 'cancel', 'goals', 'ask', 'worry', 'change-mentor', 'end', 'attestation']);
  await seeDuo(visit, 'midterm', 'mentor', ['midterm']);
  await seeDuo(visit, 'finished', 'mentor', ['closing']);
};
