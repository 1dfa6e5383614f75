// Pictures of the desk's pages after matching, for people who look at them: SHOTS=1.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { desk, type Answers } from './support/desk.ts';
import { cohort, COHORT, cohorts, SESSION, session, sessions } from './support/desk-groups.ts';
import { all, boardPage, DUO, duo, ended, exports_, letters, messages, outcomes, QUESTION, staff, standIn, weights, worries, WORRY, worry } from './support/desk-pages.ts';
import { ARTEFACTS } from './support/paths.ts';
import { expect, test } from './support/test.ts';

const FOLDER = join(ARTEFACTS, 'desk');

const views: [string, string, Answers][] = [
  ['board', '/duos', { 'GET duos': () => boardPage(61) }],
  ['board-none', '/duos?need=red', { 'GET duos': () => boardPage(0) }],
  ['duo', `/duos/${DUO}`, { 'GET duos/': () => duo() }],
  ['duo-check-in', `/duos/${DUO}?do=check-in`, { 'GET duos/': () => duo() }],
  ['duo-answer', `/duos/${DUO}?do=answer&of=${QUESTION}`, { 'GET duos/': () => duo() }],
  ['duo-end', `/duos/${DUO}?do=end-early`, { 'GET duos/': () => duo() }],
  ['duo-outcome', `/duos/${DUO}?do=outcome`, { 'GET duos/': () => ended() }],
  ['outcomes', '/outcomes', { 'GET duos/outcomes': () => outcomes(12) }],
  ['messages', '/messages', { 'GET messages': () => messages() }],
  ['letters', '/messages/letters', { 'GET messages/letters': () => letters() }],
  ['letters-none', '/messages/letters', { 'GET messages/letters': () => ({ letters: [] }) }],
  ['worries', '/worries', { 'GET duos/worries': () => worries() }],
  ['worry', `/worries/${WORRY}`, { 'GET duos/worries/': () => worry() }],
  ['exports', '/exports', { 'GET exports': () => exports_() }],
  ['entry-volunteer', '/entry?who=volunteer', {}],
  ['sessions', '/sessions', { 'GET sessions': () => sessions() }],
  ['session', `/sessions/${SESSION}`, { 'GET sessions/': () => session() }],
  ['cohorts', '/cohorts', { 'GET cohorts': () => cohorts() }],
  ['cohort', `/cohorts/${COHORT}`, { 'GET cohorts/': () => cohort() }],
  ['staff', '/staff', { 'GET staff': () => staff() }],
  ['own', '/own', { 'GET stand-in': () => standIn(true) }],
  ['weights', '/matching/weights', { 'GET matching/weights': () => weights(3) }],
  ['own-here', '/own', { 'GET stand-in': () => standIn(false) }],
];

for (const [name, path, answers] of views) {
  test(`@shots desk ${name}`, async ({ page }) => {
    mkdirSync(FOLDER, { recursive: true });
    await desk(page, { ...all, ...answers });
    for (const [lang, scheme, width] of [['fr', 'light', 1280], ['nl', 'dark', 768], ['en', 'light', 320]] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/${lang}/desk${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.locator('.wait')).toHaveCount(0);
      await expect(page.locator('.notice-bad')).toHaveCount(0);
      // Nothing beside tables, each in a region of its own, scrolls sideways.
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      await page.screenshot({ path: join(FOLDER, `${name}-${lang}-${scheme}-${width}.png`), fullPage: true });
    }
  });
}
