// Pictures of every page for people who look at them: SHOTS=1 npx playwright test. They land in tests/artefacts/shots.

import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ARTEFACTS } from './support/paths.ts';
import { expect, open, test } from './support/test.ts';
import { type Visit, WALKS, type Walk } from './support/views.ts';

const WIDTHS = [[360, 740], [768, 1024], [1280, 900]] as const;

/** States that only a bad network shows. */
const loading: Walk = async ({ page, t, look }) => {
  const list = '**/api/v1/mentors?*';
  const go = () => page.getByRole('main').getByRole('link', { name: t.get('go-mentors') }).click();
  await open(page, `/${t.lang}/`);
  let answer = () => {};
  await page.route(list, async (route) => {
    await new Promise<void>((done) => { answer = done; });
    await route.abort();
  });
  await go();
  await expect(page.getByRole('heading', { level: 1, name: t.get('mentors-title') })).toBeVisible();
  await look('mentors-waiting');
  answer();
  await expect(page.getByRole('alert')).toBeVisible();
  await look('mentors-failed');
  await page.context().setOffline(true);
  await expect(page.getByText(t.get('offline-banner'))).toBeVisible();
  await look('mentors-offline');
  await page.context().setOffline(false);
  await page.unroute(list);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(`/${t.lang}/mentors`);
  await expect(page.getByRole('alert')).toBeVisible();
  await look('crash');
  await page.unroute('**/*.wasm');
};

/** Texts as long as they get. */
const long: Walk = async ({ page, t, look }) => {
  await page.route('**/api/v1/mentors?*', async (route) => {
    const answer = await route.fetch();
    const list = (await answer.json()) as { mentors: Record<string, unknown>[] };
    for (const mentor of list.mentors) {
      mentor.profession = 'Verantwoordelijke voor arbeidsongeschiktheidsverzekeringen en wederinschakeling';
      mentor.name &&= 'Marie-Christine-Alexandrine V.';
      mentor.languages = ['fr', 'nl', 'en', 'ar', 'tr', 'es', 'pt', 'it', 'de'];
      mentor.times = ['morning', 'afternoon', 'evening', 'weekend'];
    }
    await route.fulfill({ json: list });
  });
  // From another page: a list that came with the page keeps its cards.
  await open(page, `/${t.lang}/`);
  await page.getByRole('main').getByRole('link', { name: t.get('go-mentors') }).click();
  await expect(page.getByRole('article').first()).toContainText('Verantwoordelijke');
  await look('mentors-long');
};

for (const lang of ['fr', 'nl'] as const) {
  test.describe(lang, () => {
    test.use({ lang });
    for (const [name, walk] of Object.entries({ ...WALKS, loading, long })) {
      test(`shots: ${name} @shots`, async ({ page, t, server, mail, watch }) => {
        watch.allow(/./);
        const visit: Visit = { page, t, server, mail, look: (view) => shoot(page, lang, view) };
        await walk(visit);
      });
    }
  });
}

async function shoot(page: Page, lang: string, view: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 360, height: 740 };
  for (const [width, height] of WIDTHS) {
    await page.setViewportSize({ width, height });
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const path = join(ARTEFACTS, 'shots', `${view}-${lang}-${width}-${scheme}.png`);
      // A long list is the same all the way down.
      await page.screenshot({ path, fullPage: !/^mentors/.test(view), animations: 'disabled' });
    }
  }
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
