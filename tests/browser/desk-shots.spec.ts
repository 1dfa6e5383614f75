// Pictures of the desk, for people who look at them: SHOTS=1.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { COLLEAGUE, type Answers, desk, file, problem, queuePage, signedIn, suggestions, draft } from './support/desk.ts';
import { ARTEFACTS } from './support/paths.ts';
import { expect, test } from './support/test.ts';

const FOLDER = join(ARTEFACTS, 'desk');

const id = file().id;
const views: [string, string, Answers][] = [
  ['signin', '/queue', { 'GET me': async (route) => { await route.fulfill({ status: 401, json: problem(401, 'no-session') }); }, 'GET sign-in/ways': () => ({ oidc: true, provider: 'Actiris ID', code: true }) }],
  ['queue', '/queue', { ...signedIn, 'GET queue': () => queuePage(5000) }],
  ['queue-one', '/queue?clock=red', { ...signedIn, 'GET queue': () => queuePage(1) }],
  ['queue-none', '/queue', { ...signedIn, 'GET queue': () => queuePage(0) }],
  ['file', `/files/${id}`, { ...signedIn, 'GET files/': () => file() }],
  ['file-refuse', `/files/${id}?do=refuse`, { ...signedIn, 'GET files/': () => file() }],
  ['file-ask', `/files/${id}?do=ask`, { ...signedIn, 'GET files/': () => file(1, { duplicates: [], assignee: COLLEAGUE }) }],
  ['drafts', '/matching', { ...signedIn, 'GET matching/drafts': () => ({ drafts: [{ id, created: draft().created, by: draft().by, state: 'open', pairs: 3, unmatched: 1, weights: 0, version: 1 }] }) }],
  ['entry', '/entry', signedIn],
  ['match', `/matching/mentees/${id}`, { ...signedIn, 'GET matching/mentees/': () => suggestions(), 'GET matching/avoid': () => ({ pairs: [] }) }],
  ['draft', `/matching/drafts/${id}`, { ...signedIn, 'GET matching/drafts/': () => draft() }],
];

for (const [name, path, answers] of views) {
  test(`@shots desk ${name}`, async ({ page, watch }) => {
    watch.allow(/status of (401|404)/);
    mkdirSync(FOLDER, { recursive: true });
    await desk(page, answers);
    for (const [lang, scheme, width] of [['fr', 'light', 1280], ['nl', 'dark', 1280], ['en', 'light', 768]] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/${lang}/desk${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.locator('.wait')).toHaveCount(0);
      await page.screenshot({ path: join(FOLDER, `${name}-${lang}-${scheme}-${width}.png`), fullPage: name !== 'queue' });
    }
  });
}
