// Pictures of every page for people who look at them: SHOTS=1 npx playwright test. They land in tests/artefacts/shots.

import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ARTEFACTS } from './support/paths.ts';
import { test } from './support/test.ts';
import { type Visit, WALKS } from './support/views.ts';

const WIDTHS = [[360, 740], [768, 1024], [1280, 900]] as const;

for (const lang of ['fr', 'nl'] as const) {
  test.describe(lang, () => {
    test.use({ lang });
    for (const [name, walk] of Object.entries(WALKS)) {
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
