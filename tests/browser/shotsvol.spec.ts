import { test } from './support/test.ts';
import { WALKS } from './support/views.ts';
import { expect } from '@playwright/test';
for (const lang of (process.env.LANGS ?? 'fr').split(',') as ('fr'|'nl')[]) test.describe(lang, () => {
  test.use({ lang });
  test(`vol @shots`, async ({ page, t, server, mail, watch }) => {
    watch.allow(/./);
    const look = async (view: string) => {
      if (/error|missing/.test(view) && !/consent|work-|words-|preview/.test(view)) return;
      for (const [w, h, s] of [[360, 740, 'light'], [1280, 800, 'dark']] as const) {
        await page.setViewportSize({ width: w, height: h });
        await page.emulateMedia({ colorScheme: s, reducedMotion: 'reduce' });
        await page.screenshot({ path: `/tmp/shots/${view}-${lang}-${w}.png`, fullPage: true, animations: 'disabled' });
      }
      await page.setViewportSize({ width: 360, height: 740 });
      await page.emulateMedia({ colorScheme: null, reducedMotion: null });
    };
    await WALKS.volunteering!({ page, t, server, mail, look });
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const path of ['', 'programmes/team4job']) { await page.goto(`/${lang}/${path}`); await page.screenshot({ path: `/tmp/shots/site-${path.replace('/', '-')}-${lang}.png`, fullPage: true }); }
    for (const l of ['fr', 'nl', 'en']) for (const p of ['apply', 'volunteer']) { await page.goto(`/${l}/${p}/paper`); await page.waitForFunction(() => history.scrollRestoration === 'manual'); await page.pdf({ format: 'A4', path: `/tmp/shots/paper-${p}-${l}.pdf` }); }
    expect(1).toBe(1);
  });
});
